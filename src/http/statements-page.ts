import type { Filter, Heading, Page, PageAsk, Statement, StatementKind } from '../model/index.ts';
import type { Store } from '../store/store.ts';
import { Problem } from './problem.ts';

export interface KeptStatement extends Statement {
  readonly report: Heading;
}

export interface StatementAsk {
  readonly speaker?: string;
  readonly kind?: StatementKind;
}

/** Reports that are read for one part at most, so that a rare speaker does not hold up the others. */
const MOST_REPORTS = 500;
const CHUNK = 50;
const DEFAULT_LIMIT = 100;

/** Where a part ended: the cursor of the reports' list that leads to its last report's part, how many of that part are done, and how many statements of the next. */
interface Spot {
  readonly reports: string | undefined;
  readonly skip: number;
  readonly done: number;
}

const spotIn = (cursor: string | undefined): Spot => {
  if (cursor === undefined) return { reports: undefined, skip: 0, done: 0 };
  const [, skip, done, reports = ''] = /^(\d{1,4})\.(\d{1,6})\.(.*)$/.exec(cursor) ?? [];
  if (skip === undefined) throw new Problem(400, 'bad-cursor', 'a cursor that is none of ours', 'what the part before gave as next', 'begin without it');
  return { reports: reports || undefined, skip: Number(skip), done: Number(done) };
};
const cursorOf = ({ reports, skip, done }: Spot): string => `${skip}.${done}.${reports ?? ''}`;

function wanted({ speaker, kind }: StatementAsk): (statement: Statement) => boolean {
  const name = speaker?.toLowerCase();
  return (one) => (kind === undefined || one.kind === kind) && (name === undefined || [one.speaker?.name, one.speaker?.code].some((own) => own?.toLowerCase() === name));
}

/** Statements of the reports that a filter lets through, newest report first, in text order. */
export async function statementsPage(store: Store, filter: Filter, ask: StatementAsk, { limit = DEFAULT_LIMIT, cursor }: PageAsk): Promise<Page<KeptStatement>> {
  const is = wanted(ask);
  const items: KeptStatement[] = [];
  let spot = spotIn(cursor);
  for (let read = 0; read < MOST_REPORTS; ) {
    const part = await store.reports(filter, { limit: CHUNK, cursor: spot.reports });
    for (const [i, report] of part.items.entries()) {
      if (i < spot.skip) continue;
      read += 1;
      const all = ((await store.report(report.id))?.statements ?? []).filter(is);
      const done = i === spot.skip ? spot.done : 0;
      items.push(...all.slice(done, done + limit - items.length).map((statement) => ({ ...statement, report })));
      if (items.length >= limit) {
        const taken = items.filter((item) => item.report === report).length + done;
        return { items, next: cursorOf(taken < all.length ? { reports: spot.reports, skip: i, done: taken } : { reports: spot.reports, skip: i + 1, done: 0 }) };
      }
    }
    if (part.next === null) return { items, next: null };
    spot = { reports: part.next, skip: 0, done: 0 };
  }
  return { items, next: cursorOf(spot) };
}
