import type { Row } from '../lexicon.ts';
import type { Meaning, TimeMatch, TimeRule, TimeRules, TimeUnit, Toward } from '../time-rules.ts';
import { clock, every, inYears, isSeason, isUnit, lengthOf, monthOf, numberOrNull, part, yearsOfDecade } from '../time-words.ts';

const rule = (name: string, pattern: string, meaning: (match: TimeMatch) => Meaning | null, needs = false): TimeRule => ({ name, pattern, meaning, needs });

const shift = (sign: -1 | 1, from: 'now' | 'then') => (m: TimeMatch): Meaning | null => {
  const found = lengthOf(m);
  return found && { is: 'shift', unit: found.unit, n: found.n === null ? null : sign * found.n, from };
};

const length = (toward: -1 | 1 | null) => (m: TimeMatch): Meaning | null => {
  const found = lengthOf(m);
  return found && { is: 'length', ...found, toward };
};

const unitShift = (n: number, from: 'now' | 'then') => (m: TimeMatch): Meaning | null => {
  const unit = m.text('unit');
  return isUnit(unit) ? { is: 'shift', unit, n, from, whole: true } : null;
};

const some = (toward: -1 | 1 | null) => (m: TimeMatch): Meaning | null => {
  const unit = m.text(m.has('units') ? 'units' : 'unit');
  return isUnit(unit) ? { is: 'length', unit, n: null, toward } : null;
};

const weekday = (toward: Toward, more: { week?: number; from?: 'then' } = {}) => (m: TimeMatch): Meaning =>
  ({ is: 'weekday', weekday: m.number('weekday'), toward, ...more });

const ofWeek = (week: number) => (m: TimeMatch): Meaning | null => (m.text('unit') === 'week' ? weekday(null, { week })(m) : null);

const month = (toward: Toward) => (m: TimeMatch): Meaning => monthOf(m, toward);

const season = (toward: Toward) => (m: TimeMatch): Meaning | null => {
  const name = m.text('season');
  return isSeason(name) ? { is: 'season', season: name, year: numberOrNull(m, 'year'), toward } : null;
};

const year = (m: TimeMatch): Meaning => ({ is: 'year', year: m.number('year') });
const fiscal = (m: TimeMatch): Meaning => ({ is: 'year', year: m.number('year'), fiscal: true });
const nothing = (): Meaning => ({ is: 'nothing' });
const day = (n: number, from: 'now' | 'then') => (): Meaning => ({ is: 'shift', unit: 'day', n, from });

const macros: Readonly<Record<string, string>> = {
  length: "((few | few-bare | couple | one | count | half-a) ('-' | more)* unit ('-' 'long' | 'or' 'so' | 'or' 'more')?)",
  steps: "((few | couple | one | count | half-a) ('-' | more)* unit)",
  month: "(month | month-word | month-short '.'?)",
  daynumber: "(day | ordinal)",
  the: "'the'?",
  about: 'about?',
};

