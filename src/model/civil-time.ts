/** A civil date without time zone. */
export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

const DAYS_TO_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** True for leap years of the proleptic Gregorian calendar. */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days in a month. @example daysInMonth(2024, 2) // 29 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days since 1970-01-01, negative before. @example toDays({ year: 1970, month: 1, day: 2 }) // 1 */
export function toDays({ year, month, day }: CivilDate): number {
  const before = year - 1;
  const leaps = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const ofYear = DAYS_TO_MONTH[month - 1] + (month > 2 && isLeapYear(year) ? 1 : 0) + day - 1;
  return before * 365 + leaps + ofYear - 719162;
}

/** The inverse of `toDays`. @example fromDays(0) // { year: 1970, month: 1, day: 1 } */
export function fromDays(days: number): CivilDate {
  let year = 1970 + Math.floor(days / 365.2425);
  while (toDays({ year: year + 1, month: 1, day: 1 }) <= days) year += 1;
  while (toDays({ year, month: 1, day: 1 }) > days) year -= 1;
  let rest = days - toDays({ year, month: 1, day: 1 });
  let month = 1;
  while (rest >= daysInMonth(year, month)) rest -= daysInMonth(year, month++);
  return { year, month, day: rest + 1 };
}

/** ISO day of the week, Monday 1 to Sunday 7. @example weekdayOf({ year: 2020, month: 6, day: 5 }) // 5, a Friday */
export function weekdayOf(date: CivilDate): number {
  return ((((toDays(date) + 3) % 7) + 7) % 7) + 1;
}

/** `YYYY-MM-DD`. */
export function formatDate({ year, month, day }: CivilDate): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Reads `YYYY-MM-DD` (anything may follow after `T` or a space); null where it is no real day. */
export function parseDate(text: string): CivilDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/.exec(text);
  if (!match) return null;
  const [year, month, day] = match.slice(1).map(Number);
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return { year, month, day };
}

/** Moves a date by whole days. @example addDays({ year: 2020, month: 2, day: 28 }, 2) // 2020-03-01 */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDays(toDays(date) + days);
}

/** Moves a date by whole months, to the month's last day where the day does not exist. @example addMonths({ year: 2020, month: 1, day: 31 }, 1) // 2020-02-29 */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const count = date.year * 12 + date.month - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return { year, month, day: Math.min(date.day, daysInMonth(year, month)) };
}
