import { type JoinDecision, overlaps, type Range } from '../model/index.ts';
import { Groups } from './groups.ts';
import type { Telling } from './telling.ts';

/** What people have said of the tellings at hand: pairs of their indexes that must and must not be one happening. */
export interface Settled {
  readonly same: ReadonlyArray<readonly [number, number]>;
  readonly different: ReadonlyArray<readonly [number, number]>;
}

interface Where {
  readonly byId: ReadonlyMap<string, number>;
  readonly byReport: ReadonlyMap<string, readonly number[]>;
  readonly tellings: readonly Telling[];
}

function whereOf(tellings: readonly Telling[], decisions: readonly JoinDecision[]): Where {
  const meant = new Set(decisions.flatMap(({ marks }) => (marks ?? []).map(({ report }) => report)));
  const byReport = new Map<string, number[]>();
  tellings.forEach(({ report }, i) => {
    if (meant.has(report)) byReport.set(report, [...(byReport.get(report) ?? []), i]);
  });
  return { byId: new Map(tellings.map(({ id }, i) => [id, i])), byReport, tellings };
}

const shared = (a: Range, b: Range): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);

/** The event that a person meant: by id, or after recoding the one of that report whose trigger lies there most. */
function meant(decision: JoinDecision, side: 0 | 1, { byId, byReport, tellings }: Where): number | null {
  const known = byId.get(decision.events[side]);
  const mark = decision.marks?.[side];
  if (known !== undefined || !mark) return known ?? null;
  const there = (byReport.get(mark.report) ?? []).filter((i) => overlaps(tellings[i].trigger, mark));
  return there.sort((a, b) => shared(tellings[b].trigger, mark) - shared(tellings[a].trigger, mark) || a - b)[0] ?? null;
}

/** Decisions in the order they were made, oldest first; where two cannot both hold, the later one does. */
export function settle(tellings: readonly Telling[], decisions: readonly JoinDecision[]): Settled {
  if (decisions.length === 0) return { same: [], different: [] };
  const where = whereOf(tellings, decisions);
  const groups = new Groups(tellings.length);
  const [same, different]: Array<Array<readonly [number, number]>> = [[], []];
  for (const decision of [...decisions].reverse()) {
    const [a, b] = [meant(decision, 0, where), meant(decision, 1, where)];
    if (a === null || b === null || a === b) continue;
    if (decision.kind === 'different') {
      if (groups.of(a) !== groups.of(b)) different.push([a, b]);
    } else if (!different.some(([x, y]) => crosses(groups, [a, b], [x, y]))) {
      groups.unite(a, b);
      same.push([a, b]);
    }
  }
  return { same, different };
}

/** True where uniting one pair would put the other pair together. */
function crosses(groups: Groups, [a, b]: readonly [number, number], [x, y]: readonly [number, number]): boolean {
  const [ga, gb, gx, gy] = [a, b, x, y].map((i) => groups.of(i));
  return (ga === gx && gb === gy) || (ga === gy && gb === gx);
}
