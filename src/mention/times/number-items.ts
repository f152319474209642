import type { Item } from './item.ts';
import { sayNumber } from './numbers.ts';

/** Kinds of word that a number of each shape is. */
export const NUMBER_KINDS: Readonly<Record<string, readonly string[]>> = {
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

/** Makes the item of a number of that shape. */
export type NumberItem = (start: number, end: number, shape: string, value: string) => Item;

/** Shapes of an integer's digits. */
function shapeOf(value: number, digits: number): string {
  if (digits === 4 && value >= 1000 && value < 2200) return value >= 1900 && value < 2060 ? 'recent-year' : 'year';
  if (value === 0) return 'zero';
  if (digits > 2) return 'count';
  return value <= 12 ? 'twelve' : value <= 24 ? 'hour' : value <= 31 ? 'day' : 'short';
}

/** Money and shares are no dates: "$1990", "Rp 2015", "2015%". */
const MONEY_BEFORE = /(?:[$€£¥]|\bRp\.?)\s*$/;

/** A number's digits as the shape of date, clock or count that they have. */
export function readNumber(text: string, shape: RegExpExecArray, start: number, end: number, numberItem: NumberItem): Item {
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
export function joinNumbers(items: readonly Item[], text: string, pairedYears: boolean, numberItem: NumberItem): readonly Item[] {
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
