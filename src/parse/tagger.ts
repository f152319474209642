import { best, type Sums, type Table } from '../sums/index.ts';
import { contextFeatures, lexicalFeatures } from './tag-features.ts';
import type { Word } from './word.ts';

/** Scores of a word on its own, worked out the first time that they are wanted. */
function lexicalScores(table: Table, sums: Sums, word: Word, treebank: number): Int32Array {
  const { memory } = word;
  if (memory.scores && memory.table === table && memory.treebank === treebank) return memory.scores;
  sums.scores.fill(0, 0, table.width);
  sums.add(table, lexicalFeatures(word, treebank, sums.features));
  const scores = sums.scores.slice(0, table.width);
  memory.scores = scores;
  memory.table = table;
  memory.treebank = treebank;
  return scores;
}

/** Tags a sentence from left to right into `tags`. */
export function tag(table: Table, sums: Sums, words: readonly Word[], treebank: number, tags: Int32Array): void {
  const { features, scores } = sums;
  let before = -1;
  let before2 = -1;
  for (let i = 0; i < words.length; i += 1) {
    // One by one: calling for a copy of so few takes longer than making it.
    const own = lexicalScores(table, sums, words[i], treebank);
    for (let c = 0; c < own.length; c += 1) scores[c] = own[c];
    sums.add(table, contextFeatures(words, i, before, before2, treebank, features));
    tags[i] = best(scores, table.width);
    before2 = before;
    before = tags[i];
  }
}
