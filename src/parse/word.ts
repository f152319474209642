import type { ParsingRules } from '../languages/parsing-rules.ts';
import type { Table } from '../sums/index.ts';
import { hashText } from './hash.ts';

/** What the models see of a written form, as numbers. */
export interface Word {
  readonly form: string;
  readonly lower: string;
  /** Hashes: the form as written and in lower case, its beginnings and endings of 1 to 4 letters. */
  readonly cased: number;
  readonly word: number;
  readonly prefixes: readonly number[];
  readonly suffixes: readonly number[];
  /** Class of its affixes, by the language's morphology. */
  readonly affix: number;
  /** Letters, digits, capitals: `Xx`, `d.d`, `XX`. */
  readonly shape: number;
  readonly length: number;
  /** Tags seen for the word in training, as one number; 0 where it was rare. */
  readonly seen: number;
  readonly memory: WordMemory;
}

/** What was worked out of a word once, kept with it: looking it up elsewhere takes as long as much of the work. */
export interface WordMemory {
  /** Scores of the word on its own for every tag, and whose they are. */
  scores: Int32Array | null;
  table: Table | null;
  treebank: number;
  /** Lemma by tag. */
  readonly lemmas: (string | undefined)[];
}

/** Remembers nothing yet. */
export const blankMemory = (): WordMemory => ({ scores: null, table: null, treebank: -1, lemmas: [] });

/** Shape of a form with runs shortened. @example shapeOf('Al-Watiya') // 'Xx-Xx' */
export function shapeOf(form: string): string {
  return form.replace(/\p{Lu}+/gu, (run) => (run.length > 1 ? 'XX' : 'X')).replace(/[\p{Ll}\p{Lo}]+/gu, 'x').replace(/\d+/g, 'd').slice(0, 8);
}

/** Describes a form. `seen` maps lower-cased words to their class of tags. */
export function describeWord(form: string, rules: ParsingRules, seen: ReadonlyMap<string, number>): Word {
  const lower = form.toLowerCase();
  const ends = [1, 2, 3, 4];
  return {
    form, lower,
    cased: hashText(form),
    word: hashText(/^\d/.test(lower) ? lower.replace(/\d/g, '0') : lower),
    prefixes: ends.map((n) => hashText(lower.slice(0, n))),
    suffixes: ends.map((n) => hashText(lower.slice(-n))),
    affix: hashText(rules.morphology.affixes(lower)),
    shape: hashText(shapeOf(form)),
    length: Math.min(form.length, 12),
    seen: seen.get(lower) ?? 0,
    memory: blankMemory(),
  };
}
