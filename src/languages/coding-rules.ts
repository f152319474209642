import type { Frame } from './frame.ts';

/**
 * How acts are told: frames, and what grammar the frame engine needs beside the tree. The words that negate, plan, doubt, count and arm
 * are the pack's lists: `coding-words.tsv`, `prepositions.tsv`, `light-verbs.tsv`, `weapons.tsv`, `contexts.tsv`, `tolls.tsv`.
 */
export interface CodingRules {
  readonly frames: readonly Frame[];
  /** What the bare party at an event noun is: at `serangan Israel` the doer, at `pembunuhan Israel` the one acted on. */
  readonly possessor: (noun: string) => 'subj' | 'obj';
  /**
   * What all forms of a verb share, so that frames match every voice and tense: Indonesian without its prefix of voice
   * (`menyerang`, `diserang`, `serang` → one key; `-kan` and `-i` stay), English the dictionary form.
   */
  readonly verbKey: (form: string, lemma: string) => string;
  /** A word tagged as a verb is never an event noun: English, not Indonesian (`rapat`, `demo`). */
  readonly nounsAreTagged: boolean;
  /** A noun as frames cite it: `serangan-serangan` → `serangan`. */
  readonly nounKey: (form: string) => string;
  /** A number word or numeral as a range of people: `puluhan` → [20, 99]; null where it is none. */
  readonly quantity: (form: string) => readonly [low: number, high: number] | null;
  /** After a passive verb a bare party may be the doer: "dikelola pemerintah Rusia". */
  readonly bareAgent: boolean;
  /** The event model also sees words of will, need and denial (`akan`, `harus`, `tidak`), and of names only their kind: its weights must have been trained so. */
  readonly moodsAndKinds: boolean;
  /**
   * How likely a report must be held to tell of conflict or diplomacy to be coded at all: whatever else it is; where its words, by a rule, are of other matters;
   * and where the rule misses its parties. By cross-validation of the pack's model of domains.
   */
  readonly domain: { readonly unlikely: number; readonly despiteWords: number; readonly despiteParties: number };
}
