import type { Word } from '../../src/parse/word.ts';

/** One training sentence, by number. */
export interface Example {
  readonly words: readonly Word[];
  readonly treebank: number;
  readonly tags: Int32Array;
  /** Heads over all tokens, -1 at the root; labels as kept. */
  readonly heads: Int32Array;
  readonly labels: Int32Array;
}

/** Subtypes that later stages need; every other label loses its subtype. */
const KEPT = new Set(['nsubj:pass', 'csubj:pass', 'aux:pass', 'acl:relcl', 'obl:agent', 'nmod:poss', 'obl:tmod', 'obl:unmarked', 'nmod:unmarked', 'compound:prt']);

export function keptLabel(label: string): string {
  return KEPT.has(label) ? label : label.split(':')[0];
}
