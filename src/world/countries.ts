export interface Country {
  /** ISO 3166-1 alpha-3. */
  readonly code: string;
  readonly name: string;
  readonly capital: string;
  readonly lat: number;
  readonly lon: number;
  /** Codes of the countries that share a land border. */
  readonly neighbours: readonly string[];
  readonly geonames: number | null;
}

/** The world's countries by code. Their names in a language are the pack's. */
export interface Countries {
  get(code: string): Country | null;
  all(): readonly Country[];
}
