import type { Heading } from './incident.ts';
import type { Place } from './place.ts';
import type { Span } from './span.ts';

/** What a report says, with the report that says it. @example { said: statement, report: heading } */
export interface Said<T> {
  readonly said: T;
  readonly report: Heading;
}

/** What a number rests on: ids, sorted. Every number that is shown comes with one. */
export interface Basis {
  readonly incidents: readonly string[];
  readonly reports: readonly string[];
}

/** Words of one report that a finding rests on: `report`'s text sliced by the span gives them back. */
export interface Cited extends Span {
  readonly report: string;
  readonly source: string | null;
  /** Civil day or day and time, as the report has it. */
  readonly published: string | null;
}

/** A place as measures name it: `id` is `geonames:NUMBER`, or name and country where GeoNames has none. */
export interface PlaceRef extends Pick<Place, 'name' | 'country' | 'lat' | 'lon' | 'geonames' | 'precision'> {
  readonly id: string;
}

/** Why nothing can be said; a person is told this instead of a number. */
export type TooLittle = 'no-incidents' | 'few-incidents' | 'few-reports' | 'no-reports';
