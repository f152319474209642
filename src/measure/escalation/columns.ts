import { daysOf, type Heading, type Incident, type Party, parseDate, toDays } from '../../model/index.ts';

/** The record as the index reads it: one row an incident that happened, by first day and id, so that any question is one pass over numbers. */
export interface IndexColumns {
  readonly ids: readonly string[];
  /** Days since 1970; `UNDATED` where no day is known, or none closer than a month. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Hostility: the scales turned round, so that higher is worse. */
  readonly plover: Float64Array;
  readonly goldstein: Float64Array;
  /** Index into `places`, -1 none. */
  readonly place: Int32Array;
  readonly places: ReadonlyArray<{ readonly name: string; readonly country: string; readonly geonames: number | null }>;
  /** Row i's parties are `parties[partiesFrom[i]]` up to `partiesFrom[i + 1]`: twice the index into `known`, and one more for a recipient. */
  readonly partiesFrom: Uint32Array;
  readonly parties: Uint32Array;
  readonly known: ReadonlyArray<Pick<Party, 'name' | 'code'>>;
  /** Day → reports published, copies of others left out. */
  readonly published: ReadonlyMap<number, number>;
}

export const UNDATED = -(2 ** 31);

/** A day known to no closer than this many days is no day. */
const CLOSE_DAYS = 31;

function spanOfDays({ when }: Incident): readonly [number, number] {
  if (!when) return [UNDATED, UNDATED];
  const [start, end] = daysOf(when);
  return end - start < CLOSE_DAYS ? [start, end] : [UNDATED, UNDATED];
}

/** Gives each distinct value a number. */
function numbered<T>(keyOf: (value: T) => string): { readonly values: T[]; readonly numberOf: (value: T) => number } {
  const numbers = new Map<string, number>();
  const values: T[] = [];
  return {
    values,
    numberOf: (value) => {
      const key = keyOf(value);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, values.length);
      return values.push(value) - 1;
    },
  };
}

function publishedByDay(reports: readonly Pick<Heading, 'published' | 'copyOf'>[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { published, copyOf } of reports) {
    const date = copyOf === null && published ? parseDate(published) : null;
    if (date) counts.set(toDays(date), (counts.get(toDays(date)) ?? 0) + 1);
  }
  return counts;
}

/** The parties of all versions: an act that two sides lay at each other's door is between them, whoever did it. */
function partiesOf({ actors, recipients, versions }: Incident, numberOf: (party: Pick<Party, 'name' | 'code'>) => number): Iterable<number> {
  const found = new Set<number>();
  for (const side of [{ actors, recipients }, ...versions]) {
    for (const { name, code } of side.actors) found.add(numberOf({ name, code }) * 2);
    for (const { name, code } of side.recipients) found.add(numberOf({ name, code }) * 2 + 1);
  }
  return found;
}

/** Only what happened is counted: no plans, suppositions or denials. */
const happened = ({ status }: Incident): boolean => status === 'actual' || status === 'historical';

const byDayAndId = (a: readonly [Incident, number, number], b: readonly [Incident, number, number]): number =>
  a[1] - b[1] || (a[0].id < b[0].id ? -1 : 1);

/** Lays the record out for the index, in the same order whatever order it comes in. */
export function openColumns(incidents: Iterable<Incident>, reports: readonly Pick<Heading, 'published' | 'copyOf'>[]): IndexColumns {
  const rows: Array<readonly [Incident, number, number]> = [];
  for (const incident of incidents) if (happened(incident)) rows.push([incident, ...spanOfDays(incident)]);
  rows.sort(byDayAndId);
  const places = numbered<IndexColumns['places'][number]>(({ name, country, geonames }) => `${geonames ?? name} ${country}`);
  const known = numbered<IndexColumns['known'][number]>(({ name, code }) => `${code} ${name}`);
  const parties: number[] = [];
  const partiesFrom = new Uint32Array(rows.length + 1);
  const place = new Int32Array(rows.length).fill(-1);
  rows.forEach(([incident], i) => {
    parties.push(...partiesOf(incident, known.numberOf));
    partiesFrom[i + 1] = parties.length;
    if (incident.place) place[i] = places.numberOf({ name: incident.place.name, country: incident.place.country, geonames: incident.place.geonames });
  });
  return {
    ids: rows.map(([{ id }]) => id),
    start: Int32Array.from(rows, ([, start]) => start),
    end: Int32Array.from(rows, ([, , end]) => end),
    plover: Float64Array.from(rows, ([{ scale }]) => -scale),
    goldstein: Float64Array.from(rows, ([{ goldstein }]) => -goldstein),
    place, places: places.values, partiesFrom, parties: Uint32Array.from(parties), known: known.values,
    published: publishedByDay(reports),
  };
}
