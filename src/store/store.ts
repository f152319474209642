import type { IndexColumns } from '../measure/index.ts';
import type { Coded, Decision, EscalationAsk, Event, Filter, Heading, Incident, JoinDecision, Joined, Original, Page, PageAsk, Told } from '../model/index.ts';
import type { Prepared } from './prepared.ts';

/** A coded report as it is kept: without the coder's working. */
export type Kept = Omit<Coded, 'sentences'>;

/** What is known of a report before it is coded. */
export type Input = Pick<Kept, 'id' | 'lang' | 'title' | 'source' | 'url' | 'published' | 'text'>;

export interface AddOptions {
  /** The version of the coder; the store's own where it is left out. */
  readonly coder?: string;
  /** Each report as it was read, in the same order: coding may mend its text. Left out, the records themselves stand for what was read. */
  readonly inputs?: readonly Input[];
}

/** What became of a report that was added: one that is there already with the same input and coder is `known`; where either differs the new record takes the old one's place. */
export type Outcome = 'added' | 'known' | 'recoded';

/** An event as it is listed: with the report that it stands in. */
export interface KeptEvent extends Event {
  readonly report: Heading;
}

/** A hit of full-text search. */
export interface Found {
  readonly report: Heading;
  /** Words around the hit, as they stand in the report's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A report that another coder made. */
export interface Outdated {
  readonly kept: Kept;
  readonly input: string;
}

/** What is known of a kept original without reading it. */
export interface OriginalFacts extends Pick<Original, 'kind'> {
  /** In bytes. */
  readonly size: number;
  /** SHA-256 of the bytes, in hex. */
  readonly hash: string;
}

/** A feed that is followed. */
export interface Feed {
  readonly address: string;
  /** Minutes between two looks. */
  readonly every: number;
  /** Who added it, and when (RFC 3339). */
  readonly by: string;
  readonly since: string;
  /** When it is due (RFC 3339); null where it is stopped. */
  readonly next: string | null;
  readonly last: string | null;
  /** Reports that the last look brought, and those of all looks. */
  readonly lastAdded: number;
  readonly added: number;
  /** What the last look refused, in words. */
  readonly refusals: readonly string[];
  /** What is remembered of it: addresses of entries that were read, and the server's own marks. */
  readonly seen: readonly string[];
  readonly etag?: string;
  readonly lastModified?: string;
}

/** The feeds that are followed; by address. */
export interface Feeds {
  list(): Promise<readonly Feed[]>;
  /** Keeps a feed; one of the same address gives way. */
  put(feed: Feed): Promise<void>;
  /** Sets when a feed is due again, if it is still due as it was: of several who try it, one gets true. */
  take(feed: { readonly address: string; readonly next: string }, then: string): Promise<boolean>;
  remove(address: string): Promise<boolean>;
}

/** How many there are. */
export interface Counts {
  readonly reports: number;
  readonly events: number;
  readonly incidents: number;
  /** Blocks that wait to be joined. */
  readonly stale: number;
}

/** An incident by its events. */
export interface Standing {
  readonly id: string;
  readonly cell: string;
  readonly events: readonly string[];
}

/** What joining may do within one transaction; nobody else writes meanwhile. */
export interface JoinWork {
  /** Blocks whose events have come, gone or changed since they were last joined, at most so many, in order. A block is the number that `blockOf` gives its key. */
  staleBlocks(limit: number): Promise<readonly number[]>;
  /** Events in any of these blocks that stand in no incident; in order of id. */
  waiting(blocks: readonly number[]): Promise<readonly Told[]>;
  /** Events in any of these blocks, people's decisions applied; in order of id. */
  neighbours(blocks: readonly number[]): Promise<readonly Told[]>;
  /** Ids of the incidents that hold any of these events. */
  incidentsWith(events: readonly string[]): Promise<readonly string[]>;
  /** The cell in which each of these events was joined, by the event's id; events that wait to be joined are left out. */
  cellsOf(events: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Events that these incidents' cells hold; in order of id. */
  eventsInCells(cells: readonly string[]): Promise<readonly Told[]>;
  /** These events, and all of these reports; what is not there is left out, in order of id. */
  eventsOf(wanted: { readonly events?: readonly string[]; readonly reports?: readonly string[] }): Promise<readonly Told[]>;
  /** Every event, people's decisions applied. */
  allEvents(): AsyncIterable<Told>;
  joinDecisions(): Promise<readonly JoinDecision[]>;
  /** Ids of those that stand there already, with the very same events and in the same cell: an incident follows from these, so nothing of it need be written anew. */
  standing(wanted: readonly Standing[]): Promise<ReadonlySet<string>>;
  /** Takes incidents out by id, puts others in, and marks blocks as joined; `'all'` for all that are there. */
  replaceIncidents(change: { readonly remove: readonly string[] | 'all'; readonly put: readonly Joined[]; readonly joined: readonly number[] | 'all' }): Promise<void>;
}

/** What a report says as data, people's decisions applied, without its text and mentions. */
export interface Gist extends Pick<Coded, 'statements' | 'control' | 'relations'> {
  readonly no: number;
  readonly report: Heading;
  /** Rejected ones are left out. */
  readonly events: readonly Event[];
}

/** What there is: whoever holds the record in memory learns from it what is new and what is gone, for no number is given twice. */
export interface Numbers {
  readonly reports: readonly number[];
  readonly incidents: readonly number[];
}

/** Reads the whole record by the numbers of its rows, some at a time. */
export interface Scan {
  numbers(): Promise<Numbers>;
  gists(reports: readonly number[]): Promise<readonly Gist[]>;
  incidents(incidents: readonly number[]): Promise<ReadonlyArray<{ readonly no: number; readonly incident: Incident }>>;
  /** Incidents written last, at most so many, last first; where a number is given only those written after it. */
  latestIncidents(limit: number, after?: number): Promise<ReadonlyArray<{ readonly no: number; readonly incident: Incident }>>;
}

/** Keeps coded reports and gives them back. SQLite and PostgreSQL stand behind it; one contract test holds for both. */
export interface Store {
  /** The file or address, without a password. */
  readonly where: string;
  /** Keeps reports with everything derived from them, in one transaction: after it returns they are safe, after a failure none is there. */
  add(reports: readonly Kept[], by?: AddOptions): Promise<readonly Outcome[]>;
  /** The same for reports made ready elsewhere, by a worker say (`prepare`). */
  addPrepared(reports: readonly Prepared[]): Promise<readonly Outcome[]>;
  /** Ids of those inputs that are here already, read the same and coded by the same coder: they need not be coded again. */
  known(inputs: readonly Input[], by?: Pick<AddOptions, 'coder'>): Promise<ReadonlySet<string>>;
  report(id: string): Promise<Kept | null>;
  /**
   * Keeps the files that reports were read from, by the reports' ids, and gives the ids of those that are not kept: no such report, too large, or no room
   * left for originals. One that is kept already gives way.
   */
  keepOriginals(originals: ReadonlyMap<string, Original>): Promise<readonly string[]>;
  /** The file that a report was read from, byte for byte; null where none is kept. */
  original(report: string): Promise<Original | null>;
  originalFacts(report: string): Promise<OriginalFacts | null>;
  /** Newest published first. */
  reports(filter?: Filter, page?: PageAsk): Promise<Page<Heading>>;
  /** Newest day first. Decisions of people are applied: rejected events are left out, mended ones are given as mended. */
  events(filter?: Filter, page?: PageAsk): Promise<Page<KeptEvent>>;
  event(id: string): Promise<KeptEvent | null>;
  /** Many events by their ids, each report read once; what is not there is left out. */
  eventsById(ids: readonly string[]): Promise<ReadonlyMap<string, KeptEvent>>;
  /** Newest day first. */
  incidents(filter?: Filter, page?: PageAsk): Promise<Page<Incident>>;
  incident(id: string): Promise<Incident | null>;
  /** Reports in whose text or title all the words stand, newest first; `"side by side"`, `begin*`. */
  find(text: string, page?: PageAsk): Promise<Page<Found>>;
  /** Removes a report with all that was derived from it; false where it is not there. */
  forget(id: string): Promise<boolean>;
  decide(decision: Omit<Decision, 'id'>): Promise<Decision>;
  decisions(of?: { readonly report?: string }): Promise<readonly Decision[]>;
  /** Runs one step of joining in a transaction. */
  joining<T>(step: (work: JoinWork) => Promise<T>): Promise<T>;
  counts(): Promise<Counts>;
  /** Changes whenever the record does, whoever changes it; two that are equal stand for the same record. */
  mark(): Promise<string>;
  /** Reports that another coder made, at most so many; each with the hash of what was read then. */
  outdated(limit: number, by?: Pick<AddOptions, 'coder'>): Promise<readonly Outdated[]>;
  readonly feeds: Feeds;
  /** The whole record, for whoever counts and measures over all of it. */
  readonly scan: Scan;
  /** What the escalation index reads for one question, without opening an incident: the same as `openColumns` over all incidents and reports gives for it. */
  indexColumns(ask?: EscalationAsk): Promise<IndexColumns>;
  /** What is wrong with the store, in words; empty when it is sound. */
  check(): Promise<readonly string[]>;
  close(): Promise<void>;
}
