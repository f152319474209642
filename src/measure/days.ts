import { daysOf, formatDate, fromDays, parseDate, toDays, type Incident } from '../model/index.ts';

/** Days since 1970 of a civil day. Throws where it is none. @example dayNumber('1970-01-02', 'asOf') // 1 */
export function dayNumber(day: string, name: string): number {
  const date = parseDate(day);
  if (!date) throw new Error(`${name} was given ${day}; wanted a civil day such as 2020-06-05.`);
  return toDays(date);
}

/** @example dayText(1) // '1970-01-02' */
export const dayText = (day: number): string => formatDate(fromDays(day));

/** Days from one civil day to another. @example daysBetween('2020-06-04', '2020-06-11') // 7 */
export const daysBetween = (from: string, to: string): number => dayNumber(to, 'to') - dayNumber(from, 'from');

/** @example dayAfter('2020-06-04', 7) // '2020-06-11' */
export const dayAfter = (day: string, days: number): string => dayText(dayNumber(day, 'day') + days);

/** First day of an incident; null where none is known, or none closer than a month. */
export function firstDayOf({ when }: Pick<Incident, 'when'>): string | null {
  if (!when) return null;
  const [start, end] = daysOf(when);
  return end - start < 31 ? dayText(start) : null;
}
