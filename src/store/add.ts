import type { Kysely } from 'kysely';
import { type Wording, wordingOf } from '../join/index.ts';
import { linksWith, relink } from './copies.ts';
import { take } from './counters.ts';
import { rewriteEvents } from './derived.ts';
import type { Engine, Tx } from './engine.ts';
import { unpackText } from './packed.ts';
import { asCopy } from './prepare.ts';
import type { Prepared } from './prepared.ts';
import { removeReports } from './remove.ts';
import { inputHash } from './rows.ts';
import type { ReportRow, Tables } from './schema.ts';
import { putOnShelves } from './shelf.ts';
import { markManyStale } from './stale.ts';
import type { Newcomer } from './suspicions.ts';
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

function newcomer({ report: { id, published }, bands, text }: Prepared): Newcomer {
  let wording: Wording | null = null;
  return { id, published, bands, wording: () => { wording ??= wordingOf(unpackText(text)); return wording; } };
}

/** Numbers of the reports and of their first events, and where each lies. */
async function seated(tx: Tx, engine: Engine, reports: readonly Prepared[]) {
  const first = await take(tx, 'report', reports.length);
  let event = await take(tx, 'event', reports.reduce((sum, { events }) => sum + events.length, 0));
  const places = await putOnShelves(tx, engine, reports);
  return reports.map((prepared, i) => {
    const own = { ...prepared, no: first + i, firstEvent: event, place: places[i] };
    event += prepared.events.length;
    return own;
  });
}

/** Puts reports in that are not there, with all that is derived from them. */
async function insertReports(tx: Tx, engine: Engine, reports: readonly Prepared[]): Promise<void> {
  const links = await linksWith(tx, engine, reports.map(newcomer));
  const fresh = new Set(reports.map(({ report }) => report.id));
  const linked = reports.map((prepared) => asCopy(prepared, links.get(prepared.report.id) ?? null));
  const rows = await seated(tx, engine, linked);
  await engine.insert(tx, 'report', rows.map(({ report, no, firstEvent, events, place }) => ({ ...report, no, copy_of: links.get(report.id) ?? null, first_event: firstEvent, events: events.length, ...place })));
  await engine.insert(tx, 'event', rows.flatMap(({ no, firstEvent, events }) => events.map((row, seat) => ({ ...row, no: firstEvent + seat, report: no, incident: null }))));
  await engine.index(tx, rows);
  await markManyStale(tx, engine, new Set(linked.flatMap(({ blocks }) => blocks)));
  await relink(tx, engine, new Map([...links].filter(([id]) => !fresh.has(id))));
  // What people have said of a report outlives its record.
  const said = await tx.selectFrom('decision').select('report').distinct().where('report', 'in', [...fresh]).execute();
  for (const { report } of said) await rewriteEvents(tx, engine, report);
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
