/** Many coded reports out of few: each the record of a real report whose words have been exchanged for others of the same length, so that all spans still hold. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportRecord } from '../src/formats/record.ts';
import { fnv1a } from '../src/model/index.ts';
import { loadCoder } from '../src/resources.ts';
import type { Kept } from '../src/store/index.ts';
import { shared } from '../test/shared.ts';

const WORD = /[A-Za-z]{4,}/g;

interface Given { readonly id: string; readonly text: string; readonly published?: string; readonly title?: string; readonly source?: string; readonly outlet?: string; readonly url?: string }

/** The news reports beside the repository where they are at hand, else the examples. */
function given(): ReadonlyArray<readonly [lang: string, report: Given]> {
  const lines = (file: string): Given[] => readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Given); // the sets' own format
  const files = [['id', 'reports/id/fresh.jsonl'], ['id', 'reports/id/news.dev.jsonl'], ['en', 'reports/news.en.dev.jsonl']].map(([lang, path]) => [lang, new URL(path, shared)] as const);
  const there = files.filter(([, file]) => existsSync(file)).flatMap(([lang, file]) => lines(file.pathname).map((report) => [lang, report] as const));
  if (there.length > 0) return there;
  const folder = new URL('../examples/reports/', import.meta.url).pathname;
  return readdirSync(folder).flatMap((file) => lines(join(folder, file)).map((report) => [file.startsWith('example') ? 'en' : 'id', report] as const));
}

/** Codes the reports that are at hand. */
export async function codedReports(): Promise<readonly Kept[]> {
  const coder = await loadCoder();
  return given().filter(([, { text }]) => text).map(([lang, { id, text, published, title, source, outlet, url }]) => {
    const coded = coder({ id, lang, title: title ?? null, source: source ?? outlet ?? null, url: url ?? null, file: 'news.jsonl', published: published || null, text, notes: [] });
    return JSON.parse(JSON.stringify(reportRecord(coded))) as Kept; // printed and read again
  });
}

/** Words by their length and first letter's case. */
function vocabulary(reports: readonly Kept[]): ReadonlyMap<string, readonly string[]> {
  const sets = new Map<string, Set<string>>();
  for (const { text } of reports) for (const word of text.match(WORD) ?? []) (sets.get(kindOf(word)) ?? sets.set(kindOf(word), new Set()).get(kindOf(word)))?.add(word);
  return new Map([...sets].map(([kind, words]) => [kind, [...words]]));
}

const kindOf = (word: string): string => `${word.length}${word[0] < 'a' ? 'A' : 'a'}`;

/** How many words in a hundred are exchanged: fewer, and the variations of one report would be near-copies of each other. */
const EXCHANGED = 50;

/** Makes the n-th variation of one of the reports: the same n, the same report. */
export function variations(reports: readonly Kept[]): (n: number) => Kept {
  const words = vocabulary(reports);
  return (n) => {
    const base = reports[n % reports.length];
    const other = (word: string): string => {
      const dice = fnv1a(word, n) >>> 0;
      const list = words.get(kindOf(word)) ?? [word];
      return dice % 100 < EXCHANGED ? list[(dice >>> 8) % list.length] : word;
    };
    const changed = (text: string): string => text.replace(WORD, other);
    const text = changed(base.text);
    const quoting = (reason: unknown): unknown => (typeof reason === 'string' ? reason.replace(/«[^»]*»/g, changed) : reason);
    const ofKey = (key: string, item: unknown, [start, end]: readonly unknown[]): unknown => {
      if (typeof item === 'string' && key === 'text' && typeof start === 'number' && typeof end === 'number') return text.slice(start, end);
      if (typeof item === 'string' && ['text', 'name', 'cue'].includes(key)) return changed(item);
      return key === 'why' && Array.isArray(item) ? item.map(quoting) : copy(item);
    };
    const copy = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(copy);
      if (typeof value !== 'object' || value === null) return value;
      const { start, end } = value as { start?: unknown; end?: unknown }; // any object of a record
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, ofKey(key, item, [start, end])]));
    };
    const { id: _, text: __, title, published, events, ...rest } = base;
    const id = (fnv1a(String(n)) >>> 0).toString(16).padStart(8, '0') + (fnv1a(String(n), 7) >>> 0).toString(16).padStart(8, '0');
    const day = new Date(Date.UTC(2020, 0, 1) + (n % 2000) * 86_400_000).toISOString().slice(0, 10);
    const own = events.map((event, i) => ({ ...copy(event) as typeof event, id: `${(fnv1a(`${n} ${i}`) >>> 0).toString(16).padStart(8, '0')}${(fnv1a(`${n} ${i}`, 9) >>> 0).toString(16).padStart(8, '0')}` })); // a copy of an event
    return { ...copy(rest) as typeof rest, id, title: title && changed(title), published: published && day, text, events: own }; // a copy of a record
  };
}
