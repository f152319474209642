import type { Coded, Event, Filter, Heading, Incident, JoinDecision, Page, PageAsk, Told } from '../model/index.ts';

/** A coded report as it is kept: without the coder's working. */
export type Kept = Omit<Coded, 'sentences'>;

/** What became of a report that was added: one that is there already with the same text and coder is `known`. */
export type Outcome = 'added' | 'known' | 'recoded';

/** An event as it is listed: with the report that it stands in. */
export interface KeptEvent extends Event {
  readonly report: Heading;
}

/** What a person has said about a report's record; kept apart from the machine's own. */
export interface Decision {
  /** Counts up from 1 in one store. */
  readonly id: number;
  readonly report: string;
  readonly event: string | null;
  readonly kind: 'accept' | 'reject' | 'mend' | 'same' | 'different' | 'undo';
  /** For `mend`: the fields that change. For `same` and `different`: the other event. For `undo`: the decision taken back. */
  readonly change: Readonly<Record<string, unknown>>;
  readonly by: string;
  /** RFC 3339, given by the caller. */
  readonly at: string;
}

/** A hit of full-text search. */
export interface Found {
  readonly report: Heading;
  /** Words around the hit, as they stand in the report's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Keeps coded reports and gives them back. SQLite and PostgreSQL stand behind it; one contract test holds for both. */
export interface Store {
  /** Keeps reports with everything derived from them, in one transaction: after it returns they are safe, after a failure none is there. */
  add(reports: readonly Kept[]): Promise<readonly Outcome[]>;
  report(id: string): Promise<Kept | null>;
  /** Newest published first. */
  reports(filter?: Filter, page?: PageAsk): Promise<Page<Heading>>;
  /** Newest day first. Decisions of people are applied: rejected events are left out, mended ones are given as mended. */
  events(filter?: Filter, page?: PageAsk): Promise<Page<KeptEvent>>;
  incidents(filter?: Filter, page?: PageAsk): Promise<Page<Incident>>;
  incident(id: string): Promise<Incident | null>;
  find(text: string, page?: PageAsk): Promise<Page<Found>>;
  /** Removes a report with all that was derived from it; false where it is not there. */
  forget(id: string): Promise<boolean>;
  /** Events that share a block with the given keys, for joining. */
  neighbours(blocks: readonly string[]): Promise<readonly Told[]>;
  decide(decision: Omit<Decision, 'id'>): Promise<Decision>;
  decisions(of?: { readonly report?: string }): Promise<readonly Decision[]>;
  joinDecisions(): Promise<readonly JoinDecision[]>;
  /** What is wrong with the store, in words; empty when it is sound. */
  check(): Promise<readonly string[]>;
  close(): Promise<void>;
}
