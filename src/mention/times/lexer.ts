import type { Row } from '../../languages/lexicon.ts';
import type { TimeRules } from '../../languages/time-rules.ts';
import { sayNumber } from './numbers.ts';

/** One word, number or sign of a text, with what it can mean in a time: its kinds and, for each, its value. */
export interface Item {
  readonly start: number;
  readonly end: number;
  /** Character that stands for its set of kinds in patterns. */
  readonly class: string;
  readonly values: Values;
}

type Values = Readonly<Record<string, string>>;

interface Reading {
  readonly class: string;
  readonly values: Values;
}

/** What a word or run of words can mean: after a capital, without one, and with one where a sentence begins. */
interface Term {
  readonly pieces: readonly string[];
  readonly capital: Reading;
  readonly small: Reading;
  readonly initial: Reading;
}

export interface Lexer {
  /** Splits a text into items, in text order. */
  lex(text: string): readonly Item[];
  /** Characters of all sets of kinds that have this kind, for a pattern. */
  classesOf(kind: string): string;
}

const NUMBER_KINDS: Readonly<Record<string, readonly string[]>> = {
  zero: ['count', 'hour'],
  twelve: ['count', 'digits', 'day', 'hour', 'month-number'],
  hour: ['count', 'digits', 'day', 'hour'],
  day: ['count', 'digits', 'day'],
  short: ['count', 'digits', 'short-year'],
  year: ['count', 'year'],
  'recent-year': ['count', 'year', 'recent-year'],
  count: ['count', 'digits'],
  spoken: ['count', 'spoken'],
  'spoken-hour': ['count', 'spoken', 'hour'],
  'spoken-year': ['count', 'spoken', 'year'],
  'clock-colon': ['clock', 'clock-colon'],
  'clock-dot': ['clock', 'count'],
  'ordinal-day': ['ordinal', 'day'],
  ordinal: ['ordinal'],
  decade: ['decade'],
  iso: ['iso'],
  'slash-three': ['slash-three'],
  'slash-two': ['slash-two'],
};

/** What words have that say nothing about time. */
export const NOTHING: Values = {};

/** Shapes of an integer's digits. */
function shapeOf(value: number, digits: number): string {
  if (digits === 4 && value >= 1000 && value < 2200) return value >= 1900 && value < 2060 ? 'recent-year' : 'year';
  if (value === 0) return 'zero';
  if (digits > 2) return 'count';
  return value <= 12 ? 'twelve' : value <= 24 ? 'hour' : value <= 31 ? 'day' : 'short';
}

/** Numbers in the shapes that dates and clocks take. Groups: date with hyphens, its own sign, day and month, clock, plain number, ordinal, decade. */
function numberShapes({ ordinalSuffix, decadeSuffix }: TimeRules): RegExp {
  return new RegExp([
    '(\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?(?!\\d))',
    '(\\d{1,2}(?:([/.-])\\d{1,2}\\3\\d{4}|/\\d{1,2}/\\d{2})(?![\\d/]))',
    '(\\d{1,2}/\\d{1,2}(?![\\d/]))',
    '(\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?![\\d%]|[.,]\\d))',
    `(\\d+(?:[.,]\\d+)*)(?:(${ordinalSuffix || '(?!)'})(?![A-Za-z])|(${decadeSuffix || '(?!)'})(?![A-Za-z]))?`,
  ].join('|'), 'y');
}

const isDigit = (c: number): boolean => c >= 48 && c <= 57;
const isLetter = (c: number): boolean => (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 0xc0 && c < 0x250 && c !== 0xd7 && c !== 0xf7);
const isSpace = (c: number): boolean => c === 32 || (c >= 9 && c <= 13) || c === 0xa0 || c === 0x3000 || (c >= 0x2000 && c <= 0x200b) || c === 0x2028 || c === 0x2029 || c === 0xfeff;