/** In order: of two ways of reading as many words, the earlier stands. */
const rules: readonly TimeRule[] = [
  // what only looks like a time
  rule('counted', 'year:recent-year [counted]', nothing),
  rule('numbered', "numbered '.'? year", nothing),
  rule('age-decade', "('his' | 'her' | 'their' | 'my' | 'our' | 'its') edge? apostrophe? decade", nothing),
  rule('age', "count ('-' unit '-' 'old' | unit 'old' | unit 'of' 'age')", nothing),
  rule('fraction', "{about} (one | count) '-'? unit ['of' | 'less' | 'more']", (m) => (m.text('unit') === 'quarter' ? nothing() : null)),
  rule('soon-after', "reference ('after' | 'before')", (m) => (m.text('reference') === 'FUTURE_REF' ? nothing() : null)),
  // "June 19, 2025", "19 June", "the 6th of June", "June 13-15"
  rule('month-day', "{month} 'the'? {daynumber} (','? year)?", (m) => dayMonth(m)),
  rule('day-month', "{the} {daynumber} 'of'? {month} (','? year)?", (m) => dayMonth(m)),
  rule('day-month-hyphens', "day '-' {month} '-' year", (m) => dayMonth(m)),
  rule('days-range', "{month} first:day ('-' | '–' | 'to' | 'through' | 'and') day (','? year)?", (m) => daysRange(m)),
  rule('days-range-british', "{the} first:day ('-' | '–' | 'to' | 'and') 'the'? day 'of'? {month} year?", (m) => daysRange(m)),
  rule('nth-weekday', "{the} (ordinal | 'last') weekday ('of' | 'in') {month} year?", (m) => ({ is: 'nth-weekday', weekday: m.number('weekday'), nth: numberOrNull(m, 'ordinal') ?? -1, month: monthNumber(m), year: numberOrNull(m, 'year') })),
  rule('day-of-month', "'the' ordinal 'of' (this | 'the') unit", (m) => (m.text('unit') === 'month' ? { is: 'day', year: null, month: null, day: m.number('ordinal') } : null)),
  // "June 2025", "last March", "May" where its surroundings make it a month
  rule('month-year', "{month} (',' | 'of')? year", month(null)),
  rule('month-of-year', "{month} ('of' | 'this' | 'last' | 'next') ('this' | 'last' | 'next')? unit", (m) => (m.text('unit') === 'year' ? month(m.has('last') ? -1 : m.has('next') ? 1 : 0)(m) : null)),
  rule('month-last', "last (month | month-word)", month(-1)),
  rule('month-this', "this (month | month-word)", month(0)),
  rule('month-next', "next (month | month-word)", month(1)),
  rule('month', 'month', month(null)),
  rule('month-opened', "<'in' | 'since' | 'until' | 'till' | 'by' | 'from' | 'early' | 'late' | 'mid' '-' | 'during' | 'of' | 'between' | 'through' | 'for'> month-word", month(null)),
  // "in 2015", "the 1990s", "the '80s", "fiscal 2009", "the 20th century"
  rule('year-old', "<'in' | 'since' | 'from' | 'until'> year", year),
  rule('year', 'year:recent-year possessive?', year),
  rule('year-of', "'the' 'year' year", year),
  rule('fiscal-year', "{the} 'fiscal' unit? year", fiscal),
  rule('decade', "{the} apostrophe? decade", (m) => yearsOfDecade(m.number('decade'))),
  rule('century', "{the} ordinal '-'? unit", (m) => (m.text('unit') === 'century' ? { is: 'century', nth: m.number('ordinal') } : null)),
  // quarters and halves
  rule('quarter', "{the} ordinal '-'? unit (('of' | ',')? year | 'of' (this | last | next | 'the') second:unit)?", (m) => quarter(m)),
  rule('quarter-of-last-year', "(this | last | next) unit possessive ordinal '-'? second:unit", (m) => quarter(m, 'second')),
  rule('half-of', "{the} (ordinal | 'last') 'half' 'of' year", (m) => ({ is: 'half', nth: numberOrNull(m, 'ordinal') ?? 2, year: m.number('year') })),
  // seasons
  rule('season-of-year', "{the} season ('of' | ',')? year", season(null)),
  rule('season-last', "{the} last season", season(-1)),
  rule('season-this', "this season", season(0)),
  rule('season-next', "next season", season(1)),
  rule('season', "<'in' | 'by' | 'during' | 'since' | 'until' | 'over'> 'the'? season { 'of' }", season(null)),
  // weekdays
  rule('weekday-last-week', "weekday 'of'? (last | 'the' past-the) unit", ofWeek(-1)),
  rule('weekday-this-week', "weekday 'of'? this unit", ofWeek(0)),
  rule('weekday-next-week', "weekday 'of'? next unit", ofWeek(1)),
  rule('last-weeks-weekday', "last unit possessive weekday", ofWeek(-1)),
  rule('this-weeks-weekday', "this unit possessive weekday", ofWeek(0)),
  rule('next-weeks-weekday', "next unit possessive weekday", ofWeek(1)),
  rule('weekday-last', "(last | 'past') weekday", weekday(-1)),
  rule('weekday-this', "this weekday", weekday(0)),
  rule('weekday-next', "next weekday", weekday(1)),
  rule('weekday-preceding', "'the' preceding weekday", weekday(-1, { from: 'then' })),
  rule('weekday-following', "'the' following weekday", weekday(1, { from: 'then' })),
  rule('weekday-short-opened', "<'on' | 'last' | 'since' | 'until' | 'by'> weekday:weekday-short", weekday(null)),
  rule('weekday-earlier', "('earlier' | 'later' | 'late' | 'early') weekday", weekday(null)),
  // calendar units: "last week", "this year", "the past year", "that day"
  rule('unit-last', "last unit", (m) => (m.text('unit') === 'day' || m.text('unit') === 'half' ? null : unitShift(-1, 'now')(m))),
  rule('unit-this', "(this | 'the' 'current') ('fiscal' | 'past')? unit", (m) => ({ ...unitShift(m.has('past') ? -1 : 0, 'now')(m) ?? day(0, 'now')() })),
  rule('unit-next', "next unit", unitShift(1, 'now')),
  rule('unit-that', "that unit", (m) => (m.text('unit') === 'second' || m.text('unit') === 'half' ? null : unitShift(0, 'then')(m))),
  rule('unit-following', "('the' | 'in' 'the') following unit", unitShift(1, 'then')),
  rule('unit-preceding', "'the' preceding unit", unitShift(-1, 'then')),
  // "the day before." counts from what was told, "the day before the vote" from the vote
  rule('day-before', "'the' 'day' 'before' [stop | ',']", day(-1, 'then')),
  rule('day-after', "'the' 'day' 'after' [stop | ',']", day(1, 'then')),
  rule('next-day', "'the' ('next' | 'following') 'day'", day(1, 'then')),
  rule('the-unit', "'the' unit", (m) => (['week', 'month', 'quarter', 'year'].includes(m.text('unit')) && !m.words.endsWith('s') ? unitShift(0, 'now')(m) : null)),
  rule('unit-bare', 'unit', (m) => (['week', 'month', 'quarter', 'year'].includes(m.text('unit')) && !m.words.endsWith('s') ? unitShift(0, 'now')(m) : null), true),
  rule('weekend', "'the' unit", (m) => (m.text('unit') === 'weekend' ? unitShift(-1, 'now')(m) : null)),
  rule('quarter-latest', "'the' ('latest' | 'most' 'recent' | 'just' '-'? 'ended') unit", (m) => (m.text('unit') === 'quarter' ? unitShift(-1, 'now')(m) : null)),
  rule('past-unit', "'the' past-the unit", (m) => {
    const unit = m.text('unit');
    return !isUnit(unit) ? null : unit === 'day' || unit === 'decade' || unit === 'century' ? length(-1)(m) : { is: 'shift', unit, n: -1, from: 'now', rolling: true };
  }),
  // steps: "three days ago", "two weeks later", "a day after …"
  rule('ago', '{about} {steps} ago', (m) => inYears(shift(-1, 'now')(m))),
  rule('from-now', '{about} {steps} from-now', shift(1, 'now')),
  rule('in-a-while', "'in' {about} {steps} (apostrophe | possessive)? 'time'", shift(1, 'now')),
  rule('later', '{about} {steps} later', shift(1, 'then')),
  rule('earlier', '{about} {steps} earlier', shift(-1, 'then')),
  rule('unit-earlier', "{the} 'year' '-'? ('earlier' | 'ago') (unit | 'period' | 'level' | 'figure')?", () => ({ is: 'shift', unit: 'year', n: -1, from: 'now' })),
  rule('offset', '{about} {steps} after-event', (m) => {
    const found = lengthOf(m);
    if (!found?.n || ['second', 'minute', 'hour'].includes(found.unit)) return found && { is: 'length', ...found, toward: null };
    return { is: 'offset', unit: found.unit, n: found.n * m.number('after-event') };
  }),
  rule('day-after-event', "'the' unit after-event", (m) => {
    const unit = m.text('unit');
    return isUnit(unit) && unit !== 'hour' && unit !== 'minute' && unit !== 'second' && !/^the \w+s\b/i.test(m.words) ? { is: 'offset', unit, n: m.number('after-event') } : null;
  }),
  // lengths: "the past two weeks", "the next few days", "for 12 days", "three-year"
  rule('length-past', "'the'? past-the {length}", length(-1)),
  rule('length-next', "('the' | 'these')? next-the {length}", length(1)),
  rule('length-first', "'the' ('first' | 'opening' | 'final') {length}", length(null)),
  rule('length-some-past', "'the'? (past-the | 'recent') few-bare? units", some(-1)),
  rule('length-some-next', "'the'? (next-the) few-bare? units", some(1)),
  rule('length-some-ahead', "'the' units 'ahead'", some(1)),
  rule('length-the', "'the' count '-'? unit", length(null)),
  rule('length', '{about} {length}', length(null)),
  rule('length-and-half', "{about} count 'and' half-a unit", (m) => plusHalf(m)),
  rule('length-half-after', "{about} (one | count) unit 'and' half-a", (m) => plusHalf(m)),
  rule('length-fraction', "{about} count '-'? half:slash-two unit", (m) => (m.text('half') === '1/2' ? plusHalf(m) : null)),
  rule('length-bare', 'units', (m) => (['day', 'week', 'month', 'year', 'decade', 'century'].includes(m.text('units')) ? some(null)(m) : null)),
  rule('units-ago', "units ago", () => ({ is: 'ref', value: 'PAST_REF' })),
  // again and again
  rule('every-unit', 'every unit', every),
  rule('every-count', 'every (count | ordinal | \'other\') unit', every),
  rule('every-weekday', 'every weekday', every),
  rule('every-month', 'every month', every),
  rule('every-season', 'every season', every),
  rule('every-part', 'every part', every),
  rule('weekdays', "weekdays", (m) => ({ is: 'every', value: `XXXX-WXX-${m.text('weekdays')}` })),
  rule('adverb', 'adverb', (m) => ({ is: 'every', value: m.text('adverb') })),
  // now and then
  rule('currently', 'presently', () => ({ is: 'ref', value: 'PRESENT_REF' })),
  rule('recent', 'recent', () => ({ is: 'ref', value: 'PAST_REF' })),
  rule('past', "'in'? 'the' 'past'", () => ({ is: 'ref', value: 'PAST_REF' })),
  rule('overnight', 'overnight', () => ({ is: 'part', part: 'NI', n: null })),
  // clock: "9:30 a.m. EST", "at noon", "3 o'clock"
  rule('clock', "about? clock ','? noon zone?", clock, false),
  rule('clock-hour', "about? hour noon zone?", clock),
  rule('clock-oclock', "hour oclock", clock),
  rule('clock-at', "<'at' | 'by' | 'around' | 'about' | 'since' | 'until' | 'from' | 'before' | 'after'> about? clock:clock-colon zone?", clock),
  rule('clock-word', 'clock-word', clock),
  // parts of the day
  rule('part-of-day', "'in' 'the' part", (m) => part(m, null), true),
  rule('part-that', "(that | 'the' following) part", (m) => part(m, null)),
  rule('part-opened', "<'at' | 'by' | 'until' | 'till' | 'since' | 'before' | 'after' | 'around' | 'through' 'the' | 'during' 'the' | 'into' 'the'> part", (m) => part(m, null)),
  rule('part-the', "'the' part 'of'", (m) => part(m, null), true),
];

