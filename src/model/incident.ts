import type { Event, EventType, Status, Toll } from './event.ts';
import type { Entity } from './entity.ts';
import type { Place } from './place.ts';
import type { Report } from './report.ts';

/** What joining needs to know of a report: where an event was told, by whom, and whether it is a copy of another. */
export interface Heading extends Pick<Report, 'id' | 'lang' | 'title' | 'source' | 'url' | 'published'> {
  /** The report that this one repeats nearly word for word; null for a first telling. */
  readonly copyOf: string | null;
}

/** An event with the report that tells of it. */
export interface Told {
  readonly event: Event;
  readonly report: Heading;
}

/** A side in an incident, as far as all tellings agree on who it is. */
export type Party = Pick<Entity, 'name' | 'country' | 'sector' | 'code' | 'wikidata'>;

/** People counted, with who counts: `by` null is the outlets' own voice. */
export interface Count extends Pick<Toll, 'low' | 'high'> {
  readonly by: Party | null;
  /** The events that say so. */
  readonly events: readonly string[];
}

/** What one speaker tells of an incident: who did it to whom. A capture's actor is who is said to hold the place. */
export interface Version {
  /** Null where outlets say it in their own voice. */
  readonly speaker: Party | null;
  readonly actors: readonly Party[];
  readonly recipients: readonly Party[];
  readonly status: Status;
  readonly events: readonly string[];
  readonly reports: readonly string[];
}

/** One happening that one or many reports tell of. */
export interface Incident {
  /** Stable while its first telling stays: made of the smallest of its events' ids. */
  readonly id: string;
  readonly type: EventType;
  readonly mode: string | null;
  readonly cameo: string;
  readonly quad: number;
  readonly goldstein: number;
  readonly scale: number;
  readonly status: Status;
  /** Civil days `YYYY-MM-DD` that all tellings allow; null where none gives a day. */
  readonly when: { readonly start: string; readonly end: string } | null;
  /** The most precise place told; null where none is. */
  readonly place: Omit<Place, 'span' | 'text' | 'candidates'> | null;
  readonly actors: readonly Party[];
  readonly recipients: readonly Party[];
  /** Ids, sorted. */
  readonly events: readonly string[];
  readonly reports: readonly string[];
  /** Outlets that tell of it in words of their own: copies of one report count once. */
  readonly sources: readonly string[];
  /** Rival and agreeing versions; more than one means that the tellings differ. */
  readonly versions: readonly Version[];
  readonly dead: readonly Count[];
  readonly injured: readonly Count[];
  readonly captured: readonly Count[];
  readonly displaced: readonly Count[];
  /** Both sides speak of it as done. */
  readonly bothAdmit: boolean;
  /** Why these events are one: one reason for each event but the first. Empty for a single event. */
  readonly reasons: readonly Reason[];
  /** 0 to 1, the highest of its events. */
  readonly confidence: number;
}

/** An incident as joining gives it to the store. */
export interface Joined extends Incident {
  /** Smallest event id of the neighbourhood that was weighed together: when one of its events changes, all incidents of its cell are made anew. */
  readonly cell: string;
}

/** Why two events were taken for one happening. */
export interface Reason {
  readonly events: readonly [string, string];
  /** In English. @example 'same day, 2 km apart, same parties, same toll' */
  readonly words: string;
  /** The same without words, for a page in another language: `day-same`, `place-near`, `by-hand`. */
  readonly signs: readonly string[];
  /** Kilometres between the two places; null where one has no point. */
  readonly km: number | null;
}

/** Where an event stood when a person spoke of it: its report and its trigger there. It is found again by this after the report has been coded anew. */
export interface EventMark {
  readonly report: string;
  readonly start: number;
  readonly end: number;
}

/** What a person has said about joining; it wins over the machine. */
export interface JoinDecision {
  readonly kind: 'same' | 'different';
  readonly events: readonly [string, string];
  readonly marks?: readonly [EventMark, EventMark];
}
