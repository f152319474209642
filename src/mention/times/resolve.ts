import { type CivilDate, type Note, type Offset, type TimeMention, type When, addDays, endOfLength, formatDate, spanOf, stepDay, toDays, weekdayOf } from '../../model/index.ts';
import type { Meaning } from '../../languages/time-rules.ts';
import { type Vantage, resolvePeriod } from './calendar.ts';
import type { Draft } from './draft.ts';
import { lengthValue } from './duration.ts';
import { type Period, dayPeriod, monthPeriod } from './period.ts';

/** What a draft comes to: its mention, the period that later times may count from, and doubts. */
export interface Resolved {
  readonly mention: TimeMention;
  readonly period: Period | null;
  readonly notes: readonly Note[];
}

interface Reading {
  readonly type: TimeMention['type'];
  readonly value: string;
  readonly days: readonly [string, string] | null;
  readonly period?: Period | null;
  readonly offset?: Offset;
  readonly notes?: readonly Note[];
}

/** `near`: the day told before in the sentence or text, for clocks and parts of the day that stand alone. */
export function resolveDraft(text: string, draft: Draft, vantage: Vantage, near: CivilDate | null): Resolved {
  const { type, value, days, period = null, offset, notes = [] } = read(draft, vantage, near);
  const span = spanOf(text, draft.start, draft.end);
  const when: When | null = days && { start: days[0], end: days[1], text: span.text, said: true, span };
  return { mention: { kind: 'time', ...span, type, value, when, ...(offset && { offset }), rule: `time:${draft.rule}` }, period, notes };
}

function read(draft: Draft, vantage: Vantage, near: CivilDate | null): Reading {
  if (draft.offset) return readOffset(draft, vantage);
  if (draft.clock || draft.part) return readClock(draft, vantage, near);
  const { meaning } = draft;
  if (!meaning) return { type: 'DATE', value: '', days: null };
  switch (meaning.is) {
    case 'length': return readLength(meaning, vantage.today);
    case 'every': return { type: 'SET', value: meaning.value, days: null };
    case 'ref': return { type: meaning.value === 'PXX' ? 'DURATION' : 'DATE', value: meaning.value, days: meaning.value === 'PRESENT_REF' && vantage.today ? both(formatDate(vantage.today)) : null };
    default: return readCalendar(draft, meaning, vantage);
  }
}

const both = (day: string): readonly [string, string] => [day, day];

function readCalendar(draft: Draft, said: Meaning, vantage: Vantage): Reading {
  const meaning = withYearOf(said, draft.until?.meaning ?? null);
  const period = resolvePeriod(meaning, { ...vantage, printed: draft.printed });
  if (!period && meaning.is === 'shift' && meaning.from === 'then') return { type: meaning.n ? 'DURATION' : 'DATE', value: openValue(meaning), days: null, ...offsetOf(meaning.n, meaning.unit) };
  if (!period) return { type: 'DATE', value: openValue(meaning), days: null };
  if (draft.printed !== null && meaning.is === 'day' && weekdayOf(period.start) !== draft.printed) return readContradiction(draft, meaning, period);
  const until = draft.until?.meaning ? resolvePeriod(draft.until.meaning, { ...vantage, last: period }) : null;
  if (until && toDays(until.end) >= toDays(period.start)) return { type: 'DATE', value: `${period.value}/${until.value}`, days: [edges(period)[0], edges(until)[1]], period: until };
  const rolling = meaning.is === 'shift' && meaning.rolling && vantage.today ? formatDate(vantage.today) : null;
  const since = rolling && meaning.is === 'shift' ? endOfLength(rolling, lengthValue(1, meaning.unit), -1) : null;
  return { type: 'DATE', value: period.value, days: rolling && since ? [since, rolling] : stretch(period, draft, vantage.today), period };
}

/** "August 10 to September 2, 2012": the year is said once, at the end. */
function withYearOf(first: Meaning, until: Meaning | null): Meaning {
  if (first.is !== until?.is || (first.is !== 'day' && first.is !== 'month') || first.year !== null) return first;
  if (until.is !== 'day' && until.is !== 'month') return first;
  return until.year === null ? first : { ...first, year: (first.month ?? 0) > (until.month ?? 0) ? until.year - 1 : until.year };
}

/** The weekday beside a date is another: the other order of day and month may be meant, else only month and year are sure. */
function readContradiction(draft: Draft, meaning: Extract<Meaning, { is: 'day' }>, { start }: Period): Reading {
  const swapped = { year: start.year, month: start.day, day: start.month };
  if (meaning.swap && swapped.month <= 12 && weekdayOf(swapped) === draft.printed) return { type: 'DATE', value: formatDate(swapped), days: both(formatDate(swapped)), period: dayPeriod(swapped) };
  const month = monthPeriod(start.year, start.month);
  const note = { start: draft.start, end: draft.end, code: 'weekday-contradicts-date', message: `${formatDate(start)} is not the weekday that the text prints beside it; only its month is taken.` };
  return { type: 'DATE', value: month.value, days: both(month.value), period: month, notes: [note] };
}

/** TIMEX3 for what lacks the day of speaking: the unknown places are X. */
function openValue(meaning: Meaning): string {
  if (meaning.is === 'day' && meaning.month !== null) return `${meaning.year ?? 'XXXX'}-${pad(meaning.month)}-${pad(meaning.day)}`;
  if (meaning.is === 'day') return `XXXX-XX-${pad(meaning.day)}`;
  if (meaning.is === 'weekday') return `XXXX-WXX-${meaning.weekday}`;
  if (meaning.is === 'month') return `XXXX-${pad(meaning.month)}`;
  if (meaning.is === 'quarter') return `XXXX-Q${meaning.nth}`;
  if (meaning.is === 'half') return `XXXX-H${meaning.nth}`;
  if (meaning.is === 'season') return `XXXX-${meaning.season}`;
  if (meaning.is !== 'shift') return '';
  if (meaning.n === null || meaning.from === 'now') return meaning.n === null ? 'PAST_REF' : WITHIN_A_DAY.has(meaning.unit) ? lengthValue(Math.abs(meaning.n), meaning.unit) : '';
  return meaning.n === 0 ? 'PAST_REF' : lengthValue(Math.abs(meaning.n), meaning.unit);
}

