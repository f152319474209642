import type { Span } from './span.ts';

export type Precision = 'site' | 'city' | 'district' | 'province' | 'country';

export interface PlaceCandidate {
  readonly name: string;
  readonly country: string;
  readonly lat: number;
  readonly lon: number;
  readonly geonames: number | null;
}

/** A place as it stands in the text, with where it is. Coordinates are null where the place is not known. */
export interface Place {
  readonly text: string;
  readonly name: string;
  /** ISO 3166-1 alpha-3, '' unknown. */
  readonly country: string;
  /** Degrees, WGS 84. */
  readonly lat: number | null;
  readonly lon: number | null;
  readonly geonames: number | null;
  /** How closely the place is known; a province's or country's point stands for its area. */
  readonly precision: Precision;
  /** Other readings of the name, best first. */
  readonly candidates: readonly PlaceCandidate[];
  readonly span: Span;
}
