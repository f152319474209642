import { addDays, addMonths, daysInMonth, formatDate, weekdayOf } from '../../model/index.ts';
import type { CivilDate } from '../../model/index.ts';
import type { Season } from '../../languages/time-rules.ts';

export type PeriodUnit = 'day' | 'weekend' | 'week' | 'month' | 'season' | 'quarter' | 'half' | 'year' | 'decade' | 'century';

/** A stretch of the calendar, both ends within, with its TIMEX3 value. */
export interface Period {
  readonly unit: PeriodUnit;
  readonly start: CivilDate;
  readonly end: CivilDate;
  readonly value: string;
}

const year4 = (year: number): string => String(year).padStart(4, '0');
const two = (n: number): string => String(n).padStart(2, '0');

export const dayPeriod = (day: CivilDate): Period => ({ unit: 'day', start: day, end: day, value: formatDate(day) });

/** The months from one on, as one period. */
function monthsPeriod(unit: PeriodUnit, year: number, month: number, months: number, value: string): Period {
  const last = addMonths({ year, month, day: 1 }, months - 1);
  return { unit, start: { year, month, day: 1 }, end: { ...last, day: daysInMonth(last.year, last.month) }, value };
}

export const monthPeriod = (year: number, month: number): Period => monthsPeriod('month', year, month, 1, `${year4(year)}-${two(month)}`);
export const quarterPeriod = (year: number, nth: number): Period => monthsPeriod('quarter', year, nth * 3 - 2, 3, `${year4(year)}-Q${nth}`);
export const halfPeriod = (year: number, nth: number): Period => monthsPeriod('half', year, nth * 6 - 5, 6, `${year4(year)}-H${nth}`);
export const yearPeriod = (year: number): Period => monthsPeriod('year', year, 1, 12, year4(year));
/** @example decadePeriod(1990).value // '199' */
export const decadePeriod = (year: number): Period => monthsPeriod('decade', year, 1, 120, year4(year).slice(0, 3));
/** @example centuryPeriod(20).value // '19', from 1900 */
export const centuryPeriod = (nth: number): Period => monthsPeriod('century', (nth - 1) * 100, 1, 1200, two(nth - 1));

const SEASON_MONTH: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };
/** A northern season; winter runs into the next year. */
export const seasonPeriod = (year: number, season: Season): Period => monthsPeriod('season', year, SEASON_MONTH[season], 3, `${year4(year)}-${season}`);

/** Monday of a day's week. */
export const mondayOf = (day: CivilDate): CivilDate => addDays(day, 1 - weekdayOf(day));

/** ISO week, which belongs to the year of its Thursday. @example isoWeek({ year: 2015, month: 1, day: 1 }) // '2015-W01' */
export function isoWeek(day: CivilDate): string {
  const thursday = addDays(mondayOf(day), 3);
  let week = 1;
  for (let earlier = addDays(thursday, -7); earlier.year === thursday.year; earlier = addDays(earlier, -7)) week += 1;
  return `${year4(thursday.year)}-W${two(week)}`;
}

export function weekPeriod(day: CivilDate): Period {
  const monday = mondayOf(day);
  return { unit: 'week', start: monday, end: addDays(monday, 6), value: isoWeek(day) };
}

export function weekendPeriod(day: CivilDate): Period {
  const monday = mondayOf(day);
  return { unit: 'weekend', start: addDays(monday, 5), end: addDays(monday, 6), value: `${isoWeek(day)}-WE` };
}

/** The calendar unit that a day lies in. */
export function periodAround(unit: PeriodUnit, day: CivilDate): Period {
  switch (unit) {
    case 'day': return dayPeriod(day);
    case 'weekend': return weekendPeriod(day);
    case 'week': return weekPeriod(day);
    case 'month': return monthPeriod(day.year, day.month);
    case 'quarter': return quarterPeriod(day.year, Math.ceil(day.month / 3));
    case 'half': return halfPeriod(day.year, day.month > 6 ? 2 : 1);
    case 'season': return monthPeriod(day.year, day.month);
    case 'year': return yearPeriod(day.year);
    case 'decade': return decadePeriod(day.year - (day.year % 10));
    case 'century': return centuryPeriod(Math.floor(day.year / 100) + 1);
  }
}

/** Months in the units made of months; 0 in the others. */
const MONTHS: Readonly<Record<PeriodUnit, number>> = { day: 0, weekend: 0, week: 0, season: 12, month: 1, quarter: 3, half: 6, year: 12, decade: 120, century: 1200 };

/** A day moved by whole units. @example step({ year: 2020, month: 6, day: 5 }, 'week', -1) // 2020-05-29 */
export function step(day: CivilDate, unit: PeriodUnit, n: number): CivilDate {
  const months = MONTHS[unit];
  return months ? addMonths(day, Math.round(months * n)) : addDays(day, Math.round((unit === 'day' ? 1 : 7) * n));
}
