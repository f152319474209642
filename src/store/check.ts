import { faultsOf, type Lists } from '../formats/faults.ts';
import type { Heading } from '../model/index.ts';
import { decisionsByReport } from './decisions.ts';
import type { Engine } from './engine.ts';
import { unpackReport } from './pack.ts';
import { eventRows, numbersIn } from './rows.ts';
import type { EventRow, ReportRow } from './schema.ts';
import type { Kept } from './store.ts';

/** Reports read at once. */
const MANY = 200;

function byReport<T extends { readonly report: number }>(rows: readonly T[]): ReadonlyMap<number, readonly T[]> {
  const by = new Map<number, T[]>();
  for (const row of rows) by.get(row.report)?.push(row) ?? by.set(row.report, [row]);
  return by;
}

const worded = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function* rowFaults(kept: Kept, report: ReportRow, expected: readonly EventRow[], found: readonly EventRow[]): Generator<string> {
  const keys: ReadonlyArray<keyof Heading & keyof Kept> = ['id', 'lang', 'title', 'source', 'url', 'published'];
  if (keys.some((key) => kept[key] !== report[key])) yield 'its heading is not that of its record';
  if (found.length !== expected.length) yield `${found.length} rows for ${expected.length} events`;
  for (const [i, row] of found.entries()) {
    const want = expected[i];
    const columns: ReadonlyArray<keyof EventRow> = ['seat', 'id', 'type', 'status', 'first_day', 'last_day', 'country', 'confidence', 'rejected'];
    const wrong = want ? columns.filter((key) => row[key] !== want[key]) : [];
    if (wrong.length > 0) yield `the row of event ${row.id} differs from the record in ${wrong.join(', ')}`;
  }
}

/** Reads everything again: the file as the database sees it, every record and its spans, and the rows that records are found by. */
export async function* check(engine: Engine, lists: Lists): AsyncGenerator<string> {
  const { db } = engine;
  for (const line of await engine.integrity()) yield `${engine.where}: ${line}`;
  const seen = new Set<string>();
  for (let last = 0; ;) {
    const rows = await db.selectFrom('report').leftJoin('body', 'body.no', 'report.no').selectAll('report').select(['body.text', 'body.record']).where('report.no', '>', last).orderBy('report.no').limit(MANY).execute();
    if (rows.length === 0) break;
    last = rows[rows.length - 1].no;
    const nos = rows.map(({ no }) => no);
    const decisions = await decisionsByReport(db, rows.map(({ id }) => id));
    const events = byReport(await db.selectFrom('event').selectAll().where('report', 'in', nos).orderBy('seat').execute());
    const terms = byReport(await db.selectFrom('report_term').selectAll().where('report', 'in', nos).execute());
    for (const { text, record, ...report } of rows) {
      const found = events.get(report.no) ?? [];
      const say = (fault: string): string => `report ${report.id}: ${fault}`;
      if (!text || !record) {
        yield say('its record is missing');
        continue;
      }
      try {
        const kept = unpackReport({ text, record });
        for (const { path, message } of faultsOf(kept, lists, seen)) yield say(`${path} ${message}`);
        for (const fault of rowFaults(kept, report, eventRows(kept, report, 0, decisions.get(report.id) ?? []).events, found)) yield say(fault);
      } catch (error) {
        yield say(`its record cannot be read (${worded(error)})`);
      }
      const held = new Set((terms.get(report.no) ?? []).map(({ term }) => Number(term)));
      const wanted = new Set(found.flatMap((event) => [...numbersIn(event.terms), ...numbersIn(event.blocks)]));
      if (held.size !== wanted.size || [...wanted].some((term) => !held.has(term))) yield say('what its events name is not what it is found by');
    }
  }
  yield* await strays(engine);
}

/** Rows whose report, event or incident is gone. */
async function strays({ db }: Engine): Promise<readonly string[]> {
  const count = (name: string, found: number): string[] => (found > 0 ? [`${found} ${name}`] : []);
  const [events, bodies, tellings, empty] = await Promise.all([
    db.selectFrom('event').select(({ fn }) => fn.countAll<number | string>().as('n')).where('report', 'not in', db.selectFrom('report').select('no')).executeTakeFirstOrThrow(),
    db.selectFrom('body').select(({ fn }) => fn.countAll<number | string>().as('n')).where('no', 'not in', db.selectFrom('report').select('no')).executeTakeFirstOrThrow(),
    db.selectFrom('incident_event').select(({ fn }) => fn.countAll<number | string>().as('n')).where('event', 'not in', db.selectFrom('event').select('id')).executeTakeFirstOrThrow(),
    db.selectFrom('incident').select(({ fn }) => fn.countAll<number | string>().as('n')).where('no', 'not in', db.selectFrom('incident_event').select('incident')).executeTakeFirstOrThrow(),
  ]);
  return [
    ...count('events belong to no report', Number(events.n)), ...count('records belong to no report', Number(bodies.n)),
    ...count('incidents hold an event that is gone', Number(tellings.n)), ...count('incidents hold no event', Number(empty.n)),
  ];
}
