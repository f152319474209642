import type { TokenRules } from '../languages/parsing-rules.ts';
import type { Range } from '../model/index.ts';

/** Cuts a stretch of text into syntactic words. */
export type Tokenise = (text: string, range: Range) => readonly Range[];

/** What a written word is cut into: the lengths of its syntactic words, null where it is one; and whether what stands after it may tell otherwise. */
interface Written {
  readonly lengths: readonly number[] | null;
  readonly watched: boolean;
}

/** Words remembered: bounds memory on endless text. */
const MOST_WORDS = 20_000;

/** A cutter into syntactic words that remembers the written words it has met. `known` tells words of the language, in lower case. */
export function tokeniser(rules: TokenRules, known: (lower: string) => boolean): Tokenise {
  const words = new Map<string, Written>();
  const writtenAs = (form: string): Written => {
    const met = words.get(form);
    if (met) return met;
    if (words.size >= MOST_WORDS) words.clear();
    const written = { lengths: lengthsOf(form, rules, known), watched: rules.watched.has(form.toLowerCase()) };
    words.set(form, written);
    return written;
  };
  return (text, range) => cut(text, range, rules, writtenAs);
}

function cut(text: string, { start, end }: Range, rules: TokenRules, writtenAs: (form: string) => Written): readonly Range[] {
  const words: Range[] = [];
  const { pattern } = rules;
  for (let at = start; at < end; ) {
    while (at < end && text.charCodeAt(at) === SPACE) at += 1;
    const plain = plainEnd(text, at, end);
    const written = plain > at ? writtenAs(text.slice(at, plain)) : null;
    if (written && !written.watched) {
      pushWords(words, at, plain, written);
      at = plain;
      continue;
    }
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match || match.index >= end) break;
    const whole = Math.min(match.index + match[0].length, end);
    const stop = whole === end && text[whole - 1] === '.' && rules.innerStop.has(text.slice(match.index, whole - 1).toLowerCase()) ? whole - 1 : whole;
    const form = text.slice(match.index, stop);
    at = stop;
    if (text[stop] === '.' && stop < end && !text.startsWith('...', stop) && keepsStop(form, rules, stop + 1 === end)) {
      at = stop + 1;
      words.push({ start: match.index, end: at });
      continue;
    }
    pushWords(words, match.index, stop, writtenAs(form));
  }
  return words;
}

const SPACE = 32;
const COMMA = 44;
const LONGEST_PLAIN = 40;

/** Where a word of plain letters before a space or a comma ends; `at` where there is none. But for watched words the pattern would cut it no other way, and takes many times longer. */
function plainEnd(text: string, at: number, end: number): number {
  let stop = at;
  const limit = Math.min(end, at + LONGEST_PLAIN);
  while (stop < limit && isPlain(text.charCodeAt(stop))) stop += 1;
  if (stop === at || stop === limit) return at;
  const next = text.charCodeAt(stop);
  return next === SPACE || next === COMMA ? stop : at;
}

const isPlain = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** Abbreviations and initials keep their stop; an initial at the very end does not. */
function keepsStop(form: string, { ownStop, innerStop }: TokenRules, last: boolean): boolean {
  if (form.length === 1) return !last && form !== 'I' && /\p{Lu}/u.test(form);
  const lower = form.toLowerCase();
  return ownStop.has(lower) || (!last && innerStop.has(lower));
}

const WORD = /^[\p{L}\p{N}]/u;
/** Addresses and names of files stay whole, hyphens and all. */
const ADDRESS = /[@/]|\.\p{L}/u;

function lengthsOf(form: string, { split }: TokenRules, known: (lower: string) => boolean): readonly number[] | null {
  return form.length > 1 && WORD.test(form) && !ADDRESS.test(form) ? split(form, known) : null;
}

function pushWords(words: Range[], start: number, end: number, { lengths }: Written): void {
  if (!lengths) {
    words.push({ start, end });
    return;
  }
  let at = start;
  for (const length of lengths) {
    words.push({ start: at, end: at + length });
    at += length;
  }
}
