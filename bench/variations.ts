/** Many coded reports out of few: each the record of a real report whose words have been exchanged for others of the same length, so that all spans still hold. */
import { fnv1a } from '../src/model/index.ts';
import type { Kept } from '../src/store/index.ts';

const WORD = /[A-Za-z]{4,}/g;

/** Words by their length and first letter's case. */
function vocabulary(texts: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const sets = new Map<string, Set<string>>();
  for (const text of texts) for (const word of text.match(WORD) ?? []) (sets.get(kindOf(word)) ?? sets.set(kindOf(word), new Set()).get(kindOf(word)))?.add(word);
  return new Map([...sets].map(([kind, words]) => [kind, [...words]]));
}

const kindOf = (word: string): string => `${word.length}${word[0] < 'a' ? 'A' : 'a'}`;

/** How many words in a hundred are exchanged: fewer, and the variations of one report would be near-copies of each other. */
const EXCHANGED = 50;

/** Exchanges words of a text for others of the same length that stand in these texts: the same n, the same words. */
export function otherWords(texts: readonly string[]): (text: string, n: number) => string {
  const words = vocabulary(texts);
  return (text, n) => text.replace(WORD, (word) => {
    const dice = fnv1a(word, n) >>> 0;
    const list = words.get(kindOf(word)) ?? [word];
    return dice % 100 < EXCHANGED ? list[(dice >>> 8) % list.length] : word;
  });
}

/** Makes the n-th variation of one of the reports: the same n, the same report. */
export function variations(reports: readonly Kept[]): (n: number) => Kept {
  const other = otherWords(reports.map(({ text }) => text));
  return (n) => {
    const base = reports[n % reports.length];
    const changed = (text: string): string => other(text, n);
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
