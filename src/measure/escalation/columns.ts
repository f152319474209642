import { daysOf, type Heading, type Incident, type Party, parseDate, type Status, toDays } from '../../model/index.ts';

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

/** First and last day of a `when`; a record has few distinct ones, so each is reckoned once. */
function dayReader(): (incident: Incident) => readonly [number, number] {
  const known = new Map<string, readonly [number, number]>();
  const none = [UNDATED, UNDATED] as const;
  return ({ when }) => {
    if (!when) return none;
    const key = when.start + when.end;
    const found = known.get(key);
    if (found) return found;
    const [start, end] = daysOf(when);
    const days = end - start < CLOSE_DAYS ? ([start, end] as const) : none;
    known.set(key, days);
    return days;
  };
}

/** Gives each value a number, one and the same for values of one name and kind: by two keys, since joining them into one takes longer than all the rest. */
function numbered<T extends { readonly name: string }>(kindOf: (value: T) => string | number): { readonly values: T[]; readonly numberOf: (value: T) => number } {
  const numbers = new Map<string, Map<string | number, number>>();
  const values: T[] = [];
  return {
    values,
    numberOf: (value) => {
      const kinds = numbers.get(value.name) ?? new Map<string | number, number>();
      if (kinds.size === 0) numbers.set(value.name, kinds);
      const known = kinds.get(kindOf(value));
      if (known !== undefined) return known;
      kinds.set(kindOf(value), values.length);
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

/** Lays down the parties of all versions: an act that two sides lay at each other's door is between them, whoever did it. */
function layParties({ actors, recipients, versions }: Incident, numberOf: (party: Pick<Party, 'name' | 'code'>) => number, parties: number[]): void {
  const from = parties.length;
  const lay = (side: readonly Party[], role: 0 | 1): void => {
    for (const party of side) {
      const number = numberOf(party) * 2 + role;
      if (parties.indexOf(number, from) < 0) parties.push(number);
    }
  };
  for (const side of [{ actors, recipients }, ...versions]) {
    lay(side.actors, 0);
    lay(side.recipients, 1);
  }
}

interface Dated {
  readonly incident: Incident;
  readonly start: number;
  readonly end: number;
}

/** Only what happened is counted: no plans, suppositions or denials. */
export const HAPPENED: readonly Status[] = ['actual', 'historical'];

/** Incidents that happened, oldest first, those of one day by id: laid into days first, since sorting a million names takes long. */
function inOrder(incidents: Iterable<Incident>): readonly Dated[] {
  const daysOfIncident = dayReader();
  const byDay = new Map<number, Dated[]>();
  for (const incident of incidents) {
    if (!HAPPENED.includes(incident.status)) continue;
    const [start, end] = daysOfIncident(incident);
    const day = byDay.get(start);
    if (day) day.push({ incident, start, end });
    else byDay.set(start, [{ incident, start, end }]);
  }
  const days = [...byDay.keys()].sort((a, b) => a - b);
  return days.flatMap((day) => (byDay.get(day) ?? []).sort((a, b) => (a.incident.id < b.incident.id ? -1 : 1)));
}

/** Lays the record out for the index, in the same order whatever order it comes in. */
export function openColumns(incidents: Iterable<Incident>, reports: readonly Pick<Heading, 'published' | 'copyOf'>[]): IndexColumns {
  const rows = inOrder(incidents);
  const places = numbered<IndexColumns['places'][number]>(({ country, geonames }) => geonames ?? country);
  const known = numbered<IndexColumns['known'][number]>(({ code }) => code);
  const parties: number[] = [];
  const partiesFrom = new Uint32Array(rows.length + 1);
  const place = new Int32Array(rows.length).fill(-1);
  rows.forEach(({ incident }, i) => {
    layParties(incident, known.numberOf, parties);
    partiesFrom[i + 1] = parties.length;
    if (incident.place) place[i] = places.numberOf(incident.place);
  });
  return {
    ids: rows.map(({ incident }) => incident.id),
    start: Int32Array.from(rows, ({ start }) => start),
    end: Int32Array.from(rows, ({ end }) => end),
    plover: Float64Array.from(rows, ({ incident }) => -incident.scale),
    goldstein: Float64Array.from(rows, ({ incident }) => -incident.goldstein),
    place, places: places.values, partiesFrom, parties: Uint32Array.from(parties), known: known.values,
    published: publishedByDay(reports),
  };
}
