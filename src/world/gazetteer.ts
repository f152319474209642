import type { Precision } from '../model/index.ts';

export interface GazetteerEntry {
  readonly name: string;
  readonly country: string;
  /** First-level division, by name; '' unknown. */
  readonly admin1: string;
  readonly lat: number;
  readonly lon: number;
  readonly population: number;
  readonly precision: Precision;
  readonly geonames: number | null;
}

/** Named places of the world. */
export interface Gazetteer {
  /** Every place of that name, most populous first; case and diacritics do not matter. @example lookup('Tripoli') */
  lookup(name: string): readonly GazetteerEntry[];
}
