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

const NOTHING: Values = {};

/** Shapes of an integer's digits. */
function shapeOf(value: number, digits: number): string {
  if (digits === 4 && value >= 1000 && value < 2200) return value >= 1900 && value < 2060 ? 'recent-year' : 'year';
  if (value === 0) return 'zero';
  if (digits > 2) return 'count';
  return value <= 12 ? 'twelve' : value <= 24 ? 'hour' : value <= 31 ? 'day' : 'short';
}

/** Words, numbers in the shapes that dates and clocks take, blank lines, other signs. */
function scanner({ ordinalSuffix, decadeSuffix }: TimeRules): RegExp {
  return new RegExp([
    '([A-Za-z\u00c0-\u024f]+)',
    '(\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?(?!\\d))',
    '(\\d{1,2}(?:([/.-])\\d{1,2}\\4\\d{4}|/\\d{1,2}/\\d{2})(?![\\d/]))',
    '(\\d{1,2}/\\d{1,2}(?![\\d/]))',
    '(\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?![\\d%]|[.,]\\d))',
    `(\\d+(?:[.,]\\d+)*)(?:(${ordinalSuffix || '(?!)'})(?![A-Za-z])|(${decadeSuffix || '(?!)'})(?![A-Za-z]))?`,
    '(\\n[ \\t]*\\n)',
    '\\S',
  ].join('|'), 'g');
}

/** Money and shares are no dates: "$1990", "Rp 2015", "2015%". */
const MONEY_BEFORE = /(?:[$€£¥]|\bRp\.?)\s*$/;

const isCapital = (text: string, at: number): boolean => text[at] !== text[at].toLowerCase();

/** Makes a language's lexer ready: word list to look-up, every set of kinds to one character. */
export function makeLexer(rules: TimeRules, named: readonly string[]): Lexer {
  const scan = scanner(rules);
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
  const terms = termsOf(rules.words, named, scan, reading);

  const lex = (text: string): readonly Item[] => {
    const items: Item[] = [];
    const raw: { start: number; end: number; match: RegExpExecArray | null; lower: string }[] = [];
    scan.lastIndex = 0;
    for (let match = scan.exec(text); match; match = scan.exec(text)) {
      raw.push({ start: match.index, end: scan.lastIndex, match: match[1] === undefined ? match : null, lower: match[0].toLowerCase() });
    }
    const numberItem = (start: number, end: number, shape: string, value: string): Item => {
      const { class: char, kinds } = numbers[shape];
      return { start, end, class: char, values: Object.fromEntries(kinds.map((kind) => [kind, value])) };
    };
    const longest = (at: number): Term | null => {
      const list = terms.get(raw[at].lower);
      if (!list) return null;
      return list.find(({ pieces }) => at + pieces.length <= raw.length && pieces.every((piece, k) => raw[at + k].lower === piece)) ?? null;
    };
    for (let i = 0; i < raw.length; i++) {
      const { start, end, match, lower } = raw[i];
      const term = match && /^\d/.test(lower) ? null : longest(i);
      if (term) {
        const last = raw[i + term.pieces.length - 1];
        const before = items.at(-1);
        const initial = !before || before.values.stop !== undefined || before.values.quote !== undefined;
        const { values, class: char } = isCapital(text, start) ? (initial ? term.initial : term.capital) : term.small;
        items.push({ start, end: last.end, class: char, values });
        i += term.pieces.length - 1;
        continue;
      }
      if (!match) {
        const isPast = rules.pastEnding !== '' && lower.endsWith(rules.pastEnding) && lower.length > 4;
        const { values, class: char } = isPast ? past : unknown;
        items.push({ start, end, class: char, values });
      } else if (match[2]) items.push(numberItem(start, end, 'iso', match[2]));
      else if (match[3]) items.push(numberItem(start, end, 'slash-three', match[3]));
      else if (match[5]) items.push(numberItem(start, end, 'slash-two', match[5]));
      else if (match[6]) items.push(numberItem(start, end, match[6].includes(':') ? 'clock-colon' : 'clock-dot', match[6]));
      else if (match[7]) {
        const plain = /^\d+$/.test(match[7]);
        const value = plain ? Number(match[7]) : Number(match[7].replace(/[.,](?=\d{3}(?:\D|$))/g, '').replace(',', '.'));
        const shape = match[8] ? (value >= 1 && value <= 31 ? 'ordinal-day' : 'ordinal')
          : match[9] ? 'decade'
          : plain && !MONEY_BEFORE.test(text.slice(Math.max(0, start - 6), start)) && text[end] !== '%' ? shapeOf(value, match[7].length) : 'count';
        items.push(numberItem(start, end, shape, String(value)));
      } else {
        const { values, class: char } = match[10] ? gap : unknown;
        items.push({ start, end, class: char, values });
      }
    }
    return joinNumbers(items, text, rules.pairedYears, numberItem);
  };

  return {
    lex,
    classesOf: (kind) => [...classes.values()].filter(({ kinds }) => kinds.includes(kind)).map(({ char }) => char).join(''),
  };
}

/** Runs of number words become one number: "dua puluh lima", "twenty-five". */
function joinNumbers(items: readonly Item[], text: string, pairedYears: boolean, numberItem: (start: number, end: number, shape: string, value: string) => Item): readonly Item[] {
  if (!items.some(({ values }) => values.number !== undefined)) return items;
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
function termsOf(words: readonly Row[], named: readonly string[], scan: RegExp, reading: (values: Values) => Reading): ReadonlyMap<string, readonly Term[]> {
  const rows = [...words, ...named.map((text) => ({ text, kind: `=${text}`, value: text, case: '' }))];
  const byText = new Map<string, { readonly pieces: readonly string[]; readonly rows: Row[] }>();
  for (const row of rows) {
    const pieces = row.text.toLowerCase().match(scan) ?? [];
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
