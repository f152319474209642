import type { NamedPlace, PlaceRules, PlaceType } from '../../languages/place-rules.ts';
import type { Gazetteer } from '../../world/gazetteer.ts';
import { placeHash, placeKey } from '../../world/place-key.ts';
import type { Word } from './words.ts';

/** Where a name was found: in the pack's lists as country, demonym or place; in the gazetteer; by a word that says what it is; or nowhere. */
export type Found = 'country' | 'demonym' | 'place' | 'gazetteer' | 'typed' | 'unknown';

/** Words that may name a place. */
export interface Candidate {
  readonly found: Found;
  /** First word, and the one after the last, in the sentence's words. */
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  /** The name alone, without its type word. */
  readonly key: string;
  readonly named: readonly NamedPlace[];
  readonly type: PlaceType | null;
  /** The run of capitalised words around it. */
  readonly runFrom: number;
  readonly runTo: number;
}

const LONGEST = 5;

const joins = (word: Word): boolean => word.before === '' || word.before === '-' || word.before === '–' || word.before === '.';

/** True where the words from i on up to `to` can be one name: nothing but spaces, hyphens and the dot of "St." between them. */
function together(words: readonly Word[], i: number, to: number): boolean {
  for (let k = i + 1; k < to; k++) {
    if (!joins(words[k]) || words[k - 1].owner) return false;
    if (words[k].before === '.' && (words[k - 1].text.length > 3 || words[k - 1].upper)) return false;
  }
  return true;
}

/** The type word that ends just before word i, or that begins at word i. */
function typeAt(words: readonly Word[], i: number, side: 'before' | 'after', rules: PlaceRules): { type: PlaceType; words: number } | null {
  for (let n = rules.longestType; n > 0; n--) {
    const from = side === 'before' ? i - n : i;
    if (from < 0 || from + n > words.length || !together(words, from, from + n)) continue;
    if (side === 'before' ? i < words.length && !joins(words[i]) : !joins(words[i]) || (i > 0 && words[i - 1].owner)) continue;
    let name = words[from].lower;
    for (let k = 1; k < n; k++) name += ` ${words[from + k].lower}`;
    const type = rules.types.get(name);
    if (type && type.side === side && (type.lower || words[from].capital)) return { type, words: n };
  }
  return null;
}

const exactly = (text: string, start: number, end: number, exact: string): boolean => text.startsWith(exact, start) && (start + exact.length === end || start + exact.length === end + 1);

/** Every capitalised stretch of one sentence that may name a place, left to right and without overlap; the longest known name wins. */
export function candidatesOf(text: string, words: readonly Word[], rules: PlaceRules, gazetteer: Gazetteer): Candidate[] {
  const out: Candidate[] = [];
  for (let i = 0; i < words.length; ) {
    if (!words[i].capital) {
      i++;
      continue;
    }
    const runFrom = i;
    let runTo = i + 1;
    while (runTo < words.length && (words[runTo].capital || (rules.links.has(words[runTo].lower) && runTo + 1 < words.length && words[runTo + 1].capital && joins(words[runTo + 1]))) && joins(words[runTo]) && together(words, runTo - 1, runTo + 1)) runTo++;
    scanRun(text, words, runFrom, runTo, rules, gazetteer, out);
    i = runTo;
  }
  return out;
}

const hashes = new WeakMap<PlaceRules, ReadonlySet<number>>();

/** Hashes of the pack's names: most capitalised words are none of them, and are told so without making their key. */
function hashesOf(rules: PlaceRules): ReadonlySet<number> {
  const known = hashes.get(rules);
  if (known) return known;
  const made = new Set(Array.from(rules.names.keys(), (key) => placeHash(key, 0, key.length)));
  hashes.set(rules, made);
  return made;
}

/** The pack's readings of a name as it is written; null where the pack has none. */
function packNames(text: string, start: number, end: number, rules: PlaceRules): readonly NamedPlace[] | null {
  if (!hashesOf(rules).has(placeHash(text, start, end))) return null;
  const all = rules.names.get(placeKey(text.slice(start, end)));
  if (!all) return null;
  const fit = all.filter((one) => one.exact === '' || exactly(text, start, end, one.exact));
  return fit.length > 0 ? fit : null;
}

