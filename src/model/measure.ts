import type { StatementKind } from './event.ts';
import type { Heading, Party } from './incident.ts';
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

// Escalation

/** The two scales: PLOVER's score of type and mode, and Goldstein's value of the CAMEO code. */
export type ScaleName = 'plover' | 'goldstein';

/** What the index is asked about. Everything given must hold; nothing given is the whole record. */
export interface EscalationAsk {
  /** Two parties, each by name or code (`RUS`, `RUSGOV`), in either direction. */
  readonly dyad?: readonly [string, string];
  /** Name, or `geonames:NUMBER`. */
  readonly place?: string;
  /** ISO 3166-1 alpha-3 of the place. */
  readonly country?: string;
  readonly by?: 'day' | 'week';
  /** Civil days, both within; the first and last day of the record where left out. */
  readonly from?: string;
  readonly to?: string;
  /** Bootstrap rounds; 200 where left out. */
  readonly rounds?: number;
  /** Where the bootstrap's numbers start from; the same seed gives the same band. */
  readonly seed?: number;
}

/** Hostility told per published report: higher is worse, below zero is cooperation. `low` to `high` holds nine of ten resampled values. */
export interface Level {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** One day or week of the index. */
export interface IndexPoint {
  /** Civil days, both within. A week begins on Monday. */
  readonly start: string;
  readonly end: string;
  /** Null where there is too little to tell; `why` then says what is lacking. */
  readonly plover: Level | null;
  readonly goldstein: Level | null;
  readonly why: TooLittle | null;
  /** Plain sums of the hostile and the cooperative incidents, by PLOVER's score, both as positive numbers, uncorrected. */
  readonly hostile: number;
  readonly cooperative: number;
  /** Reports whose coverage falls in the period: half of a day's reports tell of that day, half of the day before. */
  readonly published: number;
  /** 0 to 1: how far the period's own rate is trusted against the mean of the whole range. */
  readonly credibility: number;
  /** By first day, those of one day by id. */
  readonly incidents: readonly string[];
}

/** An incident that moved the index, and by how much. `weight` has the sign of the move. */
export interface Mover {
  readonly incident: string;
  /** First day of it. */
  readonly day: string;
  /** Its part of the difference between the levels before and after. */
  readonly weight: number;
  /** It stands before the change (and is missed after) or after it. */
  readonly side: 'before' | 'after';
}

/** A day from which on the level is another. */
export interface ChangePoint {
  readonly at: string;
  readonly scale: ScaleName;
  readonly direction: 'rise' | 'fall';
  /** Level of the stretch before and of the stretch after. */
  readonly before: number;
  readonly after: number;
  /** Why it moved: the incidents with the greatest part in it, greatest first. */
  readonly movers: readonly Mover[];
}

/** The escalation index of a dyad, a place, a country or everything. */
export interface Escalation {
  readonly kind: 'escalation';
  readonly ask: EscalationAsk;
  /** Null where it can be told. */
  readonly tooLittle: TooLittle | null;
  readonly points: readonly IndexPoint[];
  readonly changes: readonly ChangePoint[];
  /** Incidents that match but have no day, or one known to no closer than a month: counted nowhere. */
  readonly undated: readonly string[];
  /** Incidents counted. */
  readonly incidents: number;
}

// Control

/** `held`: said by more than the holder. `one-sided claim`: only the holder's side says so. `contested`: both sides claim it, or it is being fought for. `stale`: nobody has said so for a while. */
export type ControlState = 'held' | 'contested' | 'one-sided claim' | 'stale';

/** One report's word on who holds a place. */
export interface ControlClaim extends Cited {
  /** `captured`, `recaptured`, `held`, `lost`, `advanced on`. */
  readonly how: string;
  readonly holder: Party | null;
  readonly from: Party | null;
  /** The day that the claim holds for; `said` is false where it is only the day of publication. */
  readonly day: string | null;
  readonly said: boolean;
  /** Who claims it; null is the outlet's own voice. */
  readonly claimedBy: Party | null;
  /** Whose word it is, seen from the holder. */
  readonly word: 'holder' | 'loser' | 'third' | 'outlet';
  /** Incidents told in the same words. */
  readonly incidents: readonly string[];
}

/** A stretch of time with one answer to "who holds it". */
export interface ControlSpell {
  readonly state: ControlState;
  /** The state before it grew stale. */
  readonly stated: Exclude<ControlState, 'stale'>;
  /** Null where the place is said to be lost without a word on who has it. */
  readonly holder: Party | null;
  readonly from: Party | null;
  /** First day, civil; `sinceSaid` is false where no report names it and the day of publication stands for it. */
  readonly since: string;
  readonly sinceSaid: boolean;
  /** The day on which the next spell begins; null for the last. */
  readonly until: string | null;
  /** Last day on which anybody said so. */
  readonly lastSaid: string;
  /** The chain of citations, oldest first. */
  readonly claims: readonly ControlClaim[];
  /** What is said against it. */
  readonly against: readonly ControlClaim[];
}

export interface PlaceControl {
  readonly place: PlaceRef;
  /** Who holds it on the day asked for; null where nothing had been said by then. */
  readonly now: ControlSpell | null;
  /** Oldest first. */
  readonly history: readonly ControlSpell[];
}

export interface ControlAsk {
  /** Civil day: what was said later does not count. */
  readonly asOf: string;
  /** Days without a word after which a state is stale; 30 where left out. */
  readonly staleAfter?: number;
}

export interface ControlLedger {
  readonly kind: 'control';
  readonly asOf: string;
  readonly staleAfter: number;
  /** By name. */
  readonly places: readonly PlaceControl[];
}

// Promises

export type PromiseKind = 'prediction' | 'promise' | 'threat' | 'demand' | 'deadline';

/** `unseen` is no judgement: nothing that the reports tell bears on it, or not enough. */
export type Outcome = 'kept' | 'broken' | 'contradicted' | 'unseen';

/** Something that was told later and bears on a promise. */
export interface Evidence {
  readonly outcome: Exclude<Outcome, 'unseen'>;
  /** The incident, or null where another speaker's words contradict it. */
  readonly incident: string | null;
  readonly day: string | null;
  /** Why it bears on it, in words: `same act by the same party, 2 days later`. */
  readonly words: string;
  readonly reports: readonly string[];
}

/** Acts of force told of a country in the time foreseen, and in as long a time before it. */
export interface Weighed {
  readonly country: string;
  readonly days: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Reports published in each, copies left out. */
  readonly reportsBefore: number;
  readonly reportsAfter: number;
}

export interface PromiseEntry {
  readonly kind: PromiseKind;
  readonly speaker: Party | null;
  /** Who is to do it, where that is another than the speaker: the addressee of a demand. */
  readonly of: Party | null;
  /** The words of the first report, and the same in others. */
  readonly content: Cited;
  readonly alsoIn: readonly Cited[];
  readonly statementKind: StatementKind | null;
  /** The day on which it was said, or the day of publication. */
  readonly spoken: string | null;
  /** The time that the words reach to, and as the words have it. */
  readonly horizon: { readonly start: string; readonly end: string; readonly text: string } | null;
  /** Last day of the horizon; null where none is said. */
  readonly due: string | null;
  readonly outcome: Outcome;
  /** `ahead` where the day is still to come on the day asked for; `none` where no day is named. */
  readonly clock: 'ahead' | 'past' | 'none';
  readonly evidence: readonly Evidence[];
  /** For a prediction of more or less fighting with a day to it, what it was weighed by, also where that is too little for a verdict; else null. */
  readonly weighed: Weighed | null;
  /** What else happened between the parties in the time spoken of: for the reader to judge. */
  readonly followed: readonly string[];
}

export interface PromiseLedger {
  readonly kind: 'promises';
  readonly asOf: string;
  /** By day of speaking. */
  readonly entries: readonly PromiseEntry[];
}

// Actors

/** An office or part that somebody is said to have had, and the first and last report that say so. */
export interface RoleSpell {
  readonly role: string;
  /** Country or body, '' where none is said. */
  readonly of: string;
  readonly first: string | null;
  readonly last: string | null;
  readonly reports: readonly string[];
}

export interface ActorNode {
  /** Stable within one answer: Wikidata id, or code and name. */
  readonly id: string;
  readonly party: Party;
  /** Incidents as actor and as recipient. */
  readonly acted: number;
  readonly suffered: number;
  readonly roles: readonly RoleSpell[];
  /** Distinct others that it acts with or on, and those that act on it. */
  readonly degree: number;
  readonly inDegree: number;
  readonly outDegree: number;
  /** 0 to 1: the share of shortest paths between others that lead through it. */
  readonly betweenness: number;
  /** Number of the group of actors that deal with one another most; 0 is the largest. */
  readonly community: number;
  readonly basis: Basis;
}

/** Who acts on whom. */
export interface ActorTie {
  readonly actor: string;
  readonly recipient: string;
  readonly count: number;
  /** PLOVER type → how often. */
  readonly types: Readonly<Record<string, number>>;
  /** Quad class 1 to 4 → how often. */
  readonly quads: Readonly<Record<string, number>>;
  /** Means over the incidents. */
  readonly plover: number;
  readonly goldstein: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly basis: Basis;
}

/** Who speaks for whom: a person or body whose office is of another. */
export interface Spokesman {
  readonly speaker: Party;
  readonly role: string;
  readonly of: string;
  readonly statements: readonly Cited[];
}

export interface ActorNetwork {
  readonly kind: 'actors';
  /** Most often seen first. */
  readonly actors: readonly ActorNode[];
  readonly ties: readonly ActorTie[];
  readonly speakers: readonly Spokesman[];
}

// Sourcing

export interface Outlet {
  readonly source: string;
  readonly reports: number;
  /** Reports that repeat another nearly word for word. */
  readonly copies: number;
  /** Incidents told in words of its own. */
  readonly incidents: readonly string[];
  /** Told by it before any other outlet. */
  readonly first: readonly string[];
  /** Told by it alone. */
  readonly alone: readonly string[];
  /** Told by it and at least one independent outlet. */
  readonly shared: readonly string[];
  /** Median of days behind the first telling, over shared incidents; null where there are none. */
  readonly daysBehind: number | null;
}

/** How well an incident is sourced. */
export interface Sourced {
  readonly incident: string;
  /** Outlets with words of their own, in order of publication. */
  readonly sources: readonly string[];
  /** First telling: report and outlet. */
  readonly first: { readonly report: string; readonly source: string | null; readonly published: string | null } | null;
  /** `one-source`: one outlet, however many copies. `one-voice`: several outlets, but all by the word of one speaker. `corroborated`: several outlets with words of their own and more than one voice. */
  readonly standing: 'one-source' | 'one-voice' | 'corroborated';
  readonly voices: readonly Party[];
  readonly copies: readonly string[];
}

export interface Sourcing {
  readonly kind: 'sourcing';
  /** Most reports first. */
  readonly outlets: readonly Outlet[];
  readonly incidents: readonly Sourced[];
}

export type Measure = Escalation | ControlLedger | PromiseLedger | ActorNetwork | Sourcing;
