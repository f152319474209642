import { openTally, type Tally } from './tally.ts';
import type { Row } from './row.ts';

/** A value to filter by, and how many have it. */
export interface Facet {
  readonly value: string;
  readonly count: number;
}

export const FACETS = ['types', 'statuses', 'countries', 'places', 'parties', 'outlets', 'langs'] as const;

export type Facets = Readonly<Record<(typeof FACETS)[number], readonly Facet[]>>;

/** As many as a picker can offer. */
const MOST = 500;

/** What the rows can be filtered by, most frequent first. Parties are listed by name, and countries' forces by their country's code too. */
export function facets(rows: Iterable<Row>): Facets {
  const open = (): Tally<string> => openTally((key) => key);
  const tallies = { types: open(), statuses: open(), countries: open(), places: open(), parties: open(), outlets: open(), langs: open() };
  for (const { type, status, place, actors, recipients, reports } of rows) {
    tallies.types.add(type);
    tallies.statuses.add(status);
    if (place?.country) tallies.countries.add(place.country);
    if (place?.name) tallies.places.add(place.name);
    for (const name of new Set([...actors, ...recipients].map((party) => party.name).filter(Boolean))) tallies.parties.add(name);
    for (const outlet of new Set(reports.flatMap(({ source }) => source ?? []))) tallies.outlets.add(outlet);
    for (const lang of new Set(reports.map((report) => report.lang).filter(Boolean))) tallies.langs.add(lang);
  }
  const list = (tally: Tally<string>): readonly Facet[] => tally.list(MOST).map(([value, count]) => ({ value, count }));
  const { types, statuses, countries, places, parties, outlets, langs } = tallies;
  return { types: list(types), statuses: list(statuses), countries: list(countries), places: list(places), parties: list(parties), outlets: list(outlets), langs: list(langs) };
}
