import type { TimeRules } from '../../languages/time-rules.ts';
import type { Draft } from './draft.ts';

/** Joins in their order, and what a day takes in after it. */
export interface Joins {
  readonly list: ReadonlyArray<{ readonly name: string; readonly join: Join }>;
  readonly tail: RegExp | null;
}

type Join = (left: Draft, right: Draft, between: string, before: string) => Partial<Draft> | null;

const DAYS = new Set(['day', 'days', 'weekday', 'nth-weekday']);
const isDay = ({ meaning }: Draft): boolean => meaning !== null && (DAYS.has(meaning.is) || (meaning.is === 'shift' && meaning.unit === 'day'));
const isDate = ({ meaning }: Draft): boolean => meaning?.is === 'day';
const isWeekday = ({ meaning }: Draft): boolean => meaning?.is === 'weekday';
const isDayWord = ({ meaning }: Draft): boolean => meaning?.is === 'shift' && meaning.unit === 'day' && meaning.from === 'now';
const isStretch = ({ meaning, edge }: Draft): boolean => edge === null && meaning !== null && (['month', 'quarter', 'half', 'season', 'year', 'decade', 'century', 'weekday', 'every'].includes(meaning.is) || meaning.is === 'shift');
const isCalendar = (draft: Draft): boolean => isDay(draft) || (isStretch(draft) && draft.meaning?.is !== 'every');
/** "Month", which says which one only joined to "the end of". */
const isBareUnit = ({ meaning, needs }: Draft): boolean => needs && meaning?.is === 'shift';
const isClock = ({ meaning, clock, part }: Draft): boolean => meaning === null && (clock !== null || part !== null);
const untimed = ({ clock, part }: Draft): boolean => clock === null && part === null;

/**
 * Joins in their order: each is tried on every pair of neighbours before the next.
 * A join gives what the joined time takes from both, or null where they stay apart.
 */
export function makeJoins({ between }: TimeRules): Joins {
  const [dayAndClock, edge, range, both, offset] = [between.dayAndClock, between.edge, between.range, between.both.gap, between.offset].map((source) => new RegExp(`^(?:${source})$`, 'i'));
  const bothBefore = new RegExp(`${between.both.before}$`, 'i');
  const beside = /^\s*,?\s*\(?\s*$/;
  const tail = between.tail ? new RegExp(`(?:${between.tail})(?![\\p{L}-])`, 'uy') : null;
  const list: Joins['list'] = [
    // "Kamis, 19 Juni 2025", "Thursday (6/19)": the weekday is checked against the date
    { name: 'weekday-date', join: (a, b, gap) => (isWeekday(a) && isDate(b) && untimed(a) && beside.test(gap) ? { ...b, printed: a.meaning?.is === 'weekday' ? a.meaning.weekday : null } : null) },
    { name: 'date-weekday', join: (a, b, gap) => (isDate(a) && isWeekday(b) && a.printed === null && /^\s*\(\s*$/.test(gap) ? { ...a, printed: b.meaning?.is === 'weekday' ? b.meaning.weekday : null } : null) },
    // "Rabu (31/12/2014) kemarin": the date says it already
    { name: 'date-day-word', join: (a, b, gap) => ((isDate(a) || isWeekday(a)) && isDayWord(b) && untimed(b) && /^\)?\s+$/.test(gap) ? { ...a } : null) },
    // "pukul 06.00 pagi", "9 in the morning"
    { name: 'clock-part', join: (a, b, gap) => (isClock(a) && isClock(b) && (a.clock === null) !== (b.clock === null) && dayAndClock.test(gap) ? { ...a, clock: a.clock ?? b.clock, part: a.part ?? b.part } : null) },
    // "Selasa sore", "Minggu pukul 07.55", "9 a.m. on Tuesday"
    { name: 'day-clock', join: (a, b, gap) => (isDay(a) && untimed(a) && isClock(b) && dayAndClock.test(gap) ? { ...a, clock: b.clock, part: b.part } : null) },
    { name: 'clock-day', join: (a, b, gap) => (isClock(a) && isDay(b) && untimed(b) && dayAndClock.test(gap) ? { ...b, clock: a.clock, part: a.part } : null) },
    // "akhir 2015", "the end of the month", "early this week"
    { name: 'edge-stretch', join: (a, b, gap) => (a.edge !== null && a.meaning === null && isStretch(b) && edge.test(gap) ? { ...b, edge: a.edge } : null) },
    // "two days after 5 June"
    { name: 'offset-date', join: (a, b, gap) => (a.offset !== null && a.meaning === null && isCalendar(b) && offset.test(gap) ? { ...b, offset: a.offset } : null) },
    // "13 Juni hingga 15 Juni"
    { name: 'range', join: (a, b, gap, before) => (isCalendar(a) && isCalendar(b) && !isBareUnit(a) && !isBareUnit(b) && a.until === null && b.until === null && sameUnit(a, b) && (range.test(gap) || (both.test(gap) && bothBefore.test(before))) ? { ...a, until: b } : null) },
  ];
  return { list, tail };
}

const sameUnit = (a: Draft, b: Draft): boolean => (isDay(a) && isDay(b)) || (a.meaning?.is === b.meaning?.is && !isDay(a) && !isDay(b));

/** Joins neighbours that tell one time together. A bracket that opens between them is closed. */
export function mergeDrafts(text: string, drafts: readonly Draft[], joins: Joins): readonly Draft[] {
  let list = drafts;
  for (const { name, join } of joins.list) list = joinAll(text, list, name, join);
  return list.filter(({ needs }) => !needs).map((draft, i, kept) => withTail(text, draft, kept[i + 1]?.start ?? text.length, joins.tail));
}

/** "Rabu (6/8) lalu": the last word says what the date has said. */
function withTail(text: string, draft: Draft, limit: number, tail: RegExp | null): Draft {
  if (!tail || draft.meaning?.is !== 'day' || !untimed(draft)) return draft;
  tail.lastIndex = draft.end;
  return tail.test(text) && tail.lastIndex <= limit ? { ...draft, end: tail.lastIndex } : draft;
}

function joinAll(text: string, drafts: readonly Draft[], name: string, join: Join): readonly Draft[] {
  const out: Draft[] = [];
  for (const draft of drafts) {
    const left = out.at(-1);
    const gap = left && draft.start - left.end < 24 ? text.slice(left.end, draft.start) : null;
    const joined = left && gap !== null ? join(left, draft, gap, text.slice(Math.max(0, left.start - 12), left.start)) : null;
    if (!left || gap === null || !joined) {
      out.push(draft);
      continue;
    }
    const open = gap.includes('(') && !gap.includes(')');
    const close = open ? /^\s*\)/.exec(text.slice(draft.end, draft.end + 3)) : null;
    const rule = left.rule === draft.rule ? left.rule : `${left.rule}+${draft.rule}`;
    out[out.length - 1] = { ...draft, ...joined, start: left.start, end: draft.end + (close?.[0].length ?? 0), from: left.from, to: draft.to, rule: name === 'range' ? 'range' : rule, needs: false };
  }
  return out;
}
