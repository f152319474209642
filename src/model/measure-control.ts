import type { Party } from './incident.ts';
import type { Cited, PlaceRef } from './measure-basis.ts';

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
