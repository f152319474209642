import type { Range, Span } from './span.ts';
import type { Parsed } from './sentence.ts';
import type { Entity } from './entity.ts';
import type { Place } from './place.ts';
import type { Relation } from './relation.ts';
import type { Offset, When } from './when.ts';

export interface ActorMention extends Span {
  readonly kind: 'actor';
  readonly entity: Entity;
  /** Mentions with one number are one and the same actor in this report. */
  readonly chain: number;
  /** Index of the sentence, and of the head token within it. */
  readonly sentence: number;
  readonly head: number;
  readonly rule: string;
}

export interface PlaceMention extends Span {
  readonly kind: 'place';
  readonly place: Place;
  /** The name stands for its government or team, not for the ground. */
  readonly metonymic: boolean;
  readonly rule: string;
}

export interface TimeMention extends Span {
  readonly kind: 'time';
  /** TIMEX3. */
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /** TIMEX3 value: `2025-06-19`, `2020-W23`, `P3D`, `PRESENT_REF`; '' where the text does not fix one. */
  readonly value: string;
  /** The days meant, or null where none can be told. */
  readonly when: When | null;
  /** Set where the time is counted from an event told beside it ("a day after the strike" is 1 day, "two weeks before" -2 weeks); `when` is null until that event's day is known. */
  readonly offset?: Offset;
  readonly rule: string;
}

/** Words that somebody is said to have said: quoted, or the clause after "said that". The span is the content without its quotation marks. */
export interface QuoteMention extends Span {
  readonly kind: 'quote';
  readonly direct: boolean;
  /** The words that name the saying: `tutur`, `mendeklarasikan`; '' where there are none. */
  readonly cue: string;
  /** Span of the cue, null where there is none. */
  readonly cueSpan: Range | null;
  /** The actor mention that speaks, as an index into `mentions`; -1 unknown. */
  readonly speaker: number;
  /** The actor mention of the agency or outlet that it was said to or reported by, as an index into `mentions`; -1 none. */
  readonly medium: number;
  readonly rule: string;
}

export type Mention = ActorMention | PlaceMention | TimeMention | QuoteMention;

/** A parsed report with who, where, when and who says it marked; mentions in text order. */
export interface Marked extends Parsed {
  readonly mentions: readonly Mention[];
  readonly relations: readonly Relation[];
}
