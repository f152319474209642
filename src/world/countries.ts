import { tables } from './data.generated.ts';

export interface Country {
  /** ISO 3166-1 alpha-3. */
  readonly code: string;
  /** ISO 3166-1 alpha-2. */
  readonly code2: string;
  /** ISO 3166-1 numeric, three digits; '' where none is assigned. */
  readonly numeric: string;
  /** FIPS 10-4, which GDELT uses; '' where it has none. */
  readonly fips: string;
  readonly name: string;
  /** Part of the world, in ACLED's names: `Northern Africa`. */
  readonly region: string;
  readonly capital: string;
  readonly lat: number;
  readonly lon: number;
  /** Codes of the countries that share a land border. */
  readonly neighbours: readonly string[];
  readonly geonames: number | null;
}

/** The world's countries by code. Their names in a language are the pack's. */
export interface Countries {
  /** By alpha-3 code. @example get('LBY')?.capital // 'Tripoli' */
  get(code: string): Country | null;
  all(): readonly Country[];
}

const country = (row: Readonly<Record<string, string>>): Country => ({
  code: row.code,
  code2: row.code2,
  numeric: row.numeric,
  fips: row.fips,
  name: row.name,
  region: row.region,
  capital: row.capital,
  lat: Number(row.lat),
  lon: Number(row.lon),
  neighbours: row.neighbours ? row.neighbours.split(' ') : [],
  geonames: null,
});

/** The countries out of the world's tables. */
export function openCountries(): Countries {
  const all = tables.countries.map(country);
  const byCode = new Map(all.map((one) => [one.code, one]));
  return { get: (code) => byCode.get(code) ?? null, all: () => all };
}
