import { contextFeatures, lexicalFeatures, TAG_FEATURES } from './tag-features.ts';
import { addRows, best, type Table } from './weights.ts';
import type { Word } from './word.ts';

const features = new Int32Array(TAG_FEATURES);

/** Scores of a word on its own, kept per word. */
export type LexicalScores = Map<Word, Int32Array>;

/** Words kept: bounds memory on endless text. */
const MOST_KEPT = 20_000;

function lexicalScores(table: Table, word: Word, treebank: number, kept: LexicalScores): Int32Array {
  const known = kept.get(word);
  if (known) return known;
  const scores = new Int32Array(table.width);
  addRows(table, features, lexicalFeatures(word, treebank, features), scores);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(word, scores);
  return scores;
}

/** Tags a sentence from left to right into `tags`. */
export function tag(table: Table, words: readonly Word[], treebank: number, kept: LexicalScores, tags: Int32Array): void {
  const scores = new Int32Array(table.width);
  let before = -1;
  let before2 = -1;
  for (let i = 0; i < words.length; i += 1) {
    scores.set(lexicalScores(table, words[i], treebank, kept));
    addRows(table, features, contextFeatures(words, i, before, before2, treebank, features), scores);
    tags[i] = best(scores, table.width);
    before2 = before;
    before = tags[i];
  }
}