/** One word, number, sign or blank line. `shape` is a number's match, null for the others. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly lower: string;
  readonly kind: 'word' | 'number' | 'sign' | 'blank';
  readonly shape: RegExpExecArray | null;
}

/** Splits a text without regard to meaning. */
function cut(text: string, shapes: RegExp): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  let lineStart = false;
  while (at < text.length) {
    const c = text.charCodeAt(at);
    if (isSpace(c)) {
      if (c === 10 && lineStart) {
        if (pieces.at(-1)?.kind !== 'blank') pieces.push({ start: at, end: at + 1, lower: '\n', kind: 'blank', shape: null });
      }
      lineStart ||= c === 10;
      at += 1;
      continue;
    }
    lineStart = false;
    const start = at;
    if (isLetter(c)) {
      do at += 1; while (at < text.length && isLetter(text.charCodeAt(at)));
      pieces.push({ start, end: at, lower: text.slice(start, at).toLowerCase(), kind: 'word', shape: null });
    } else if (isDigit(c)) {
      shapes.lastIndex = at;
      const shape = shapes.exec(text);
      at = shape ? shapes.lastIndex : at + 1;
      pieces.push({ start, end: at, lower: text.slice(start, at), kind: 'number', shape });
    } else {
      at += 1;
      pieces.push({ start, end: at, lower: text[start], kind: 'sign', shape: null });
    }
  }
  return pieces;
}

/** Money and shares are no dates: "$1990", "Rp 2015", "2015%". */
const MONEY_BEFORE = /(?:[$€£¥]|\bRp\.?)\s*$/;

const isCapital = (text: string, at: number): boolean => text[at] !== text[at].toLowerCase();

/** Makes a language's lexer ready: word list to look-up, every set of kinds to one character. */
export function makeLexer(rules: TimeRules, named: readonly string[]): Lexer {
  const shapes = numberShapes(rules);
  const classes = new Map<string, { readonly char: string; readonly kinds: readonly string[] }>();
  const classOf = (kinds: readonly string[]): string => {
    const key = [...new Set(kinds)].sort().join(' ');
    const known = classes.get(key);
    if (known) return known.char;
    const char = String.fromCharCode(0x4e00 + classes.size);
    classes.set(key, { char, kinds: [...new Set(kinds)] });
    return char;
  };
  const reading = (values: Values): Reading => ({ class: classOf(Object.keys(values)), values });
  const unknown = reading(NOTHING);
  const past = reading({ 'past-form': '1' });
  const gap = reading({ stop: '1', break: '1' });
  const numbers = Object.fromEntries(Object.entries(NUMBER_KINDS).map(([shape, kinds]) => [shape, { class: classOf(kinds), kinds }]));
  const terms = termsOf(rules.words, named, shapes, reading);

  const numberItem = (start: number, end: number, shape: string, value: string): Item => {
    const { class: char, kinds } = numbers[shape];
    return { start, end, class: char, values: Object.fromEntries(kinds.map((kind) => [kind, value])) };
  };
  const termAt = (pieces: readonly Piece[], at: number): Term | null => {
    const list = terms.get(pieces[at].lower);
    if (!list) return null;
    for (const term of list) {
      let k = 1;
      while (k < term.pieces.length && pieces[at + k]?.lower === term.pieces[k]) k += 1;
      if (k >= term.pieces.length) return term;
    }
    return null;
  };
  const isPast = ({ kind, lower }: Piece): boolean => rules.pastEnding !== '' && kind === 'word' && lower.length > 4 && lower.endsWith(rules.pastEnding);
  const lex = (text: string): readonly Item[] => {
    const pieces = cut(text, shapes);
    const items: Item[] = [];
    let initial = true;
    let spoken = false;
    for (let i = 0; i < pieces.length; i++) {
      const piece = pieces[i];
      const term = piece.kind === 'number' ? null : termAt(pieces, i);
      if (piece.shape) items.push(readNumber(text, piece.shape, piece.start, piece.end, numberItem));
      else if (term) {
        const last = pieces[i + term.pieces.length - 1];
        const { values, class: char } = isCapital(text, piece.start) ? (initial ? term.initial : term.capital) : term.small;
        items.push({ start: piece.start, end: last.end, class: char, values });
        spoken ||= values.number !== undefined;
        i += term.pieces.length - 1;
      } else {
        const { values, class: char } = piece.kind === 'blank' ? gap : isPast(piece) ? past : unknown;
        items.push({ start: piece.start, end: piece.end, class: char, values });
      }
      const { values } = items[items.length - 1];
      initial = values.stop !== undefined || values.quote !== undefined;
    }
    return spoken ? joinNumbers(items, text, rules.pairedYears, numberItem) : items;
  };

  return {
    lex,
    classesOf: (kind) => [...classes.values()].filter(({ kinds }) => kinds.includes(kind)).map(({ char }) => char).join(''),
  };
}