const WITHIN_A_DAY: ReadonlySet<string> = new Set(['second', 'minute', 'hour']);
const pad = (n: number): string => String(n).padStart(2, '0');

/** First and last of a period, no finer than it is known. */
function edges({ unit, start, end }: Period): readonly [string, string] {
  const cut = unit === 'year' || unit === 'decade' || unit === 'century' ? 4 : unit === 'day' || unit === 'week' || unit === 'weekend' ? 10 : 7;
  return [formatDate(start).slice(0, cut), formatDate(end).slice(0, cut)];
}

/** A period's days, or the third of it that "early", "mid" and "late" mean, or what of it is past or to come. */
function stretch(period: Period, { edge }: Draft, today: CivilDate | null): readonly [string, string] {
  if (edge === null || period.unit === 'day') return edges(period);
  const now = today && toDays(today);
  const [first, last] = [toDays(period.start), toDays(period.end)];
  if (edge === 'so-far' || edge === 'yet-to-come') {
    if (!today || now === null || now < first || now > last) return edges(period);
    return edge === 'so-far' ? [formatDate(period.start), formatDate(today)] : [formatDate(today), formatDate(period.end)];
  }
  if (period.unit === 'week') {
    const [a, b] = edge === 'start' ? [0, 2] : edge === 'mid' ? [2, 4] : [3, 6];
    return [formatDate(addDays(period.start, a)), formatDate(addDays(period.start, b))];
  }
  const third = (last - first + 1) / 3;
  const nth = edge === 'start' ? 0 : edge === 'mid' ? 1 : 2;
  const [from, to] = [first + Math.round(third * nth), first + Math.round(third * (nth + 1)) - 1];
  const cut = period.unit === 'year' ? 7 : period.unit === 'decade' || period.unit === 'century' ? 4 : 10;
  const dayAt = (days: number): string => formatDate(addDays(period.start, days - first)).slice(0, cut);
  return [dayAt(from), dayAt(to)];
}

function readLength({ n, unit, toward }: Extract<Meaning, { is: 'length' }>, today: CivilDate | null): Reading {
  const value = lengthValue(n, unit);
  const from = today && formatDate(today);
  if (!from || toward === null || toward === 0) return { type: 'DURATION', value, days: null };
  const other = endOfLength(from, value, toward);
  return { type: 'DURATION', value, days: other ? (toward === 1 ? [from, other] : [other, from]) : null };
}

function offsetOf(n: number | null, unit: string): { offset: Offset } | null {
  if (n === null || n === 0) return null;
  if (unit === 'day' || unit === 'week' || unit === 'month' || unit === 'year') return { offset: { n, unit } };
  return unit === 'decade' ? { offset: { n: n * 10, unit: 'year' } } : null;
}

function readOffset({ offset, meaning }: Draft, vantage: Vantage): Reading {
  const { n, unit } = offset ?? { n: 0, unit: 'day' };
  const step = offsetOf(n, unit);
  const base = meaning && resolvePeriod(meaning, vantage);
  if (base?.unit === 'day' && step) {
    const day = stepDay(formatDate(base.start), step.offset);
    return { type: 'DATE', value: day, days: both(day), period: { ...base, value: day } };
  }
  return { type: 'DURATION', value: lengthValue(Math.abs(n), unit), days: null, ...step };
}

function readClock(draft: Draft, vantage: Vantage, near: CivilDate | null): Reading {
  const shift = draft.part?.n ?? null;
  const own = draft.meaning ? resolvePeriod(draft.meaning, { ...vantage, printed: draft.printed }) : null;
  const contradicted = own && draft.meaning?.is === 'day' && draft.printed !== null && weekdayOf(own.start) !== draft.printed;
  if (contradicted && draft.meaning?.is === 'day') return readContradiction(draft, draft.meaning, own);
  const base = draft.meaning ? (own?.unit === 'day' ? own.start : null) : shift !== null ? vantage.today && addDays(vantage.today, shift) : near;
  const date = base ? formatDate(base) : draft.meaning ? openValue(draft.meaning) || 'XXXX-XX-XX' : 'XXXX-XX-XX';
  const value = `${date}T${timeOf(draft)}`;
  return { type: 'TIME', value, days: base && both(date), period: base && dayPeriod(base) };
}

/** What follows the T: `05:30`, `17`, `MO`. */
function timeOf({ clock, part }: Draft): string {
  if (!clock) return part?.part ?? 'XX';
  const later = clock.noon === 'pm' || (clock.noon === null && (part?.part === 'AF' || part?.part === 'EV' || (part?.part === 'NI' && clock.hour > 4)));
  const noon = part?.part === 'AF' && clock.hour > 9;
  const hour = clock.noon === 'am' && clock.hour === 12 ? 0 : later && clock.hour < 12 && !noon ? clock.hour + 12 : clock.hour;
  const finer = clock.minute === null ? '' : `:${pad(clock.minute)}${clock.second === null ? '' : `:${pad(clock.second)}`}`;
  return `${pad(hour)}${finer}${clock.zone === 'Z' ? 'Z' : ''}`;
}
