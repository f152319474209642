import type { EventType, Status } from '../model/index.ts';

/** What a party in a slot becomes. `both` joins the parties of subject and slot as actors of a mutual act; `none` says the slot is no party. */
export type FrameRole = 'actor' | 'recipient' | 'both' | 'place' | 'none';

/**
 * A slot of a frame: `subj` (who acts, in either voice: the agent of a passive is its `subj`), `obj` (who or what is acted on),
 * `comp` (a clause that completes the verb, as in "agreed to withdraw"; its head word is what `lemma` looks at),
 * `poss` (the bare party at an event noun: "serangan Israel", "Israel's attack"; without a role of its own it is the doer,
 * but the one acted on at nouns that the pack says so of: Indonesian `pe-…-an`, English `of`),
 * or a preposition as written: `terhadap`, `with`.
 *
 * Without a role of their own: `subj` and the agent's preposition (`oleh`, `by`) → actor; `obj` → recipient;
 * prepositions as the pack's `prepositions.tsv` says (`terhadap kepada atas dengan`, `against to on with` → recipient; `ke di`, `in at` → place,
 * and `ke`, `to`, `in` with a country also recipient of visits; `dari`, `from`, `untuk`, `for` → none). In a `mutual` frame every party is an actor, but for those whom the subject of a CONSULT meets: they are recipients.
 */
export type Slot = string;

/** What must hold of the words or parties around the trigger for a frame, or one of its variants, to speak. All given keys must hold; any word of a list will do. */
export interface FrameCondition {
  /** Slots that must be filled. */
  readonly has?: readonly Slot[];
  /** Slot → sectors, of which the party there must have one. `ACTOR` any recognised actor, `STATE` a country or its government, `PLACE` a named place. The slot `any` stands for any filled slot: one party of such a sector somewhere will do. */
  readonly sector?: Readonly<Record<Slot, readonly string[]>>;
  /** Slot → lemmas, of which the slot's head or a modifier of it must be one. */
  readonly lemma?: Readonly<Record<Slot, readonly string[]>>;
  /** Lemmas or multiword strings, of which the sentence must hold one within the trigger's clause. */
  readonly near?: readonly string[];
  /** The trigger stands in direct or reported speech. */
  readonly said?: boolean;
  /** Status that the act has as told here: `{ status: [future, negated] }`. */
  readonly status?: readonly Status[];
}

/**
 * One way of telling one act: a row of `frames.yml`. Exactly one of `verb` and `noun` is given.
 * Planned meetings and promised help need no row: the engine itself turns a CONSULT, AID or COOPERATE that is `future` into AGREE.
 * @example { id: menyerang, verb: menyerang, type: ASSAULT, cameo: "190", yes: "Pemberontak menyerang pos tentara.", no: "Striker itu menyerang gawang lawan.", unless: [gawang, striker] }
 */
export interface Frame {
  /** Unique in its pack. */
  readonly id: string;
  /**
   * Citation form, or several that share everything: `menyerang`, `attack`. It matches every voice and tense.
   * Several words make a separable expression whose first word inflects: `merebut kembali`, `call for`;
   * `_` stands for up to four words between: `menjatuhkan _ sanksi`.
   * The longest matching expression wins, then the row with `only`, then the earlier row.
   */
  readonly verb?: string | readonly string[];
  /**
   * Event noun, singular: `serangan udara`, `air strike`; its arguments are possessor, `oleh`/`by`, `terhadap`/`against` and the like,
   * or those of a light verb that it depends on (`melakukan`, `launch`: the pack's `light-verbs.tsv`), so "melakukan serangan" needs no row of its own.
   * Adjectives and other words that carry an act go here too: `sepakat`.
   */
  readonly noun?: string | readonly string[];
  readonly type: EventType;
  readonly mode?: string;
  readonly cameo: string;
  readonly contexts?: readonly string[];
  /** Only where it differs from the defaults told at `Slot`. */
  readonly roles?: Readonly<Record<Slot, FrameRole>>;
  /** All parties are actors of a mutual act: clashes, accords, meetings of which no one is the subject. */
  readonly mutual?: boolean;
  /** Speaks even where no party at all is recognised: words that leave no doubt (`airstrike`, `mengebom`). Others need at least one. */
  readonly lone?: boolean;
  /** Where the words fix it: a scheduled meeting is `future`. */
  readonly status?: Status;
  /** The act also tells who holds the place in its `place` slot (the object, for `roles: { obj: place }`): `captured`, `recaptured`, `lost`, `held`, `advanced on`. */
  readonly control?: 'captured' | 'recaptured' | 'lost' | 'held' | 'advanced on';
  /** Phrases with which it tells of a state and of no act: who holds the place, as before. */
  readonly still?: readonly string[];
  /** The frame speaks only where this holds. */
  readonly only?: FrameCondition;
  /** Words (lemmas, or strings of several words) in the sentence that silence it. */
  readonly unless?: readonly string[];
  /** Readings that replace type, mode or code where their condition holds; the first that holds wins. */
  readonly variants?: ReadonlyArray<{
    readonly when: FrameCondition;
    readonly type?: EventType;
    readonly mode?: string;
    readonly cameo?: string;
    readonly status?: Status;
  }>;
  /** A sentence of our own that it must match, and one with the same word or a near one that it must not. */
  readonly yes: string;
  readonly no: string;
}