type NumberItem = (start: number, end: number, shape: string, value: string) => Item;

/** A number's digits as the shape of date, clock or count that they have. */
function readNumber(text: string, shape: RegExpExecArray, start: number, end: number, numberItem: NumberItem): Item {
  const [whole, iso, three, , two, clock, digits, ordinal, decade] = shape;
  if (iso) return numberItem(start, end, 'iso', whole);
  if (three) return numberItem(start, end, 'slash-three', whole);
  if (two) return numberItem(start, end, 'slash-two', whole);
  if (clock) return numberItem(start, end, clock.includes(':') ? 'clock-colon' : 'clock-dot', whole);
  const plain = !/[.,]/.test(digits);
  const value = plain ? Number(digits) : Number(digits.replace(/[.,](?=\d{3}(?:\D|$))/g, '').replace(',', '.'));
  if (ordinal) return numberItem(start, end, value >= 1 && value <= 31 ? 'ordinal-day' : 'ordinal', String(value));
  if (decade) return numberItem(start, end, 'decade', String(value));
  const counted = !plain || text[end] === '%' || MONEY_BEFORE.test(text.slice(Math.max(0, start - 6), start));
  return numberItem(start, end, counted ? 'count' : shapeOf(value, digits.length), String(value));
}

/** Runs of number words become one number: "dua puluh lima", "twenty-five". */
function joinNumbers(items: readonly Item[], text: string, pairedYears: boolean, numberItem: NumberItem): readonly Item[] {
  const joined: Item[] = [];
  for (let i = 0; i < items.length; i++) {
    if (items[i].values.number === undefined) {
      joined.push(items[i]);
      continue;
    }
    const words = [items[i].values.number];
    let last = i;
    let value = sayNumber(words, pairedYears);
    for (let next = i + 1; next < items.length; next++) {
      if (text.slice(items[next].start, items[next].end) === '-' && items[next + 1]?.values.number !== undefined) next += 1;
      if (items[next].values.number === undefined) break;
      words.push(items[next].values.number);
      const longer = sayNumber(words, pairedYears);
      if (longer === null) break;
      [value, last] = [longer, next];
    }
    const whole = value ?? 0;
    const shape = whole >= 1000 && whole < 2200 ? (words.some((word) => word[0] === '*') ? 'spoken-year' : 'recent-year') : whole >= 1 && whole <= 24 ? 'spoken-hour' : 'spoken';
    joined.push(numberItem(items[i].start, items[last].end, shape, String(whole)));
    i = last;
  }
  return joined;
}

/** The word list as a look-up from a term's first piece to all terms that begin so, longest first. */
function termsOf(words: readonly Row[], named: readonly string[], shapes: RegExp, reading: (values: Values) => Reading): ReadonlyMap<string, readonly Term[]> {
  const rows = [...words, ...named.map((text) => ({ text, kind: `=${text}`, value: text, case: '' }))];
  const byText = new Map<string, { readonly pieces: readonly string[]; readonly rows: Row[] }>();
  for (const row of rows) {
    const pieces = cut(row.text, shapes).map(({ lower }) => lower);
    const key = pieces.join(' ');
    const entry = byText.get(key) ?? { pieces, rows: [] };
    entry.rows.push(row);
    byText.set(key, entry);
  }
  const terms = new Map<string, Term[]>();
  for (const { pieces, rows: mine } of byText.values()) {
    const valuesFor = (allowed: string): Values => Object.fromEntries(mine.filter((row) => !row.case || allowed.includes(row.case)).map((row) => [row.kind, row.value || '1']));
    const term = { pieces, capital: reading(valuesFor('cap')), small: reading(valuesFor('low')), initial: reading(valuesFor('cap low')) };
    terms.set(pieces[0], [...(terms.get(pieces[0]) ?? []), term]);
  }
  for (const list of terms.values()) list.sort((a, b) => b.pieces.length - a.pieces.length);
  return terms;
}