function monthNumber(m: TimeMatch): number {
  return numberOrNull(m, 'month') ?? numberOrNull(m, 'month-word') ?? m.number('month-short');
}

function dayMonth(m: TimeMatch): Meaning {
  return { is: 'day', year: numberOrNull(m, 'year'), month: monthNumber(m), day: numberOrNull(m, 'day') ?? m.number('ordinal') };
}

function daysRange(m: TimeMatch): Meaning {
  return { is: 'days', year: numberOrNull(m, 'year'), month: monthNumber(m), day: m.number('first'), last: m.number('day') };
}

function quarter(m: TimeMatch, name = 'unit'): Meaning | null {
  const unit: TimeUnit | string = m.text(name);
  const nth = m.number('ordinal');
  if ((unit !== 'quarter' || nth > 4) && (unit !== 'half' || nth > 2)) return null;
  return { is: unit, nth, year: numberOrNull(m, 'year'), toward: m.has('last') ? -1 : m.has('next') ? 1 : m.has('this') ? 0 : null };
}

function plusHalf(m: TimeMatch): Meaning | null {
  const found = lengthOf(m);
  return found?.n ? { is: 'length', unit: found.unit, n: found.n + 0.5, toward: null } : null;
}

/** How English writes dates and times. */
export const times = (words: readonly Row[]): TimeRules => ({
  words,
  rules,
  macros,
  dayFirst: false,
  ordinalSuffix: 'st|nd|rd|th',
  decadeSuffix: "'?s",
  pairedYears: true,
  pastEnding: 'ed',
  between: {
    dayAndClock: "\\s+|,\\s+|\\s+(?:on|at|in the|of|around|about|by)\\s+",
    edge: '\\s+|-|\\s+(?:of|in)\\s+|\\s+the\\s+',
    range: '\\s*[-–]\\s*|\\s+(?:to|through|until|till)\\s+',
    tail: '',
    both: { before: '\\bbetween\\s+', gap: '\\s+and\\s+' },
    offset: '\\s+(?:the\\s+)?',
  },
});
