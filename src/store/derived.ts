import { parts } from './bulk.ts';
import { take } from './counters.ts';
import { reindexDays } from './day-index.ts';
import { decisionsByReport, decisionsOf } from './decisions.ts';
import type { Engine, Tx } from './engine.ts';
import { eventRows } from './event-rows.ts';
import { unpackReport } from './packed.ts';
import { derive, headingOf } from './rows.ts';
import type { ReportRow } from './schema.ts';
import { packedRecord, packedText } from './shelf.ts';
import { markStale } from './stale.ts';
import type { Kept } from './store.ts';

/** The most numbers in one statement. */
const MANY = 500;

interface Held {
  readonly row: ReportRow;
  readonly kept: Kept;
}

async function held(tx: Tx, by: 'id' | 'no', keys: ReadonlyArray<string | number>): Promise<readonly Held[]> {
  if (keys.length === 0) return [];
  const rows = await tx.selectFrom('report').selectAll().select([packedText, packedRecord]).where(`report.${by}`, 'in', keys).execute();
  return rows.map(({ text, record, ...row }) => ({ row, kept: unpackReport({ ...row, text, record }) }));
}

/** Marks the blocks of reports' events to be joined anew. */
async function markBlocks(tx: Tx, reports: readonly Held[]): Promise<void> {
  const decisions = await decisionsByReport(tx, reports.map(({ row }) => row.id));
  for (const { row, kept } of reports) await markStale(tx, derive(kept, headingOf(row), decisions.get(row.id) ?? []).blocks);
}

/** Marks the blocks of all events of the reports in which these events stand. */
export async function markBlocksAround(tx: Tx, engine: Engine, events: readonly string[]): Promise<void> {
  const rows = await eventRows(tx, engine, events).select('event.report').distinct().execute();
  for (const some of parts(rows.map(({ report }) => report), MANY)) await markBlocks(tx, await held(tx, 'no', some));
}

/** All incidents of the cells in which these stand. */
async function cellmates(tx: Tx, incidents: readonly number[]): Promise<readonly number[]> {
  const nos = new Set(incidents);
  for (const some of parts(incidents, MANY)) {
    const rows = await tx.selectFrom('incident').select('no').where('cell', 'in', tx.selectFrom('incident').select('cell').where('no', 'in', some).where('cell', '!=', '')).execute();
    for (const { no } of rows) nos.add(no);
  }
  return [...nos];
}

/** Takes incidents out, with all that were joined together with them; their events wait to be joined again. */
async function dissolve(tx: Tx, engine: Engine, incidents: readonly number[]): Promise<void> {
  for (const some of parts(await cellmates(tx, incidents), MANY)) {
    const rows = await tx.selectFrom('event').select('report').distinct().where('incident', 'in', some).execute();
    for (const reports of parts(rows.map(({ report }) => report), MANY)) await markBlocks(tx, await held(tx, 'no', reports));
    await tx.updateTable('event').set({ incident: null }).where('incident', 'in', some).execute();
    const gone = await tx.deleteFrom('incident').where('no', 'in', some).returning(['id', 'first_day', 'last_day']).execute();
    await reindexDays(tx, engine, { gone, put: [] });
  }
}

/** Takes out the rows of a report's events, with the incidents that any of them stood in. */
export async function removeEvents(tx: Tx, engine: Engine, report: string): Promise<void> {
  const [found] = await held(tx, 'id', [report]);
  if (!found) return;
  const { first_event: first, events } = found.row;
  const incidents = await tx.selectFrom('event').select('incident').distinct().where('no', '>=', first).where('no', '<', first + events).where('incident', 'is not', null).execute();
  await dissolve(tx, engine, incidents.flatMap(({ incident }) => incident ?? []));
  await markBlocks(tx, [found]);
  await tx.deleteFrom('event').where('no', '>=', first).where('no', '<', first + events).execute();
}

/** Makes the rows of a report's events anew, from its record and what people have said of it. */
export async function rewriteEvents(tx: Tx, engine: Engine, report: string): Promise<void> {
  await removeEvents(tx, engine, report);
  const [found] = await held(tx, 'id', [report]);
  if (!found) return;
  const { row, kept } = found;
  const { events, names, blocks, bands } = derive(kept, headingOf(row), await decisionsOf(tx, [report]));
  const first = await take(tx, 'event', events.length);
  await engine.insert(tx, 'event', events.map((event, seat) => ({ ...event, no: first + seat, report: row.no, incident: null })));
  await tx.updateTable('report').set({ first_event: first, events: events.length }).where('no', '=', row.no).execute();
  await engine.reindexNames(tx, { no: row.no, names, bands });
  await markStale(tx, blocks);
}
