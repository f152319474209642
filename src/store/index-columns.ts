import { type Kysely, sql } from 'kysely';
import { isParty, type IndexColumns, UNDATED } from '../measure/index.ts';
import { type EscalationAsk, parseDate, toDays } from '../model/index.ts';
import { LAST_UNDATED_PART } from './day-index.ts';
import { type DayColumns, dayColumns, idsOf } from './index-bytes.ts';
import { type Tables, UNDATED as NO_DAY } from './schema.ts';

/** An incident that lasts so long at most may reach into a range that begins after it. */
const LONGEST = 31;

/** Numbers of `select` and `count` come as text from one of the databases. */
const counted = (rows: ReadonlyArray<{ readonly day: number; readonly n: number | string }>): ReadonlyMap<number, number> => new Map(rows.map(({ day, n }) => [day, Number(n)]));

/** Day → reports published, copies of others left out. */
async function publishedByDay(db: Kysely<Tables>): Promise<ReadonlyMap<number, number>> {
  const byDay = db.selectFrom('report').select(['day', ({ fn }) => fn.countAll<number | string>().as('n')]).where('day', '>', NO_DAY).groupBy('day');
  const [all, copies] = [counted(await byDay.execute()), counted(await byDay.where('copy_of', 'is not', null).execute())];
  return new Map([...all].map(([day, n]): [number, number] => [day, n - (copies.get(day) ?? 0)]).filter(([, n]) => n > 0));
}

const NOBODY: IndexColumns['known'][number] = { name: '', code: '' };
const NOWHERE: IndexColumns['places'][number] = { name: '', country: '', geonames: null };

async function last(db: Kysely<Tables>): Promise<number> {
  const row = await db.selectFrom('index_name').select(({ fn }) => fn.max('no').as('last')).executeTakeFirst();
  return Number(row?.last ?? 0);
}

/** The parties that the question names, each at its number; nobody at the others. */
async function partiesAsked(db: Kysely<Tables>, { dyad }: EscalationAsk): Promise<IndexColumns['known']> {
  if (!dyad) return [];
  const known = Array<IndexColumns['known'][number]>(await last(db) + 1).fill(NOBODY);
  const rows = await db.selectFrom('index_name').select(['no', 'name', 'code']).where('kind', '=', 0)
    .where(({ or, and, eb }) => or(dyad.flatMap((one) => [eb('folded', '=', one.toLowerCase()), and([eb('code', '>=', one), eb('code', '<', `${one}~`)])]))).execute();
  for (const { no, name, code } of rows) if (dyad.some((one) => isParty({ name, code }, one))) known[no] = { name, code };
  return known;
}

/** The places that the question names, each at its number; nowhere at the others. */
async function placesAsked(db: Kysely<Tables>, { place, country }: EscalationAsk): Promise<IndexColumns['places']> {
  if (place === undefined && country === undefined) return [];
  const places = Array<IndexColumns['places'][number]>(await last(db) + 1).fill(NOWHERE);
  const named = place === undefined ? sql<boolean>`1 = 1` : place.startsWith('geonames:') ? sql<boolean>`geonames = ${Number(place.slice(9))}` : sql<boolean>`folded = ${place.toLowerCase()}`;
  const rows = await db.selectFrom('index_name').select(['no', 'name', 'code', 'geonames']).where('kind', '=', 1).where(named).$if(country !== undefined, (rest) => rest.where('code', '=', country ?? '')).execute();
  for (const { no, name, code, geonames } of rows) places[no] = { name, country: code, geonames: geonames < 0 ? null : geonames };
  return places;
}

const dayOf = (text: string): number | null => {
  const date = parseDate(text);
  return date ? toDays(date) : null;
};

/** The packed days of a range, oldest first, after those of incidents without one. */
async function daysAsked(db: Kysely<Tables>, { from, to }: EscalationAsk): Promise<ReadonlyArray<{ readonly start: number; readonly columns: DayColumns }>> {
  const [first, until] = [from === undefined ? null : dayOf(from), to === undefined ? null : dayOf(to)];
  // A week begins on its Monday and ends on its Sunday, whatever days are asked for.
  const rows = await db.selectFrom('day_index').selectAll().where(({ or, and, eb }) => or([eb('part', '<=', LAST_UNDATED_PART), and([
    eb('part', '>', LAST_UNDATED_PART), ...(first === null ? [] : [eb('part', '>=', first - LONGEST - 6)]), ...(until === null ? [] : [eb('part', '<=', until + 6)]),
  ])])).orderBy('part').execute();
  return rows.map(({ part, bytes }) => ({ start: part <= LAST_UNDATED_PART ? UNDATED : part, columns: dayColumns(bytes) }));
}

/** Days laid end to end. */
function laid(days: Awaited<ReturnType<typeof daysAsked>>): Omit<IndexColumns, 'known' | 'places' | 'published'> {
  const size = days.reduce((sum, { columns }) => sum + columns.size, 0);
  const ids: string[] = [];
  const [start, end, place] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
  const [plover, goldstein] = [new Float64Array(size), new Float64Array(size)];
  const parties = new Uint32Array(days.reduce((sum, { columns }) => sum + columns.parties.length, 0));
  const partiesFrom = new Uint32Array(size + 1);
  let [at, sides] = [0, 0];
  for (const { start: day, columns } of days) {
    for (const id of idsOf(columns)) ids.push(id);
    place.set(columns.place, at);
    parties.set(columns.parties, sides);
    start.fill(day, at, at + columns.size);
    for (let i = 0; i < columns.size; i += 1, at += 1) {
      end[at] = day + columns.more[i];
      plover[at] = columns.scores[columns.score[i] * 2];
      goldstein[at] = columns.scores[columns.score[i] * 2 + 1];
      sides += columns.sides[i];
      partiesFrom[at + 1] = sides;
    }
  }
  return { ids, start, end, place, plover, goldstein, parties, partiesFrom };
}

/** What the escalation index needs for one question, of the days that it asks about: other parties and places have no name in it. */
export async function indexColumns(db: Kysely<Tables>, ask: EscalationAsk): Promise<IndexColumns> {
  return { ...laid(await daysAsked(db, ask)), known: await partiesAsked(db, ask), places: await placesAsked(db, ask), published: await publishedByDay(db) };
}
