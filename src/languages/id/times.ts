import type { Row } from '../lexicon.ts';
import type { Meaning, TimeMatch, TimeRule, TimeRules } from '../time-rules.ts';
import { clock, every, inYears, isUnit, lengthOf, monthOf, numberOrNull, part, yearsOfDecade } from '../time-words.ts';

const rule = (name: string, pattern: string, meaning: (match: TimeMatch) => Meaning | null, needs = false): TimeRule => ({ name, pattern, meaning, needs });

/** A length as a step from now, from the day told last, or from an event told beside it. */
const shift = (sign: -1 | 1, from: 'now' | 'then') => (m: TimeMatch): Meaning | null => {
  const length = lengthOf(m);
  return length && { is: 'shift', unit: length.unit, n: length.n === null ? null : sign * length.n, from };
};

const length = (toward: -1 | 1 | null) => (m: TimeMatch): Meaning | null => {
  const found = lengthOf(m);
  return found && { is: 'length', ...found, toward };
};

const some = (toward: -1 | 1 | null) => (m: TimeMatch): Meaning | null => {
  const unit = m.text('unit');
  return isUnit(unit) ? { is: 'length', unit, n: null, toward } : null;
};

const nothing = (): Meaning => ({ is: 'nothing' });

const unitShift = (n: number, from: 'now' | 'then') => (m: TimeMatch): Meaning | null => {
  const unit = m.text('unit');
  return isUnit(unit) ? { is: 'shift', unit, n, from, whole: true } : null;
};

const weekday = (toward: -1 | 0 | 1 | null, more: { week?: number; from?: 'then'; eve?: true } = {}) => (m: TimeMatch): Meaning =>
  ({ is: 'weekday', weekday: m.number('weekday'), toward, ...more });

const ofWeek = (m: TimeMatch, n: number): Meaning | null => (m.text('unit') === 'week' ? weekday(null, { week: n })(m) : null);
const year = (m: TimeMatch): Meaning => ({ is: 'year', year: m.number('year') });

const macros: Readonly<Record<string, string>> = {
  length: "((count | few | half-of) unit | one-unit)",
  about: 'about?',
};

