import type { EventType, Status } from './event.ts';

/** What a reader of the record asks for. Everything left out lets all through; what is given must all hold. */
export interface Filter {
  /** Civil days `YYYY-MM-DD`, both within. An event without a day is judged by its report's publication. */
  readonly from?: string;
  readonly to?: string;
  /** ISO 3166-1 alpha-3 of the place. */
  readonly country?: string;
  /** A place's name, or its GeoNames number as `geonames:524901`. */
  readonly place?: string;
  /** A party's name or CAMEO-style code (`RUS`, `RUSGOV`), on either side. */
  readonly party?: string;
  readonly type?: readonly EventType[];
  readonly status?: readonly Status[];
  /** The report's source. */
  readonly outlet?: string;
  readonly lang?: string;
  /** Only what both sides admit (incidents). */
  readonly bothAdmit?: boolean;
  /** At least this confidence, 0 to 1. */
  readonly confidence?: number;
  /** Only events of this report. */
  readonly report?: string;
}

/** A part of a long answer. `cursor` is what the part before gave as `next`. */
export interface PageAsk {
  /** 1 to 1000. */
  readonly limit?: number;
  readonly cursor?: string;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Null on the last page. */
  readonly next: string | null;
}
