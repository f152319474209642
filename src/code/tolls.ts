import { spanOf, type Entity, type Event, type Toll } from '../model/index.ts';
import type { Grammar } from './filler.ts';
import { isPassive } from './slots.ts';
import type { View } from './view.ts';
import type { TollWord } from './words.ts';

/** The counts of people that an event carries. */
export type Tolls = Pick<Event, 'dead' | 'injured' | 'captured' | 'displaced'>;

/** What an event without counts carries. */
export const NO_TOLLS: Tolls = { dead: null, injured: null, captured: null, displaced: null };

const WINDOW = 6;

/** Reads the counts of a sentence: "menewaskan sedikitnya 12 orang dan melukai puluhan lainnya" → dead 12 or more, injured 20–99. The first count of a kind stands. */
export function tollsOf(view: View, grammar: Grammar, by: Entity | null): Tolls {
  const out: { -readonly [field in keyof Tolls]: Toll | null } = { ...NO_TOLLS };
  for (let at = 0; at < view.tokens.length; at += 1) {
    const word = view.keys[at].toll;
    if (!word || out[word.field]) continue;
    out[word.field] = countAt(view, grammar, at, word, by);
  }
  return out;
}

/** The number nearest to the word on the side where it counts. */
function countAt(view: View, grammar: Grammar, at: number, word: TollWord, by: Entity | null): Toll | null {
  const before = word.counts === 'before' || (word.counts === 'subject') || (word.counts === 'object' && isPassive(view, at));
  const step = before ? -1 : 1;
  const other = (token: number): boolean => token !== at && grammar.words.tolls.has(view.forms[token]);
  for (let token = at + step, steps = 0; token >= 0 && token < view.tokens.length && steps < WINDOW; token += step, steps += 1) {
    if (other(token)) break;
    if (isNumber(view, grammar, token)) return tollFrom(view, grammar, token, by);
  }
  if (before) for (let token = at + 1; token < Math.min(view.tokens.length, at + 3); token += 1) if (isNumber(view, grammar, token)) return tollFrom(view, grammar, token, by);
  return null;
}

/** A count of people: no part of a date, no percentage, no sum of money or length. */
function isNumber(view: View, grammar: Grammar, token: number): boolean {
  return view.time[token] < 0 && view.place[token] < 0 && grammar.language.coding.quantity(view.forms[token]) !== null
    && !/^(%|persen|percent|km|tahun|years?|hari|days?|meter|metres?|jam|hours?|dollar|dolar)$/.test(view.forms[token + 1] ?? '');
}

/** The number with its multiplier and the words that make it a bound. */
function tollFrom(view: View, grammar: Grammar, number: number, by: Entity | null): Toll | null {
  let first = number;
  while (first > 0 && isNumber(view, grammar, first - 1)) first -= 1;
  let last = first;
  while (last + 1 < view.tokens.length && isNumber(view, grammar, last + 1)) last += 1;
  let [low, high] = grammar.language.coding.quantity(view.forms[first]) ?? [0, 0];
  for (let token = first + 1; token <= last; token += 1) {
    const [a, b] = grammar.language.coding.quantity(view.forms[token]) ?? [1, 1];
    if (a < 100) break;
    low *= a; high *= b;
  }
  if (low < 1 || (high - low === 0 && low > 20_000_000)) return null;
  const { bound, from } = boundBefore(view, grammar, first);
  const span = spanOf(view.marked.text, view.tokens[from].start, view.tokens[last].end);
  return { low: bound === 'at-most' ? 0 : low, high, by, span };
}

/** "sedikitnya 12", "more than 100": the words stand up to two before the number. */
function boundBefore(view: View, grammar: Grammar, first: number): { readonly bound: string; readonly from: number } {
  for (const width of [3, 2, 1]) {
    if (first - width < 0) continue;
    const phrase = view.forms.slice(first - width, first).join(' ');
    const bound = grammar.words.approximate.get(phrase);
    if (bound) return { bound, from: first - width };
  }
  return { bound: '', from: first };
}
