import type { DayPart, Meaning, Season, TimeMatch, TimeUnit, Toward } from './time-rules.ts';

const UNITS: ReadonlySet<string> = new Set(['second', 'minute', 'hour', 'day', 'weekend', 'week', 'month', 'quarter', 'half', 'year', 'decade', 'century']);

export const isUnit = (text: string): text is TimeUnit => UNITS.has(text);

/** A captured word's number, null where the pattern's optional word is absent. */
export const numberOrNull = (m: TimeMatch, name: string): number | null => (m.has(name) ? m.number(name) : null);

/** What `count unit`, `few unit`, `half-of unit` or `one-unit` say. */
export function lengthOf(m: TimeMatch): { readonly unit: TimeUnit; readonly n: number | null } | null {
  const unit = m.has('one-unit') ? m.text('one-unit') : m.text('unit');
  // "a second" is rarely a length; "20detik" is a name
  if (!isUnit(unit) || /\d[A-Za-z]/.test(m.words) || (unit === 'second' && m.has('one'))) return null;
  if (m.has('few') || m.has('few-bare')) return { unit, n: null };
  return { unit, n: numberOrNull(m, 'count') ?? numberOrNull(m, 'couple') ?? numberOrNull(m, 'half-of') ?? numberOrNull(m, 'half-a') ?? 1 };
}

/** "A decade ago" is a year, not a decade. */
export const inYears = (meaning: Meaning | null): Meaning | null =>
  (meaning?.is === 'shift' && meaning.unit === 'decade' && meaning.n !== null ? { ...meaning, unit: 'year', n: meaning.n * 10 } : meaning);

export function monthOf(m: TimeMatch, toward: Toward): Meaning {
  return { is: 'month', year: numberOrNull(m, 'year'), month: numberOrNull(m, 'month') ?? numberOrNull(m, 'month-word') ?? m.number('month-short'), toward };
}

/** 1990, or 90 and 40 of the last century; "the 380s" are aeroplanes. */
export const yearsOfDecade = (n: number): Meaning | null =>
  (n % 10 === 0 && (n < 100 || (n >= 1500 && n < 2100)) ? { is: 'decade', year: n < 100 ? 1900 + n : n } : null);

export const isPart = (text: string): text is DayPart => text === 'MO' || text === 'MI' || text === 'AF' || text === 'EV' || text === 'NI';

export const isSeason = (text: string): text is Season => text === 'SP' || text === 'SU' || text === 'FA' || text === 'WI';

/** A part of the day; n counts days from the day of speaking, null where the text around tells the day. */
export function part(m: TimeMatch, n: number | null): Meaning | null {
  const found = m.text('part');
  return isPart(found) ? { is: 'part', part: found, n } : null;
}

/** What `clock` ("05.30", "9:30:15") or `hour`, with `noon` and `zone` where there are, say. */
export function clock(m: TimeMatch): Meaning | null {
  const [hour, minute = null, second = null] = (m.text('clock') || m.text('clock-word') || m.text('hour')).split(/[:.]/).map(Number);
  if (hour > 24 || (minute ?? 0) > 59) return null;
  const noon = m.text('noon');
  return { is: 'clock', hour, minute, second, noon: noon === 'am' || noon === 'pm' ? noon : null, zone: m.text('zone') };
}

const EVERY: Readonly<Record<string, string>> = {
  second: 'PT1S', minute: 'PT1M', hour: 'PT1H', day: 'P1D', weekend: 'XXXX-WXX-WE', week: 'P1W', month: 'P1M', quarter: 'P1Q', half: 'P6M', year: 'P1Y', decade: 'P1DE', century: 'P1CE',
};

/** "Every" with a unit, weekday, month, season or part of the day. */
export function every(m: TimeMatch): Meaning | null {
  if (m.has('weekday')) return { is: 'every', value: `XXXX-WXX-${m.text('weekday')}` };
  if (m.has('month')) return { is: 'every', value: `XXXX-${m.text('month').padStart(2, '0')}` };
  if (m.has('season')) return { is: 'every', value: `XXXX-${m.text('season')}` };
  if (m.has('part')) return { is: 'every', value: `XXXX-XX-XXT${m.text('part')}` };
  const unit = m.text('unit');
  if (!isUnit(unit)) return null;
  return { is: 'every', value: m.has('count') ? EVERY[unit].replace('1', m.text('count')) : EVERY[unit] };
}
