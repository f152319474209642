import type { Coded, Event, EventType, Heading, Mention, Note, PlaceRef, Statement } from '../src/model/index.ts';

/** A coded report as the server keeps it. */
export type KeptReport = Omit<Coded, 'sentences'>;

/** An event with the report that it stands in. */
export interface KeptEvent extends Event {
  readonly report: Heading;
}

export interface KeptStatement extends Statement {
  readonly report: Heading;
}

export type { Event, EventType, Heading, Mention, Note };

/** One value that the record holds, and how many events have it. */
export interface Facet {
  readonly value: string;
  readonly count: number;
}

/** What there is to filter by, most frequent first. */
export interface Facets {
  readonly types: readonly Facet[];
  readonly statuses: readonly Facet[];
  readonly countries: readonly Facet[];
  readonly places: readonly Facet[];
  readonly parties: readonly Facet[];
  readonly outlets: readonly Facet[];
  readonly langs: readonly Facet[];
}

/** A hit of full-text search: words around it as they stand in the report. */
export interface Found {
  readonly report: Heading;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What happened at one place. */
export interface PlaceTally {
  readonly place: PlaceRef;
  readonly count: number;
  readonly quads: Readonly<Record<string, number>>;
  readonly first: string | null;
  readonly last: string | null;
}
