import { EVENT_TYPES, STATUSES } from '../../model/index.ts';
import type { Names } from './names.ts';
import type { Rows } from './rows.ts';

/** A value to filter by, and how many have it. */
export interface Facet {
  readonly value: string;
  readonly count: number;
}

/** What there is to filter by. */
export const FACETS = ['types', 'statuses', 'countries', 'places', 'parties', 'outlets', 'langs'] as const;

export type Facets = Readonly<Record<(typeof FACETS)[number], readonly Facet[]>>;

/** As many as a picker can offer. */
const MOST = 500;

/** Values, and for each name the number of its value; -1 for none. */
interface Valued {
  readonly values: readonly string[];
  readonly numbers: Int32Array;
}

function valued(held: readonly (string | null)[]): Valued {
  const values = new Map<string, number>();
  const numbers = Int32Array.from(held, (value) => {
    if (!value) return -1;
    const number = values.get(value) ?? values.size;
    values.set(value, number);
    return number;
  });
  return { values: [...values.keys()], numbers };
}

const made = new WeakMap<Names, Readonly<Record<keyof Facets, Valued>>>();

/** Made once for all that is asked while the record stays as it is. */
function valuesOf(names: Names): Readonly<Record<keyof Facets, Valued>> {
  const known = made.get(names) ?? {
    types: valued(EVENT_TYPES), statuses: valued(STATUSES), countries: valued(names.places.map(({ country }) => country)), places: valued(names.places.map(({ name }) => name)),
    parties: valued(names.parties.map(({ name }) => name)), outlets: valued(names.reports.map(({ source }) => source)), langs: valued(names.reports.map(({ lang }) => lang)),
  };
  made.set(names, known);
  return known;
}

/** The values that most have. Only those that may be among them are sorted. */
function most(values: readonly string[], counts: Int32Array): readonly Facet[] {
  const least = counts.length > MOST ? Math.max(1, counts.toSorted()[counts.length - MOST]) : 1;
  const facets = values.flatMap((value, number): readonly Facet[] => (counts[number] >= least ? [{ value, count: counts[number] }] : []));
  return facets.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, MOST);
}

/** Counts values of which many names may have the same; one row counts each once. */
class Counter {
  readonly #numbers: Int32Array;
  readonly #seen: Int32Array;
  readonly #counts: Int32Array;
  readonly #values: readonly string[];
  constructor({ values, numbers }: Valued) {
    this.#values = values;
    this.#numbers = numbers;
    this.#counts = new Int32Array(values.length);
    this.#seen = new Int32Array(values.length).fill(-1);
  }
  add(name: number, row: number): void {
    const number = name < 0 ? -1 : this.#numbers[name];
    if (number < 0 || this.#seen[number] === row) return;
    this.#seen[number] = row;
    this.#counts[number] += 1;
  }
  list(): readonly Facet[] {
    return most(this.#values, this.#counts);
  }
}

/** What these rows can be filtered by, most frequent first. */
export function facets({ types, statuses, places, partyStarts, parties, reportStarts, reports }: Rows, picked: Uint32Array, names: Names): Facets {
  const values = valuesOf(names);
  const counters = { types: new Counter(values.types), statuses: new Counter(values.statuses), countries: new Counter(values.countries), places: new Counter(values.places), parties: new Counter(values.parties), outlets: new Counter(values.outlets), langs: new Counter(values.langs) };
  for (const row of picked) {
    counters.types.add(types[row], row);
    counters.statuses.add(statuses[row], row);
    counters.countries.add(places[row], row);
    counters.places.add(places[row], row);
    for (let i = partyStarts[row]; i < partyStarts[row + 1]; i += 1) counters.parties.add(parties[i], row);
    for (let i = reportStarts[row]; i < reportStarts[row + 1]; i += 1) {
      counters.outlets.add(reports[i], row);
      counters.langs.add(reports[i], row);
    }
  }
  const { types: t, statuses: s, countries: c, places: l, parties: p, outlets: o, langs: g } = counters;
  return { types: t.list(), statuses: s.list(), countries: c.list(), places: l.list(), parties: p.list(), outlets: o.list(), langs: g.list() };
}
