/**
 * `npm run score:copies`: how well near-copies are told. Copies are made of the news reports beside the repository: taken over whole under another
 * dateline, cut, put in slightly other words; against them stand all pairs of different reports, those on one story among them.
 */
import { readFileSync } from 'node:fs';
import { bandsOf, isNearCopy, sharedWording } from '../src/join/near-copies.ts';
import { wordingOf } from '../src/join/wording.ts';
import { sharedFile } from '../test/shared.ts';

const files = ['reports/id/fresh.jsonl', 'reports/id/news.dev.jsonl', 'reports/news.en.dev.jsonl'].flatMap((path) => sharedFile(path) ?? []);
const texts = [...new Set(files.flatMap((file) => readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line): string => JSON.parse(line).text)))].filter(Boolean);

/** The same numbers in every run. */
let state = 20200605;
const dice = (): number => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};
const vocabulary = texts.flatMap((text) => text.match(/\p{L}{4,}/gu) ?? []);
const reworded = (share: number) => (text: string): string => text.replace(/\p{L}+/gu, (word) => (dice() < share ? vocabulary[Math.floor(dice() * vocabulary.length)] : word));
const part = (from: number, to: number) => (text: string): string => text.slice(Math.floor(text.length * from), Math.floor(text.length * to));
const kinds: ReadonlyArray<readonly [string, (text: string) => string]> = [
  ['taken over whole, other dateline', (text) => `Kantor berita lain, Jakarta - ${text} (abc/def)`],
  ['first two thirds', part(0, 0.67)],
  ['first third', part(0, 0.33)],
  ['middle half, own first sentence', (text) => `Laporan ini kami sarikan dari berbagai sumber pagi ini. ${part(0.25, 0.75)(text)}`],
  ['one word in twenty changed', reworded(0.05)],
  ['one word in ten changed', reworded(0.1)],
  ['cut to two thirds, one word in twenty changed', (text) => reworded(0.05)(part(0, 0.67)(text))],
];
const wordings = texts.map(wordingOf);
const percent = (count: number, of: number): string => `${((100 * count) / Math.max(1, of)).toFixed(1)} %`;
console.log(`${texts.length} reports`);
for (const [name, change] of kinds) {
  const copies = texts.map((text) => wordingOf(change(text)));
  const met = copies.filter((copy, i) => bandsOf(copy).some((band, at) => band === bandsOf(wordings[i])[at]));
  const told = copies.filter((copy, i) => bandsOf(copy).some((band, at) => band === bandsOf(wordings[i])[at]) && isNearCopy(copy, wordings[i]));
  console.log(`${name.padEnd(48)} met in a band ${percent(met.length, texts.length).padStart(8)}   told ${percent(told.length, texts.length).padStart(8)}`);
}
const bands = wordings.map(bandsOf);
let [pairs, candidates, told] = [0, 0, 0];
const near: Array<readonly [number, number, number, number]> = [];
for (let i = 0; i < texts.length; i += 1) {
  for (let j = 0; j < i; j += 1) {
    pairs += 1;
    const { ofBoth, ofShorter } = sharedWording(wordings[i], wordings[j]);
    if (ofShorter > 0.05) near.push([ofBoth, ofShorter, i, j]);
    if (!bands[i].some((band, at) => band === bands[j][at])) continue;
    candidates += 1;
    if (isNearCopy(wordings[i], wordings[j])) told += 1;
  }
}
console.log(`${pairs} pairs of different reports: ${candidates} meet in a band, ${told} are told as copies`);
near.sort((a, b) => b[1] - a[1]);
for (const [ofBoth, ofShorter, i, j] of near.slice(0, 8)) console.log(`  share ${ofBoth.toFixed(2)} of both, ${ofShorter.toFixed(2)} of the shorter: "${texts[i].slice(0, 60).replaceAll('\n', ' ')}" / "${texts[j].slice(0, 60).replaceAll('\n', ' ')}"`);
