import type { Decision } from '../model/index.ts';
import { faultsOf, type Lists } from '../formats/faults.ts';
import { misplacedDays } from './day-index.ts';
import { decisionsByReport } from './decisions.ts';
import type { Engine } from './engine.ts';
import { lastNumber } from './last-number.ts';
import { unpackReport } from './packed.ts';
import type { DerivedEvent } from './prepared.ts';
import { derive, headingOf } from './rows.ts';
import type { EventRow, ReportRow } from './schema.ts';
import { emptyShelves, packedRecord, packedText } from './shelf.ts';
import { folded, foldedWords } from './words.ts';

/** Reports read at once. */
const MANY = 200;

/** Words looked up of each report: enough to see that it is in the index. */
const SAMPLE = 12;

type Row = ReportRow & { readonly text: Uint8Array | null; readonly record: Uint8Array | null };

const worded = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function* eventFaults(expected: readonly DerivedEvent[], found: readonly EventRow[]): Generator<string> {
  if (found.length !== expected.length) yield `${found.length} rows for ${expected.length} events`;
  const columns: ReadonlyArray<keyof DerivedEvent> = ['id', 'tie', 'type', 'status', 'first_day', 'last_day', 'country', 'confidence', 'rejected'];
  for (const [i, row] of found.entries()) {
    const wrong = expected[i] ? columns.filter((column) => row[column] !== expected[i][column]) : [];
    if (wrong.length > 0) yield `the row of event ${row.id} differs from the record in ${wrong.join(', ')}`;
  }
}

/** All that is wrong with one report. */
async function* reportFaults(engine: Engine, row: Row, events: readonly EventRow[], decisions: readonly Decision[], lists: Lists, seen: Set<string>): AsyncGenerator<string> {
  if (!row.text || !row.record) {
    yield 'its record is missing';
    return;
  }
  const kept = unpackReport(row);
  for (const { path, message } of faultsOf(kept, lists, seen)) yield `${path} ${message}`;
  const { events: expected, names, bands } = derive(kept, headingOf(row), decisions);
  yield* eventFaults(expected, events);
  const words = [...new Set(foldedWords(folded(`${kept.title ?? ''}\n${kept.text}`)))].slice(0, SAMPLE);
  if (!await engine.indexed({ no: row.no, words, names, bands, ties: expected.map(({ tie }) => tie) })) yield 'it is not found by its words, or not by its events and what they name';
}

async function* allReportFaults(engine: Engine, lists: Lists): AsyncGenerator<string> {
  const { db } = engine;
  const seen = new Set<string>();
  for (let last = 0; ;) {
    const rows: Row[] = await db.selectFrom('report').selectAll().select([packedText, packedRecord]).where('no', '>', last).orderBy('no').limit(MANY).execute();
    if (rows.length === 0) return;
    try {
      last = lastNumber(rows, last);
    } catch (error) {
      yield `reports: ${worded(error)}`;
      return;
    }
    const decisions = await decisionsByReport(db, rows.map(({ id }) => id));
    for (const row of rows) {
      const events = await db.selectFrom('event').selectAll().where('no', '>=', row.first_event).where('no', '<', row.first_event + row.events).where('report', '=', row.no).orderBy('no').execute();
      try {
        for await (const fault of reportFaults(engine, row, events, decisions.get(row.id) ?? [], lists, seen)) yield `report ${row.id}: ${fault}`;
      } catch (error) {
        yield `report ${row.id}: its record cannot be read (${worded(error)})`;
      }
    }
  }
}

/** Rows whose report, event or incident is gone. */
async function strays({ db }: Engine): Promise<readonly string[]> {
  const rows: ReadonlyArray<readonly [string, { readonly n: number | string }]> = [
    ['events belong to no report', await db.selectFrom('event').select(({ fn }) => fn.countAll<number | string>().as('n')).where('report', 'not in', db.selectFrom('report').select('no')).executeTakeFirstOrThrow()],
    ['originals belong to no report', await db.selectFrom('original').select(({ fn }) => fn.countAll<number | string>().as('n')).where('report', 'not in', db.selectFrom('report').select('id')).executeTakeFirstOrThrow()],
    ['shelves hold no report', { n: await emptyShelves(db) }],
    ['events stand in an incident that is gone', await db.selectFrom('event').select(({ fn }) => fn.countAll<number | string>().as('n')).where('incident', 'is not', null).where('incident', 'not in', db.selectFrom('incident').select('no')).executeTakeFirstOrThrow()],
    ['incidents hold no event', await db.selectFrom('incident').select(({ fn }) => fn.countAll<number | string>().as('n')).where(({ not, exists, selectFrom }) => not(exists(selectFrom('event').select('event.no').whereRef('event.incident', '=', 'incident.no')))).executeTakeFirstOrThrow()],
    ['incidents stand in the index by day at no day, or at a wrong one', { n: await misplacedDays(db) }],
  ];
  return rows.filter(([, { n }]) => Number(n) > 0).map(([what, { n }]) => `${n} ${what}`);
}

/** Reads everything again: the file as the database sees it, every record and its spans, and all that records are found by. */
export async function* check(engine: Engine, lists: Lists): AsyncGenerator<string> {
  for (const line of await engine.integrity()) yield `${engine.where}: ${line}`;
  yield* allReportFaults(engine, lists);
  yield* await strays(engine);
}
