import { addDays, addMonths, daysInMonth, formatDate, parseDate, toDays, type CivilDate } from './civil-time.ts';
import type { Span } from './span.ts';

/** Days that something covers, both ends within. `said` is false and `span` null where it is implied. */
export interface When {
  /** `YYYY-MM-DD`, or `YYYY-MM`/`YYYY` where no more is known. */
  readonly start: string;
  readonly end: string;
  readonly text: string;
  readonly said: boolean;
  readonly span: Span | null;
}

/** A step from an event: `{ n: 1, unit: 'day' }` is a day after it, `{ n: -2, unit: 'week' }` two weeks before. */
export interface Offset {
  readonly n: number;
  readonly unit: 'day' | 'week' | 'month' | 'year';
}

/** First day of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, and the last. */
function firstDay(text: string): CivilDate {
  const [year, month = 1, day = 1] = text.split('-').map(Number);
  return { year, month, day };
}

function lastDay(text: string): CivilDate {
  const [year, month = 12, day = daysInMonth(year, month)] = text.split('-').map(Number);
  return { year, month, day };
}

/** First and last day as days since 1970. @example daysOf({ start: '2025-06', end: '2025-06', … }) // [20240, 20269] */
export function daysOf({ start, end }: Pick<When, 'start' | 'end'>): readonly [number, number] {
  return [toDays(firstDay(start)), toDays(lastDay(end))];
}

/** The day that is `n` units from another. @example stepDay('2020-06-03', { n: 1, unit: 'day' }) // '2020-06-04' */
export function stepDay(day: string, { n, unit }: Offset): string {
  const from = firstDay(day);
  return formatDate(unit === 'day' || unit === 'week' ? addDays(from, unit === 'week' ? n * 7 : n) : addMonths(from, unit === 'year' ? n * 12 : n));
}

/** How many days "a few" of a unit may come to: few days are up to seven, few weeks up to four. */
const FEW: Readonly<Record<string, Offset>> = {
  D: { n: 7, unit: 'day' }, W: { n: 4, unit: 'week' }, M: { n: 6, unit: 'month' }, Y: { n: 5, unit: 'year' },
};

/**
 * The last day of a length that begins on a day. Null where the value is no length, or shorter than a day.
 * @example endOfLength('2020-06-04', 'PXD') // '2020-06-11'
 * @example endOfLength('2020-06-04', 'P2W') // '2020-06-18'
 */
export function endOfLength(from: string, value: string, direction: -1 | 1 = 1): string | null {
  const hours = /^PT(\d+)H$/.exec(value);
  if (hours && Number(hours[1]) >= 24) return endOfLength(from, `P${Math.floor(Number(hours[1]) / 24)}D`, direction);
  const match = /^P(X|\d+(?:\.\d+)?)(D|W|M|Q|Y|DE)$/.exec(value);
  if (!match || !parseDate(from)) return null;
  const [, count, letter] = match;
  const unit = letter === 'DE' ? 'Y' : letter === 'Q' ? 'M' : letter;
  const times = letter === 'DE' ? 10 : letter === 'Q' ? 3 : 1;
  const length = count === 'X' ? FEW[unit] : { n: Math.round(Number(count) * times), unit: FEW[unit].unit };
  return stepDay(from, { n: direction * length.n, unit: length.unit });
}
