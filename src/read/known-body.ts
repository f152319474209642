import type { Block } from './page-text.ts';

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Runs of three words, or what there is of them. */
function runsOf(words: readonly string[]): string[] {
  if (words.length < 3) return [words.join(' ')];
  return words.slice(2).map((word, i) => `${words[i]} ${words[i + 1]} ${word}`);
}

/** Share of a block's runs of words that the known text has. */
function shareIn(known: ReadonlySet<string>, text: string): number {
  const runs = runsOf(wordsOf(text));
  return runs.filter((run) => known.has(run)).length / runs.length;
}

/**
 * Where the page gives its article's text apart (JSON-LD `articleBody`), what the page shows beyond it goes,
 * so long as the two agree on most of the text; else all blocks stay.
 */
export function withinBody(blocks: readonly Block[], body: string): readonly Block[] {
  const words = wordsOf(body.replace(/<[^>]*>/g, ' '));
  if (words.length < 60) return blocks;
  const known = new Set(runsOf(words));
  const kept = blocks.filter(({ text }) => (wordsOf(text).length < 3 ? false : shareIn(known, text) >= 0.4));
  const size = (list: readonly Block[]): number => list.reduce((sum, { text }) => sum + wordsOf(text).length, 0);
  return size(kept) >= words.length * 0.7 && size(kept) >= size(blocks) * 0.4 ? kept : blocks;
}
