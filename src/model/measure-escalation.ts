import type { TooLittle } from './measure-basis.ts';

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
