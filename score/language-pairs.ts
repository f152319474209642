import { readFileSync } from 'node:fs';
import type { Entity, Event, Report } from '../src/model/index.ts';

const HAPPENED = new Set(['actual', 'future', 'historical']);

/** The acts of one text, by itself, that happened or are to. */
export type CodeText = (lang: string, text: string) => readonly Event[];

/** Codes sentences by themselves: of no outlet, of no day. */
export function codingAlone(coder: (report: Report) => { readonly events: readonly Event[] }): CodeText {
  return (lang, text) => coder({ id: 'alone', lang, title: null, source: null, url: null, file: null, published: null, text, notes: [] }).events.filter(({ status }) => HAPPENED.has(status));
}

const countriesOf = (entities: readonly Entity[]): string => [...new Set(entities.map(({ country }) => country).filter((country) => country !== ''))].sort().join('+');

/** An act as two languages are compared by it: `ACCUSE USA>RUS`. */
export const tell = ({ type, actors, recipients }: Event): string => `${type} ${countriesOf(actors)}>${countriesOf(recipients)}`;

/** The same, less and less of it. */
export const LEVELS: ReadonlyArray<readonly [name: string, key: (event: Event) => string]> = [
  ['type, actors, recipients', tell],
  ['type, actors', ({ type, actors }) => `${type} ${countriesOf(actors)}`],
  ['type', ({ type }) => type],
];

/** A sentence's acts in both languages. */
export interface Pair { readonly name: string; readonly en: readonly Event[]; readonly id: readonly Event[] }

/** One of our own: the act that it tells, or `none`, and its words. */
export interface OwnPair extends Pair { readonly expected: string; readonly texts: Readonly<Record<'en' | 'id', string>> }

/** Our own sentences in both languages (`score/gold/pairs.tsv`), coded. */
export function ownPairs(eventsOf: CodeText): readonly OwnPair[] {
  const rows = readFileSync(new URL('gold/pairs.tsv', import.meta.url), 'utf8').split('\n').slice(1).filter(Boolean).map((line) => line.split('\t'));
  return rows.map(([expected, en, id]) => ({ name: expected, expected, texts: { en, id }, en: eventsOf('en', en), id: eventsOf('id', id) }));
}

/** True where a language tells the expected act of a pair and nothing else. */
export const isTold = (pair: OwnPair, lang: 'en' | 'id'): boolean => (pair[lang].map(tell).join('; ') || 'none') === pair.expected;

/** How many of one list stand in the other, each once. */
export function shared(a: readonly string[], b: readonly string[]): number {
  const free = [...b];
  return a.filter((key) => {
    const at = free.indexOf(key);
    if (at >= 0) free.splice(at, 1);
    return at >= 0;
  }).length;
}

/** F1 of one language's acts against the other's. */
export function agreementOf(pairs: readonly Pair[], key: (event: Event) => string): { readonly f1: number; readonly alike: number } {
  const alike = pairs.reduce((sum, { en, id }) => sum + shared(en.map(key), id.map(key)), 0);
  const all = pairs.reduce((sum, { en, id }) => sum + en.length + id.length, 0);
  return { f1: all > 0 ? (2 * alike) / all : 1, alike };
}
