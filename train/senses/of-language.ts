import { readFileSync } from 'node:fs';
import type { Senses } from '../../src/code/index.ts';

/** Senses of another language's words through their English ones, by a word list of our own (`xx.tsv`): so that what its reports teach of a sense is of no language. */
export function sensesThrough(lang: string, english: Senses): Senses {
  const rows = readFileSync(new URL(`${lang}.tsv`, import.meta.url), 'utf8').split('\n').filter(Boolean).map((line) => line.split('\t'));
  return new Map(rows.flatMap(([word, gloss]) => {
    const sense = english.get(gloss);
    return sense ? [[word, sense] as const] : [];
  }));
}
