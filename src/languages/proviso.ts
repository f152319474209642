import type { Range } from '../model/index.ts';
import type { QuoteRules } from './quote-rules.ts';

/** What something spoken of hangs on: where its words stand, and whether they hold it back (`unless`). */
export interface Proviso extends Range {
  readonly unless: boolean;
}

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const wordsOf = (lower: string): Word[] => Array.from(lower.matchAll(/[\p{L}\p{N}]+(?:[-'’]\p{L}+)*/gu), ({ 0: word, index }) => ({ word, start: index, end: index + word.length }));

const openings = new WeakMap<QuoteRules, readonly string[]>();

/** The words that a condition may begin with: most texts have none of them, and need not be cut into words. */
function opening(rules: QuoteRules): readonly string[] {
  const known = openings.get(rules);
  if (known) return known;
  const first = ['if', 'unless'].flatMap((role) => [...(rules.words.get(role) ?? [])]).map((phrase) => phrase.split('_')[0]);
  const made = [...new Set(first)];
  openings.set(rules, made);
  return made;
}

/** Where a clause ends: at a comma or the end of its sentence or quotation. */
const END = /[,;:!?”"]|\.(?=\s|["”]|$)/u;

/**
 * The first clause that makes what is said hang on something: "jika Haftar mundur", "unless they are attacked". A word that takes it back
 * ("even if", "meskipun jika") makes none, and one that begins the words must leave something after its comma to hang on it.
 * @example provisoIn(rules, 'Kami akan mundur jika Haftar mundur.') // { start: 17, end: 35, unless: false }
 */
export function provisoIn(rules: QuoteRules, text: string): Proviso | null {
  const { words: roles } = rules;
  const lower = text.toLowerCase();
  if (!opening(rules).some((word) => lower.includes(word))) return null;
  const words = wordsOf(lower);
  const has = (role: string, ...some: ReadonlyArray<string | undefined>): boolean => roles.get(role)?.has(some.filter((one) => one !== undefined).join('_')) === true;
  for (const [i, { word, start }] of words.entries()) {
    const [before, next, third] = [words[i - 1]?.word, words[i + 1]?.word, words[i + 2]?.word];
    const unless = has('unless', word);
    if (!unless && !has('if', word) && !has('if', word, next) && !has('if', word, next, third)) continue;
    if (before !== undefined && has('anyway', before)) continue;
    const end = endOf(text, start);
    if (i === 0 && !/^,\s*\p{L}/u.test(text.slice(end))) continue;
    if (end > words[i].end) return { start, end, unless };
  }
  return null;
}

function endOf(text: string, start: number): number {
  const found = END.exec(text.slice(start));
  return found ? start + found.index : text.trimEnd().length;
}

/** Reads words in any of the languages: null where there is no pack for one. */
export function provisoTeller(languages: readonly { readonly code: string; readonly quotes: QuoteRules }[]): (lang: string, text: string) => Proviso | null {
  const rules = new Map(languages.map(({ code, quotes }) => [code, quotes]));
  return (lang, text) => {
    const found = rules.get(lang);
    return found ? provisoIn(found, text) : null;
  };
}
