import { type CivilDate, addDays, daysInMonth, formatDate, toDays, weekdayOf } from '../../model/index.ts';
import type { Meaning, Toward } from '../../languages/time-rules.ts';
import { type Period, centuryPeriod, dayPeriod, decadePeriod, halfPeriod, mondayOf, monthPeriod, periodAround, quarterPeriod, seasonPeriod, step, yearPeriod } from './period.ts';

/** What a calendar meaning is resolved against. */
export interface Vantage {
  /** The day from which the text speaks; null where the report has no publication day. */
  readonly today: CivilDate | null;
  /** The period told last before this one. */
  readonly last: Period | null;
  /** Where the words around point: used where the time's own words do not say. */
  readonly tense: -1 | 0 | 1;
  /** Weekday printed beside a date, by which a year that is not said is found. */
  readonly printed?: number | null;
}

/** The period that a meaning names, or null where it cannot be fixed. */
export function resolvePeriod(meaning: Meaning, { today, last, tense, printed = null }: Vantage): Period | null {
  switch (meaning.is) {
    case 'day': {
      const day = resolveDay(meaning, today, tense, printed);
      return day && dayPeriod(day);
    }
    case 'days': {
      const first = resolveDay({ ...meaning, is: 'day' }, today, tense, null);
      const last = first && { ...first, day: meaning.last };
      return first && last && isReal(last) && last.day > first.day ? { unit: 'day', start: first, end: last, value: `${formatDate(first)}/${formatDate(last)}` } : null;
    }
    case 'weekday': {
      const base = meaning.from === 'then' ? dayOf(last) : today;
      const day = base && resolveWeekday(meaning.weekday, meaning.week ?? null, meaning.toward ?? tense, meaning.toward === null, base);
      return day && dayPeriod(meaning.eve ? addDays(day, -1) : day);
    }
    case 'nth-weekday': {
      const year = meaning.year ?? (today && nearestYear(today, (y) => ({ year: y, month: meaning.month, day: 15 }), null, tense));
      return year === null ? null : dayPeriod(nthWeekday(year, meaning.month, meaning.weekday, meaning.nth));
    }
    case 'month': {
      const year = meaning.year ?? (today && nearestMonth(today, meaning.month, meaning.toward, tense));
      return year === null ? null : monthPeriod(year, meaning.month);
    }
    case 'quarter':
    case 'half': {
      const months = meaning.is === 'quarter' ? 3 : 6;
      const year = meaning.year ?? (today && begunYear(today, (meaning.nth - 1) * months + 1, meaning.toward ?? null, tense));
      return year === null ? null : (meaning.is === 'quarter' ? quarterPeriod : halfPeriod)(year, meaning.nth);
    }
    case 'season': {
      const first = { SP: 3, SU: 6, FA: 9, WI: 12 }[meaning.season];
      const year = meaning.year ?? (today && begunYear(today, first, meaning.toward, tense));
      return year === null ? null : seasonPeriod(year, meaning.season);
    }
    case 'year': return meaning.fiscal ? { ...yearPeriod(meaning.year), value: `FY${meaning.year}` } : yearPeriod(meaning.year);
    case 'decade': return meaning.year < 100 ? decadePeriod(1900 + meaning.year) : decadePeriod(meaning.year);
    case 'century': return centuryPeriod(meaning.nth);
    case 'shift': return resolveShift(meaning, today, last);
    default: return null;
  }
}

/** The day itself, where a period is one. */
const dayOf = (period: Period | null): CivilDate | null => (period?.unit === 'day' ? period.start : null);

const isReal = ({ year, month, day }: CivilDate): boolean => month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

function resolveDay({ year, month, day, toward }: Extract<Meaning, { is: 'day' }>, today: CivilDate | null, tense: -1 | 0 | 1, printed: number | null): CivilDate | null {
  if (year !== null && month !== null) return isReal({ year, month, day }) ? { year, month, day } : null;
  if (!today) return null;
  if (month === null) return nearestDayOfMonth(today, day, toward ?? null);
  const found = { year: nearestYear(today, (y) => ({ year: y, month, day }), toward ?? null, tense, printed), month, day };
  return isReal(found) ? found : null;
}

/** "Tanggal 24": of this month, or the one before where that day is still to come. */
function nearestDayOfMonth(today: CivilDate, day: number, toward: Toward): CivilDate | null {
  const months = toward === 1 ? [0, 1] : [0, -1];
  for (const n of months) {
    const { year, month } = step({ ...today, day: 1 }, 'month', n);
    const found = { year, month, day };
    if (isReal(found) && (toward === null || (toDays(found) - toDays(today)) * toward >= 0)) return found;
  }
  return null;
}

