import type { Kysely } from 'kysely';
import { linkCopies } from './copies.ts';
import { take } from './counters.ts';
import { rewriteEvents } from './derived.ts';
import type { Engine, Tx } from './engine.ts';
import type { Prepared } from './prepared.ts';
import { removeReports } from './remove.ts';
import { inputHash } from './rows.ts';
import type { ReportRow, Tables } from './schema.ts';
import { putOnShelves } from './shelf.ts';
import { markManyStale } from './stale.ts';
import type { Input, Outcome } from './store.ts';

type There = Pick<ReportRow, 'no' | 'id' | 'coder' | 'input'>;

async function there(db: Kysely<Tables>, ids: readonly string[]): Promise<ReadonlyMap<string, There>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('report').select(['no', 'id', 'coder', 'input']).where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** The ids of those inputs that are here, read the same and coded by the same coder. */
export async function knownInputs(db: Kysely<Tables>, inputs: readonly Input[], coder: string): Promise<ReadonlySet<string>> {
  const found = await there(db, inputs.map(({ id }) => id));
  return new Set(inputs.filter((input) => found.get(input.id)?.coder === coder && found.get(input.id)?.input === inputHash(input)).map(({ id }) => id));
}

/** Puts reports in that are not there, with all that is derived from them. */
async function insertReports(tx: Tx, engine: Engine, reports: readonly Prepared[]): Promise<void> {
  const first = await take(tx, 'report', reports.length);
  let event = await take(tx, 'event', reports.reduce((sum, { events }) => sum + events.length, 0));
  const numbered = reports.map((prepared, i) => {
    const own = { no: first + i, firstEvent: event, prepared };
    event += prepared.events.length;
    return own;
  });
  const places = await putOnShelves(tx, engine, reports);
  await engine.insert(tx, 'report', numbered.map(({ no, firstEvent, prepared: { report, events } }, i) => ({ ...report, no, copy_of: null, first_event: firstEvent, events: events.length, ...places[i] })));
  await engine.insert(tx, 'event', numbered.flatMap(({ no, firstEvent, prepared: { events } }) => events.map((row, seat) => ({ ...row, no: firstEvent + seat, report: no, incident: null }))));
  await engine.index(tx, numbered.map(({ no, prepared: { words, names } }) => ({ no, words, names })));
  await markManyStale(tx, engine, new Set(reports.flatMap(({ blocks }) => blocks)));
  // What people have said of a report outlives its record.
  const said = await tx.selectFrom('decision').select('report').distinct().where('report', 'in', reports.map(({ report }) => report.id)).execute();
  for (const { report } of said) await rewriteEvents(tx, engine, report);
  await linkCopies(tx, engine, reports.map(({ report: { id }, bands }) => ({ id, bands })));
}

/** Adds reports whose ids all differ. */
async function addDistinct(tx: Tx, engine: Engine, reports: readonly Prepared[]): Promise<readonly Outcome[]> {
  const found = await there(tx, reports.map(({ report }) => report.id));
  const outcomes = reports.map(({ report: { id, input, coder } }): Outcome => {
    const old = found.get(id);
    return !old ? 'added' : old.coder === coder && old.input === input ? 'known' : 'recoded';
  });
  await removeReports(tx, engine, reports.flatMap(({ report }, i) => (outcomes[i] === 'recoded' ? report.id : [])));
  const fresh = reports.filter((_, i) => outcomes[i] !== 'known');
  if (fresh.length > 0) await insertReports(tx, engine, fresh);
  return outcomes;
}

/** Cuts a list where an id comes again, so that each part has every id once. */
function distinctRuns(reports: readonly Prepared[]): readonly (readonly Prepared[])[] {
  const runs: Prepared[][] = [[]];
  let seen = new Set<string>();
  for (const one of reports) {
    if (seen.has(one.report.id)) {
      seen = new Set();
      runs.push([]);
    }
    seen.add(one.report.id);
    runs[runs.length - 1].push(one);
  }
  return runs;
}

/** Adds reports in one transaction: all or none. */
export async function add(engine: Engine, reports: readonly Prepared[]): Promise<readonly Outcome[]> {
  if (reports.length === 0) return [];
  return engine.db.transaction().execute(async (tx) => {
    await engine.alone(tx);
    const outcomes: Outcome[] = [];
    for (const run of distinctRuns(reports)) outcomes.push(...await addDistinct(tx, engine, run));
    return outcomes;
  });
}