function scanRun(text: string, words: readonly Word[], runFrom: number, runTo: number, rules: PlaceRules, gazetteer: Gazetteer, out: Candidate[]): void {
  let loose = -1;
  const flush = (to: number) => {
    if (loose >= 0) pushUnknown(words, loose, to, runFrom, runTo, rules, out);
    loose = -1;
  };
  for (let i = runFrom; i < runTo; ) {
    const hit = words[i].capital ? longestKnown(text, words, i, runTo, rules, gazetteer) : null;
    if (!hit) {
      if (loose < 0) loose = i;
      i++;
      continue;
    }
    flush(i);
    const typed = hit.found === 'country' || hit.found === 'demonym' ? null : typedRun(words, i, runTo, rules);
    if (typed && typed.to > hit.to && (typed.to === hit.to + 1 || !longestKnown(text, words, hit.to, typed.to, rules, gazetteer))) {
      out.push(make('typed', words, i, typed.to, placeKey(text.slice(words[i].start, words[typed.to - 1].end)), [], typed.type, runFrom, runTo));
      i = typed.to;
      continue;
    }
    // A listed name may hold its own type word: "Bandara Tripoli".
    const before = typeAt(words, i, 'before', rules) ?? (hit.to > i + 1 ? typeAt(words, i + 1, 'before', rules) : null);
    const after = before ? null : typeAt(words, hit.to, 'after', rules);
    out.push(make(hit.found, words, i, hit.to, placeKey(text.slice(words[i].start, words[hit.to - 1].end)), hit.named, (before ?? after)?.type ?? null, runFrom, runTo));
    i = hit.to;
  }
  flush(runTo);
}

function make(found: Found, words: readonly Word[], from: number, to: number, key: string, named: readonly NamedPlace[], type: PlaceType | null, runFrom: number, runTo: number): Candidate {
  return { found, from, to, start: words[from].start, end: words[to - 1].end, key, named, type, runFrom, runTo };
}

interface Known {
  readonly found: Found;
  readonly to: number;
  readonly named: readonly NamedPlace[];
}

function longestKnown(text: string, words: readonly Word[], i: number, runTo: number, rules: PlaceRules, gazetteer: Gazetteer): Known | null {
  for (let to = Math.min(runTo, i + LONGEST); to > i; to--) {
    const last = words[to - 1];
    if (!last.capital && to > i + 1) continue;
    const named = packNames(text, words[i].start, last.end, rules);
    if (named) return { found: named[0].kind, to, named };
    // A short word in capitals is an abbreviation, not the town of that name: "EU" is not Eu in Normandy.
    if (to === i + 1 && last.upper && last.text.length < 5 && !shouted(words, i)) return null;
    if (gazetteer.has(text, words[i].start, last.end)) return { found: 'gazetteer', to, named: [] };
  }
  return null;
}

/** True where the words around are in capitals too, as in a headline or a dateline. */
const shouted = (words: readonly Word[], i: number): boolean => (words[i - 1]?.upper ?? false) && (words[i + 1]?.upper ?? true);

/** "Nordland Avenue": the shortest stretch from i that ends in a type word. */
function typedRun(words: readonly Word[], i: number, runTo: number, rules: PlaceRules): { to: number; type: PlaceType } | null {
  for (let k = i + 1; k < Math.min(runTo, i + 4); k++) {
    if (!words[k].capital) return null;
    const type = rules.types.get(words[k].lower);
    if (type?.side === 'after') return { to: k + 1, type };
  }
  return null;
}

function pushUnknown(words: readonly Word[], first: number, to: number, runFrom: number, runTo: number, rules: PlaceRules, out: Candidate[]): void {
  let from = first;
  while (from < to && !words[from].capital) from++;
  if (from === to) return;
  const typed = typedRun(words, from, to, rules);
  const before = typed ? null : typeAt(words, from, 'before', rules);
  const after = typed || before ? null : typeAt(words, to, 'after', rules);
  const end = typed ? typed.to : to;
  const type = (typed ?? before ?? after)?.type ?? null;
  const key = words.slice(from, end).map((word) => word.lower).join(' ');
  out.push(make(type ? 'typed' : 'unknown', words, from, end, key, [], type, runFrom, runTo));
  if (end < to) pushUnknown(words, end, to, runFrom, runTo, rules, out);
}
