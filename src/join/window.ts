import { daysOf, parseDate, toDays, type Told } from '../model/index.ts';

/** The days on which an act may have been, both ends within, as days since 1970. */
export interface Window {
  readonly from: number;
  readonly to: number;
  /** `day`: one day or a week at most, said. `implied`: no day said, so about when the report came out. `vague`: a month or so. `year`: longer. */
  readonly grain: 'day' | 'implied' | 'vague' | 'year';
}

/** A report tells of the day it comes out or of the day before, where it names none. */
const DAYS_BACK = 1;
const WEEK = 7;
const MONTH = 31;
/** What may have been on any day of ten years is not told by its day. */
const TOO_LONG = 3660;

function implied(day: string): Window | null {
  const date = parseDate(day);
  return date && { from: toDays(date) - DAYS_BACK, to: toDays(date), grain: 'implied' };
}

/** When an event may have been; null where neither it nor its report has a day. A month told within itself ends with the report. */
export function windowOf({ event: { when, status }, report: { published } }: Told): Window | null {
  if (!when) return published ? implied(published) : null;
  const [from, last] = daysOf(when);
  const out = published && status !== 'future' ? parseDate(published) : null;
  const to = out && toDays(out) >= from ? Math.min(last, toDays(out)) : last;
  const length = last - from + 1;
  if (length > TOO_LONG) return null;
  if (length > MONTH) return { from, to: last, grain: 'year' };
  if (length > WEEK) return { from, to, grain: 'vague' };
  return when.said ? { from, to: last, grain: 'day' } : { from: from - DAYS_BACK, to: last, grain: 'implied' };
}

/** True where both may have been on one day. A year says too little to be held against a day. */
export function windowsMeet(a: Window | null, b: Window | null): boolean {
  return a !== null && b !== null && (a.grain === 'year') === (b.grain === 'year') && a.from <= b.to && b.from <= a.to;
}