/** In order: of two ways of reading as many words, the earlier stands. */
const rules: readonly TimeRule[] = [
  // what only looks like a time
  rule('law', "count 'tahun' year", nothing),
  rule('degrees', "'derajat' count unit (count unit)?", nothing),
  rule('age', "('berusia' | 'berumur' | 'usia' | 'umur') about? (count | few) unit", nothing),
  rule('day-to-day', "one-unit '-' unit", nothing),
  rule('first-of-all', "('terlebih' | 'lebih') reference", nothing),
  rule('units', "unit '-' second:unit", nothing),
  // dates: "19 Juni 2025", "tanggal 14 Juni lalu", "tanggal 24 kemarin"
  rule('date', "('tanggal' | 'tgl')? '.'? day (month | month-short '.'?) (year | ',' year)? past?", (m) => dayMonth(m)),
  rule('date-next', "'tanggal'? day month (next | 'depan')", (m) => dayMonth(m, 1)),
  rule('day-of-month', "'tanggal' day (unit this | unit? past)?", (m) => ({ is: 'day', year: null, month: null, day: m.number('day'), toward: m.has('past') ? -1 : null })),
  rule('days-range', "('tanggal')? first:day ('-' | '–' | 'hingga' | 'sampai' | 'dan') day month year?", (m) => daysRange(m)),
  // months: "Maret", "bulan Maret lalu", "Juni 2025"
  rule('month-year', "'bulan'? (month | month-short '.'?) ','? 'tahun'? year past?", (m) => monthOf(m, null)),
  rule('month-past', "'bulan'? month past", (m) => monthOf(m, -1)),
  rule('month-this', "'bulan'? month this", (m) => monthOf(m, 0)),
  rule('month-next', "'bulan'? month next", (m) => monthOf(m, 1)),
  rule('month-last-year', "'bulan'? month 'tahun' (past | this | next)", (m) => monthOf(m, m.has('past') ? -1 : m.has('next') ? 1 : 0)),
  rule('month-named', "'bulan' month", (m) => monthOf(m, null)),
  rule('month-opened', 'month', (m) => monthOf(m, null)),
  // years: "tahun 1997", "pada 2015", "tahun 1990-an", "tahun 40-an", "abad ke-20"
  rule('year', "'tahun' year past?", year),
  rule('year-opened', "<'pada' | 'sejak' | 'hingga' | 'sampai' | 'di' | 'dari' | 'semenjak' | 'sepanjang' | 'selama' | 'menjelang' | 'antara' | 'pemilu' | 'pilpres' | 'pilkada' | recent-year ('dan' | 'atau' | ',' | '-' | '/')> year:recent-year past?", year),
  rule('year-bracketed', "<'('> year:recent-year", year),
  rule('year-joined', 'year:recent-year', year, true),
  rule('decade', "('era' | 'dekade' | 'periode')? 'tahun'? decade", (m) => yearsOfDecade(m.number('decade'))),
  rule('century', "'abad' ('ke' '-'?)? count", (m) => ({ is: 'century', nth: m.number('count') })),
  // quarters and halves: "kuartal III 2015", "semester pertama tahun ini"
  rule('quarter', "unit (ordinal | count | 'ke' '-' count) ('tahun'? year | 'tahun' past)?", (m) => quarter(m)),
  // calendar units: "pekan lalu", "bulan ini", "tahun depan"; before weekdays, for "Minggu lalu" where a sentence begins is a week
  rule('unit-past', "unit past", unitShift(-1, 'now')),
  rule('unit-this', "unit this", (m) => (m.text('unit') === 'hour' || m.text('unit') === 'second' ? null : unitShift(0, 'now')(m))),
  rule('unit-next', "unit next", unitShift(1, 'now')),
  // weekdays
  rule('weekday-past-week', "weekday unit past", (m) => ofWeek(m, -1)),
  rule('weekday-this-week', "weekday unit this", (m) => ofWeek(m, 0)),
  rule('weekday-next-week', "weekday unit next", (m) => ofWeek(m, 1)),
  rule('weekday-past', "'hari'? weekday past", weekday(-1)),
  rule('weekday-this', "'hari'? weekday this", weekday(0)),
  rule('weekday-next', "'hari'? weekday next", weekday(1)),
  rule('weekday-then', "'hari'? weekday (before | that)", (m) => weekday(-1, { from: 'then' })(m)),
  rule('weekday-following', "'hari'? weekday following", weekday(1, { from: 'then' })),
  rule('weekday-eve', "'malam' weekday", weekday(null, { eve: true })),
  rule('weekday-named', "'hari' weekday", weekday(null)),
  rule('unit-that', "unit that", (m) => (['year', 'month', 'week', 'weekend', 'decade'].includes(m.text('unit')) ? unitShift(0, 'then')(m) : null)),
  rule('unit-following', "unit following", unitShift(1, 'then')),
  rule('unit-before', "unit before", unitShift(-1, 'then')),
  rule('unit-bare', 'unit', (m) => (['week', 'month', 'year'].includes(m.text('unit')) ? unitShift(0, 'now')(m) : null), true),
  rule('weekend', "<'pada' | 'setiap' | 'sejak' | 'selama' | 'sepanjang' | 'hingga'> unit", (m) => (m.text('unit') === 'weekend' ? unitShift(-1, 'now')(m) : null)),
  rule('unit-count-past', "'tahun' 'kemarin'", () => ({ is: 'shift', unit: 'year', n: -1, from: 'now' })),
  // steps: "tiga hari lalu", "dua pekan kemudian", "sehari setelah …"
  rule('ago', '{about} {length} ago', (m) => inYears(shift(-1, 'now')(m))),
  rule('in-a-while', '{about} {length} more', shift(1, 'now')),
  rule('later', '{about} {length} later', shift(1, 'then')),
  rule('before', '{about} {length} before', shift(-1, 'then')),
  rule('offset', '{about} {length} after-event', (m) => {
    const found = lengthOf(m);
    return found?.n && found.unit !== 'second' && found.unit !== 'minute' && found.unit !== 'hour' ? { is: 'offset', unit: found.unit, n: found.n * m.number('after-event') } : found && { is: 'length', ...found, toward: null };
  }),
  rule('next-day', 'next-day', (m) => ({ is: 'shift', unit: 'day', n: m.number('next-day'), from: 'then' })),
  rule('same-day', 'same-day', () => ({ is: 'shift', unit: 'day', n: 0, from: 'then' })),
  // lengths: "dua pekan terakhir", "beberapa hari mendatang", "selama 12 hari"
  rule('length-past', '{about} {length} past-length', length(-1)),
  // "bulan-bulan mendatang": the doubled word is a plural
  rule('units-past', "unit '-' second:unit (past-length | this | past)", some(-1)),
  rule('units-ahead', "unit '-' second:unit ahead", some(1)),
  rule('length-ahead', "{about} {length} ahead", length(1)),
  rule('length-this', '{about} {length} this', length(-1)),
  rule('length-that', '{about} {length} that', length(null)),
  // "hari ini" and "hari itu" are words of their own
  rule('days-this', '{about} (count | few) day-word', (m) => (m.words.endsWith(' hari ini') ? { is: 'length', unit: 'day', n: numberOrNull(m, 'count'), toward: -1 } : null)),
  rule('days-that', '{about} (count | few) same-day', (m) => (m.words.endsWith(' itu') ? { is: 'length', unit: 'day', n: numberOrNull(m, 'count'), toward: null } : null)),
  rule('length', '{about} {length}', (m) => (m.has('half-of') && !m.has('unit') ? null : length(null)(m))),
  rule('length-and-half', '{about} (count unit | one-unit) half:half-of', (m) => {
    const found = lengthOf(m);
    return found?.n ? { is: 'length', unit: found.unit, n: found.n + 0.5, toward: null } : null;
  }),
  rule('length-counted-in', "'hitungan' unit ('dan' second:unit)?", (m) => (m.text('unit') === 'minute' && m.has('second') ? { is: 'every', value: 'PTXHXM' } : some(null)(m))),
  rule('days-on-end', "'berhari' '-' 'hari'", () => ({ is: 'length', unit: 'day', n: null, toward: null })),
  rule('months-on-end', "'berbulan' '-' 'bulan'", () => ({ is: 'length', unit: 'month', n: null, toward: null })),
  rule('years-on-end', "'bertahun' '-' 'tahun'", () => ({ is: 'length', unit: 'year', n: null, toward: null })),
  // again and again: "setiap hari", "tiap Jumat"
  rule('every-unit', 'every unit', every),
  rule('every-weekday', "('setiap' | 'tiap' | 'saban') 'hari'? weekday", every),
  rule('every-part', 'every part', every),
  rule('every-length', 'every count unit', every),
  // clock: "pukul 05.30 WIB", "jam 7 malam"
  rule('clock', "about? ('pukul' | 'jam') about? clock zone?", (m) => clock(m)),
  rule('clock-hour', "about? ('pukul' | 'jam') about? hour zone?", (m) => clock(m)),
  rule('clock-range', "about? ('pukul' | 'jam') clock zone? ('-' | '–' | 'hingga' | 'sampai') end:clock zone?", (m) => clock(m)),
  // parts of the day: "malam ini", "pagi itu"
  rule('part-today', 'part this', (m) => part(m, 0)),
  rule('part-then', 'part that', (m) => part(m, null)),
  rule('part-opened', "<'sejak' | 'hingga' | 'sampai' | 'menjelang' | 'jelang' | 'ketika' | 'saat' | 'pada' | 'memasuki' | 'semakin' | 'sepanjang'> part", (m) => part(m, null)),
  rule('part-before', 'part before', (m) => part(m, null)),
];

