import type { Kysely } from 'kysely';
import { HAPPENED, type IndexColumns, openColumns, UNDATED } from '../measure/index.ts';
import { fnv1a, type Incident, STATUSES } from '../model/index.ts';
import type { Engine, Tx } from './engine.ts';
import { parts } from './bulk.ts';
import { dayColumns, idsOf, packDay, type IndexRow, unpackDay } from './index-bytes.ts';
import { numbersOf } from './index-names.ts';
import { unpackIncident } from './packed.ts';
import { type IncidentRow, type Tables, UNDATED as NO_DAY } from './schema.ts';

/** Incidents without a day lie in so many parts, before all days, so that none grows long. */
const PARTS = 256;
export const LAST_UNDATED_PART = NO_DAY - 1;

/** Days after which a day is known too loosely to be one; the same as measuring has. */
const CLOSE_DAYS = 31;

/** The part of the day index in which an incident stands: its first day. */
const partOf = (start: number, id: string): number => (start === UNDATED ? LAST_UNDATED_PART - ((fnv1a(id) >>> 0) % PARTS) : start);

const partOfRow = ({ id, first_day, last_day }: Pick<IncidentRow, 'id' | 'first_day' | 'last_day'>): number =>
  partOf(first_day === NO_DAY || last_day - first_day >= CLOSE_DAYS ? UNDATED : first_day, id);

/** Rows with the store's numbers instead of those that hold among these incidents only. */
function* renumbered(columns: IndexColumns, known: readonly number[], places: readonly number[]): Generator<IndexRow> {
  const { ids, start, end, plover, goldstein, place, parties, partiesFrom } = columns;
  for (const [i, id] of ids.entries()) {
    const own = Array.from(parties.subarray(partiesFrom[i], partiesFrom[i + 1]), (party) => known[party >> 1] * 2 + (party & 1));
    yield { id, start: start[i], end: end[i], plover: plover[i], goldstein: goldstein[i], place: place[i] < 0 ? -1 : places[place[i]], parties: own };
  }
}

async function rowsOf(tx: Tx, engine: Engine, incidents: readonly Incident[]): Promise<ReadonlyMap<number, readonly IndexRow[]>> {
  const columns = openColumns(incidents, []);
  const { known, places } = await numbersOf(tx, engine, columns);
  const byPart = new Map<number, IndexRow[]>();
  for (const row of renumbered(columns, known, places)) {
    const part = partOf(row.start, row.id);
    const list = byPart.get(part);
    if (list) list.push(row);
    else byPart.set(part, [row]);
  }
  return byPart;
}

const byId = (a: IndexRow, b: IndexRow): number => (a.id < b.id ? -1 : 1);

/** Takes incidents out of the day index, and puts others in. Incidents that are gone are told by their rows. */
export async function reindexDays(tx: Tx, engine: Engine, { gone, put }: { readonly gone: ReadonlyArray<Pick<IncidentRow, 'id' | 'first_day' | 'last_day'>>; readonly put: readonly Incident[] }): Promise<void> {
  const fresh = await rowsOf(tx, engine, put);
  const without = new Set(gone.map(({ id }) => id));
  const touched = [...new Set([...gone.map(partOfRow), ...fresh.keys()])].sort((a, b) => a - b);
  for (const some of parts(touched, 200)) {
    const old = await tx.selectFrom('day_index').selectAll().where('part', 'in', some).execute();
    const rows = new Map(old.map(({ part, bytes }) => [part, unpackDay(bytes, part <= LAST_UNDATED_PART ? UNDATED : part).filter(({ id }) => !without.has(id))]));
    const made = some.map((part) => ({ part, rows: [...rows.get(part) ?? [], ...fresh.get(part) ?? []].sort(byId) })).filter(({ rows: { length } }) => length > 0);
    if (old.length > 0) await tx.deleteFrom('day_index').where('part', 'in', old.map(({ part }) => part)).execute();
    await engine.insert(tx, 'day_index', made.map(({ part, rows: own }) => ({ part, bytes: packDay(own) })));
  }
}

/** Forgets the whole day index. */
export async function clearDays(tx: Tx): Promise<void> {
  await tx.deleteFrom('day_index').execute();
  await tx.deleteFrom('index_name').execute();
}

/** Incidents read at a time. */
const AT_ONCE = 2000;

/** Makes the day index anew, from the incidents that are there. */
export async function indexDays(tx: Tx, engine: Engine): Promise<void> {
  await clearDays(tx);
  // By day, so that each part is written about once.
  for (let last = { day: Number.MAX_SAFE_INTEGER, id: '' }; ; ) {
    const rows = await tx.selectFrom('incident').select(['id', 'last_day', 'record']).where(({ eb, and, or }) => or([eb('last_day', '<', Math.min(last.day, 1e9)), and([eb('last_day', '=', Math.min(last.day, 1e9)), eb('id', '>', last.id)])])).orderBy('last_day', 'desc').orderBy('id').limit(AT_ONCE).execute();
    if (rows.length === 0) return;
    const { last_day: day, id } = rows[rows.length - 1];
    last = { day, id };
    await reindexDays(tx, engine, { gone: [], put: rows.map(({ record }) => unpackIncident(record)) });
  }
}

/** How many incidents that happened stand in the day index at no part or at a wrong one, and how many rows there are of none. */
export async function misplacedDays(db: Kysely<Tables>): Promise<number> {
  const there = new Map<string, number>();
  for (const { part, bytes } of await db.selectFrom('day_index').selectAll().execute()) for (const id of idsOf(dayColumns(bytes))) there.set(id, part);
  const rows = await db.selectFrom('incident').select(['id', 'first_day', 'last_day']).where('status', 'in', HAPPENED.map((status) => STATUSES.indexOf(status))).execute();
  const right = rows.filter((row) => there.get(row.id) === partOfRow(row)).length;
  return Math.max(rows.length, there.size) - right;
}
