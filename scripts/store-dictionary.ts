/**
 * Made `data/store-1.dictionary.gz` once: words and records, out of the frames' own sentences, that a store's deflated reports point back to. Never run
 * it again for a dictionary that has been released: stores could not be read any more. A better one gets the next number, and a place in `src/store/squeeze.ts`.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { reportRecord } from '../src/formats/record.ts';
import { allLanguages } from '../src/languages/all.generated.ts';
import type { Frame } from '../src/languages/frame.ts';
import { loadCoder } from '../src/resources.ts';
import { pack } from '../src/store/pack.ts';

/** Bytes of words, and of records. */
const [WORDS, RECORDS] = [14_000, 31_000];
const SENTENCES = 14;

const target = new URL('../data/store-1.dictionary.gz', import.meta.url);
if (existsSync(target)) throw new Error('data/store-1.dictionary.gz is there: stores rest on it; make store-2 instead');
const coder = await loadCoder();

function reportsOf(lang: string, sentences: readonly string[]): string[] {
  // Every n-th sentence, so that each report tells of many kinds of acts.
  const count = Math.ceil(sentences.length / SENTENCES);
  return Array.from({ length: count }, (_, i) => `${lang === 'id' ? 'JAKARTA' : 'LONDON'} - ${sentences.filter((__, at) => at % count === i).join(' ')}`);
}

const texts: string[] = [];
const records: string[] = [];
for (const { code: lang } of allLanguages) {
  const { frames }: { readonly frames: readonly Frame[] } = await import(`../src/languages/${lang}/data.generated.ts`);
  for (const text of reportsOf(lang, frames.map(({ yes }) => yes))) {
    const { text: mended, id: _, lang: __, title: ___, source: ____, url: _____, published: ______, ...record } = reportRecord(coder({ id: 'x', lang, title: null, source: null, url: null, file: null, published: '2025-06-19', text, notes: [] }));
    texts.push(String(mended));
    records.push(pack(record, String(mended)));
  }
}
const end = (parts: readonly string[], bytes: number): Buffer => Buffer.from(parts.join('')).subarray(-bytes);
/** Takes turns, so that both languages are at the end, where pointing back is cheapest. */
const mixed = (parts: readonly string[]): string[] => parts.map((_, i) => parts[(i * 29) % parts.length]);
writeFileSync(target, gzipSync(Buffer.concat([end(mixed(texts), WORDS), end(mixed(records), RECORDS)]), { level: 9 }));