function dayMonth(m: TimeMatch, toward: 1 | null = null): Meaning {
  const month = numberOrNull(m, 'month') ?? numberOrNull(m, 'month-short');
  return { is: 'day', year: numberOrNull(m, 'year'), month, day: m.number('day'), toward: m.has('past') ? -1 : toward };
}

function daysRange(m: TimeMatch): Meaning {
  return { is: 'days', year: numberOrNull(m, 'year'), month: m.number('month'), day: m.number('first'), last: m.number('day') };
}

function quarter(m: TimeMatch): Meaning | null {
  const unit = m.text('unit');
  const nth = numberOrNull(m, 'ordinal') ?? m.number('count');
  if ((unit !== 'quarter' || nth > 4) && (unit !== 'half' || nth > 2)) return null;
  return { is: unit, nth, year: numberOrNull(m, 'year'), toward: m.has('past') ? -1 : null };
}

/** How Indonesian writes dates and times. */
export const times = (words: readonly Row[]): TimeRules => ({
  words,
  rules,
  macros,
  dayFirst: true,
  ordinalSuffix: '',
  decadeSuffix: '-?an',
  pairedYears: false,
  pastEnding: '',
  between: {
    dayAndClock: '\\s+|\\s+(?:pada\\s+)?waktu\\s+',
    edge: '\\s+',
    range: '\\s*[-–/]\\s*|\\s+(?:hingga|sampai(?: dengan)?|s/d)\\s+',
    tail: '\\s+(?:lalu|silam|kemarin|ini|mendatang)',
    both: { before: '\\bantara\\s+', gap: '\\s+dan\\s+' },
    offset: '\\s+(?:tanggal\\s+)?',
  },
});
