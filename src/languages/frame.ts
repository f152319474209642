import type { EventType, Status } from '../model/index.ts';

/** What a party in a slot becomes. `both` joins the parties of subject and slot as actors of a mutual act; `none` says the slot is no party. */
export type FrameRole = 'actor' | 'recipient' | 'both' | 'place' | 'none';

/**
 * A slot of a frame: `subj` (who acts, in either voice: the agent of a passive is its `subj`), `obj` (who or what is acted on),
 * `comp` (a clause that completes the verb, as in "agreed to withdraw"), or a preposition as written: `terhadap`, `with`.
 */
export type Slot = string;

/** What must hold of the words or parties around the trigger for a frame, or one of its variants, to speak. All given keys must hold; any word of a list will do. */
export interface FrameCondition {
  /** Slots that must be filled. */
  readonly has?: readonly Slot[];
  /** Slot → sectors, of which the party there must have one. `ACTOR` any recognised actor, `STATE` a country or its government. */
  readonly sector?: Readonly<Record<Slot, readonly string[]>>;
  /** Slot → lemmas, of which the slot's head or a modifier of it must be one. */
  readonly lemma?: Readonly<Record<Slot, readonly string[]>>;
  /** Lemmas or multiword strings, of which the sentence must hold one within the trigger's clause. */
  readonly near?: readonly string[];
}

/**
 * One way of telling one act: a row of `frames.yml`. Exactly one of `verb` and `noun` is given.
 * @example { id: menyerang, verb: menyerang, type: ASSAULT, cameo: "190", yes: "Pemberontak menyerang pos tentara.", no: "Striker itu menyerang gawang lawan.", unless: [gawang, striker] }
 */
export interface Frame {
  /** Unique in its pack. */
  readonly id: string;
  /**
   * Citation form, or several that share everything: `menyerang`, `attack`. It matches every voice and tense.
   * Several words make a separable expression whose first word inflects: `merebut kembali`, `call for`;
   * `_` stands for up to four words between: `menjatuhkan _ sanksi`.
   */
  readonly verb?: string | readonly string[];
  /** Event noun, singular: `serangan udara`, `air strike`; its arguments are possessor, `oleh`/`by`, `terhadap`/`against` and the like, or those of a light verb that it depends on. */
  readonly noun?: string | readonly string[];
  readonly type: EventType;
  readonly mode?: string;
  readonly cameo: string;
  readonly contexts?: readonly string[];
  /** Only where it differs from: subj → actor, obj → recipient, and the pack's prepositions. */
  readonly roles?: Readonly<Record<Slot, FrameRole>>;
  /** All parties are actors of a mutual act: meetings, clashes, accords. */
  readonly mutual?: boolean;
  /** Where the words fix it: a scheduled meeting is `future`. */
  readonly status?: Status;
  /** The frame speaks only where this holds. */
  readonly only?: FrameCondition;
  /** Words (lemmas, or strings of several words) in the sentence that silence it. */
  readonly unless?: readonly string[];
  /** Readings that replace type, mode or code where their condition holds; the first that holds wins. */
  readonly variants?: ReadonlyArray<{ readonly when: FrameCondition; readonly type?: EventType; readonly mode?: string; readonly cameo?: string }>;
  /** A sentence of our own that it must match, and one with the same word or a near one that it must not. */
  readonly yes: string;
  readonly no: string;
}