/** A weekday finds the year of a date that is not further off than this; beyond it the weekday is likelier misprinted. */
const HALF_A_YEAR = 200;

/** A date without its year is of the year that brings it nearest to today, unless words say before or after. */
function nearestYear(today: CivilDate, inYear: (year: number) => CivilDate, toward: Toward, tense: -1 | 0 | 1, printed: number | null = null): number {
  const distance = (year: number): number => toDays(inYear(year)) - toDays(today);
  const years = [today.year, today.year - 1, today.year + 1];
  const wanted = toward ?? 0;
  const fits = years.filter((year) => wanted === 0 || distance(year) * wanted >= 0);
  // news looks back, unless a verb says otherwise: what either is worth in days
  const cost = (year: number): number => Math.abs(distance(year)) - (distance(year) * (tense || -1) >= 0 ? (tense ? 200 : 60) : 0);
  const named = printed === null ? [] : years.filter((year) => isReal(inYear(year)) && weekdayOf(inYear(year)) === printed && Math.abs(distance(year)) <= HALF_A_YEAR);
  if (named.length) return named.reduce((best, year) => (cost(year) < cost(best) ? year : best));
  return (fits.length ? fits : years).reduce((best, year) => (cost(year) < cost(best) ? year : best));
}

const CLOSE_BY = 2;

/** A month without its year. "Last March" is the last that is over, "this March" this year's. */
function nearestMonth(today: CivilDate, month: number, toward: Toward, tense: -1 | 0 | 1): number {
  if (toward === 0) return today.year;
  if (toward === -1) return month < today.month ? today.year : today.year - 1;
  if (toward === 1) return month > today.month ? today.year : today.year + 1;
  const away = ((month - today.month + 18) % 12) - 6;
  // a month close by is meant whatever the verb: further ones are called "last March", "next March"
  const chosen = away > (tense === 1 ? 12 : CLOSE_BY) ? away - 12 : away < -CLOSE_BY && tense === 1 ? away + 12 : away;
  return Math.floor((today.year * 12 + today.month - 1 + chosen) / 12);
}

/** A quarter, half or season without its year: the one begun last, or the next to begin. */
function begunYear(today: CivilDate, firstMonth: number, toward: Toward, tense: -1 | 0 | 1): number {
  if (toward === 0) return today.year;
  const begun = firstMonth <= today.month ? today.year : today.year - 1;
  if (toward === 1) return begun + 1;
  if (toward === -1) return begun;
  return tense === 1 && begun < today.year ? begun + 1 : begun;
}

function resolveWeekday(weekday: number, week: number | null, toward: -1 | 0 | 1, todayCounts: boolean, today: CivilDate): CivilDate {
  if (week !== null) return addDays(mondayOf(today), week * 7 + weekday - 1);
  if (toward === 0 && !todayCounts) return addDays(mondayOf(today), weekday - 1);
  const back = (weekdayOf(today) - weekday + 7) % 7;
  if (toward === 1) return addDays(today, back === 0 && todayCounts ? 0 : 7 - back);
  return addDays(today, back === 0 && !todayCounts ? -7 : -back);
}

/** The nth weekday of a month; -1 is the last. */
function nthWeekday(year: number, month: number, weekday: number, nth: number): CivilDate {
  const first = { year, month, day: 1 };
  const day = 1 + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
  if (nth > 0) return { year, month, day: Math.min(day, daysInMonth(year, month)) };
  const last = { year, month, day: daysInMonth(year, month) };
  return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
}

function resolveShift({ unit, n, from, whole }: Extract<Meaning, { is: 'shift' }>, today: CivilDate | null, last: Period | null): Period | null {
  const base = from === 'now' ? today && dayPeriod(today) : last;
  if (!base || n === null || unit === 'second' || unit === 'minute' || unit === 'hour') return null;
  // counted from a told day, "three weeks later" is a day again; from the day of speaking it is a week
  if (from === 'then' && !whole && base.unit === 'day' && n !== 0 && unit !== 'weekend') return dayPeriod(step(base.start, unit, n));
  if (from === 'then' && SIZE[unit] < SIZE[base.unit]) return null;
  return periodAround(unit, step({ ...base.start, day: unit === 'month' ? 1 : base.start.day }, unit, n));
}

const SIZE: Readonly<Record<Period['unit'], number>> = { day: 1, weekend: 2, week: 7, month: 30, season: 91, quarter: 91, half: 182, year: 365, decade: 3650, century: 36500 };
