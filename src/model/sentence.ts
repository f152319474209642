import type { Range } from './span.ts';
import type { Report } from './report.ts';

/**
 * One syntactic word with its own characters: `kunjungannya` is two tokens, `kunjungan` and `nya`, that touch.
 * Tags, features and relations are those of Universal Dependencies.
 */
export interface Token extends Range {
  readonly text: string;
  /** Lower-cased dictionary form; the form itself where none is known. */
  readonly lemma: string;
  readonly upos: string;
  /** `act` or `pass` for verbs whose form shows it, else ''. */
  readonly voice: 'act' | 'pass' | '';
  /** Index of the head within the sentence; -1 at the root. */
  readonly head: number;
  /** Universal relation, with a subtype where it matters: `nsubj:pass`, `obl:agent`, `acl:relcl`, `nmod:poss`, `flat:name`. */
  readonly deprel: string;
}

/** One sentence, or one unit that is not a sentence of the story. */
export interface Sentence extends Range {
  /** `dateline` and `boilerplate` ("Baca juga: …") are kept with their words but yield no event. */
  readonly kind: 'sentence' | 'dateline' | 'boilerplate';
  readonly tokens: readonly Token[];
}

/** A report with its sentences, in text order and without overlap. */
export interface Parsed extends Report {
  readonly sentences: readonly Sentence[];
}
