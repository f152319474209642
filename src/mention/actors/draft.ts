import type { Reading } from './read-phrase.ts';

/** A pronoun of a list, as a mention. */
export interface Pronoun {
  /** `one` a person, `many` several, `thing` a state or body that acts ("it"), `self` the subject, `side` the subject's side ("pihaknya"), `speaker` who speaks ("kami"), `owner` a possessive. */
  readonly use: 'one' | 'many' | 'thing' | 'self' | 'side' | 'speaker' | 'owner';
}

/** A mention in the making. Tokens are those of its sentence; `to` is exclusive. */
export interface Draft {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly head: number;
  /** The words in lower case. */
  readonly words: string;
  /** The core's words in lower case: what "the group" and "kelompok itu" repeat. */
  readonly coreWords: string;
  /** Keys of the name of the person or party: `['sergey', 'lavrov']`. */
  readonly nameKeys: readonly string[];
  /** Words in the text that name the person, as written; '' where no name stands there. */
  readonly nameWords: string;
  readonly alias: string;
  /** Points back: "the group", "kelompok itu". */
  readonly pointing: boolean;
  /** The kind of actor that its word can point back at: "kelompok" a party, "country" a state; null where it names its own kind. */
  readonly general: 'party' | 'state' | null;
  /** Grammatical subject of its clause. */
  readonly subject: boolean;
  /** Subject of a verb of saying. */
  readonly speaks: boolean;
  readonly reading: Reading | null;
  readonly pronoun: Pronoun | null;
  readonly country: string;
  readonly sector: string;
  readonly rule: string;
}
