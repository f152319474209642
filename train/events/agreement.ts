import type { GoldEvent, GoldReport } from './gold.ts';

/** An event as found, reduced to what its type is scored by. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

export interface Counts {
  right: number;
  given: number;
  gold: number;
}

const CORE = new Set(['actual', 'future', 'historical']);
const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean => a.start < b.end && b.start < a.end;

/** Counts agreement on type by sentence: one found event for one marked; marks that are not sure count neither way. */
export function agree({ sentences, events }: GoldReport, found: readonly Found[], counts: Counts, byType?: Map<string, Counts>): void {
  const sentenceOf = (at: number) => sentences.find((s) => s.start <= at && at < s.end + 1)?.n;
  const must = events.filter((event) => event.sure && CORE.has(event.status));
  const may = new Set<GoldEvent>(events.filter((event) => !(event.sure && CORE.has(event.status))));
  const given = found.map((event) => ({ ...event, s: sentenceOf(event.start) }));
  const pairs = given.flatMap((event, i) => must.map((mark, j) => ({ event, mark, i, j })).filter(({ mark }) => mark.s === event.s && mark.type === event.type));
  pairs.sort((a, b) => Number(!overlaps(a.event, a.mark)) - Number(!overlaps(b.event, b.mark)) || Math.abs(a.event.start - a.mark.start) - Math.abs(b.event.start - b.mark.start));
  const usedEvents = new Set<number>();
  const usedMarks = new Set<number>();
  const count = (type: string): Counts => {
    if (!byType) return { right: 0, given: 0, gold: 0 };
    const row = byType.get(type) ?? { right: 0, given: 0, gold: 0 };
    byType.set(type, row);
    return row;
  };
  for (const { i, j, mark } of pairs) {
    if (usedEvents.has(i) || usedMarks.has(j)) continue;
    usedEvents.add(i);
    usedMarks.add(j);
    counts.right += 1;
    counts.given += 1;
    count(mark.type).right += 1;
    count(mark.type).given += 1;
  }
  given.forEach((event, i) => {
    if (usedEvents.has(i)) return;
    const free = [...may].find((mark) => mark.s === event.s && (mark.type === event.type || overlaps(mark, event)));
    if (free) may.delete(free);
    else {
      counts.given += 1;
      count(event.type).given += 1;
    }
  });
  counts.gold += must.length;
  for (const mark of must) count(mark.type).gold += 1;
}

/** F1 of counts, 0 where there is nothing. */
export function f1({ right, given, gold }: Counts): number {
  return given + gold ? (2 * right) / (given + gold) : 0;
}
