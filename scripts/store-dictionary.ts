/**
 * Made `data/store-2.dictionary.gz` once: the strings and shapes that records have in common, and records that deflated ones point back to, out of the
 * frames' own sentences. Never run it again for a dictionary that has been released: stores could not be read any more. A better one gets the next
 * number, and a place in `src/store/squeeze.ts`.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { reportRecord } from '../src/formats/record.ts';
import { allLanguages } from '../src/languages/all.generated.ts';
import type { Frame } from '../src/languages/frame.ts';
import { loadCoder } from '../src/resources.ts';
import { encode } from '../src/store/compact/encode.ts';
import { lexiconOf } from '../src/store/compact/lexicon.ts';
import { templateOf } from '../src/store/compact/template.ts';

/** Bytes of records, sentences in a report, and strings in common. */
const [RECORDS, SENTENCES, STRINGS] = [31_000, 14, 4096 + 64];

const target = new URL('../data/store-2.dictionary.gz', import.meta.url);
if (existsSync(target)) throw new Error('data/store-2.dictionary.gz is there: stores rest on it; make store-3 instead');
const coder = await loadCoder();

/** Ways in which news tells who says a sentence; each with the sentence in the place of `_`. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  id: ['_', '"_" kata juru bicara pemerintah pada Rabu.', '_', 'Menteri Luar Negeri mengatakan bahwa _', 'Menurut kantor berita AFP, _', '_', '"_" ujar dia.', '_', 'Ia menambahkan, "_"'],
  en: ['_', '"_" a government spokesman said on Wednesday.', '_', 'The foreign minister said that _', 'According to AFP, _', '_', '"_" he said.', '_', 'He added: "_"'],
};

/** Every n-th sentence, so that each report tells of many kinds of acts. */
function reportsOf(lang: string, sentences: readonly string[]): string[] {
  const count = Math.ceil(sentences.length / SENTENCES);
  return Array.from({ length: count }, (_, i) => `${lang === 'id' ? 'JAKARTA' : 'LONDON'} - ${sentences.filter((__, at) => at % count === i).map((sentence, at) => SAID[lang][(at + i) % SAID[lang].length].replace('_', sentence)).join(' ')}`);
}

interface Made { readonly text: string; readonly record: object }

const made: Made[] = [];
for (const { code: lang } of allLanguages) {
  const { frames }: { readonly frames: () => readonly Frame[] } = await import(`../src/languages/${lang}/data.generated.ts`);
  for (const text of reportsOf(lang, frames().map(({ yes }) => yes))) {
    const { text: mended, id: _, lang: __, title: ___, source: ____, url: _____, published: ______, ...record } = reportRecord(coder({ id: 'x', lang, title: null, source: null, url: null, file: null, published: '2025-06-19', text, notes: [] }));
    made.push({ text: String(mended), record: JSON.parse(JSON.stringify(record)) });
  }
}

/** Counts in how many records each thing is, and gives them by what it saves to know them. */
function inCommon(lists: readonly (readonly string[])[], gain: (one: string) => number, least = 2): string[] {
  const counts = new Map<string, number>();
  for (const list of lists) for (const one of new Set(list)) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= least).sort(([a, m], [b, n]) => n * gain(b) - m * gain(a) || (a < b ? -1 : 1)).map(([one]) => one);
}

/** Every string of a record that its text does not have; of a sentence of reasons its frame. */
function stringsOf(value: unknown, text: string): string[] {
  if (typeof value === 'string') {
    const frame = templateOf(value)?.frame ?? value;
    return frame.length < 2 || frame.length > 120 || text.includes(frame) || /^[0-9a-f]{16}$|^\d{4}-\d\d/.test(frame) ? [] : [frame];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap((one) => stringsOf(one, text)) : [];
}

const none = lexiconOf([], []);
const listed = made.map(({ record, text }) => {
  const packed = encode(record, text, none);
  return (JSON.parse(packed.slice(1, packed.indexOf('\n'))) as string[][]).map((kind) => kind.join('\0')); // as encode writes it
});
const shapes = inCommon(listed, () => 1).slice(0, 120);
const strings = inCommon(made.map(({ record, text }) => stringsOf(record, text)), ({ length }) => length, 1).slice(0, STRINGS);
// The commonest in one sign.
const common = inCommon(made.map(({ record, text }) => stringsOf(record, text)), () => 1).slice(0, 64);
const lexicon = lexiconOf([...common, ...strings.filter((one) => !common.includes(one))].slice(0, STRINGS), shapes);
const packed = made.map(({ record, text }) => encode(record, text, lexicon));
/** Takes turns, so that both languages are at the end, where pointing back is cheapest. */
const mixed = packed.map((_, i) => packed[(i * 29) % packed.length]).join('');
writeFileSync(target, gzipSync(JSON.stringify({ strings: lexicon.strings, shapes, records: Buffer.from(mixed).subarray(-RECORDS).toString('utf8') }), { level: 9 }));
process.stdout.write(`${made.length} records, ${lexicon.strings.length} strings, ${shapes.length} shapes\n`);
