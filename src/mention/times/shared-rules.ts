import type { Meaning, TimeRule } from '../../languages/time-rules.ts';
import { clock, isPart, part } from '../../languages/time-words.ts';

/** A year of two digits: 70 to 99 are of the last century. */
const fullYear = (digits: string): number => (digits.length > 2 ? Number(digits) : Number(digits) + (Number(digits) >= 70 ? 1900 : 2000));

/** 3/4/2015 and 3/4, in the order that the language writes; the other order where only that is a date. */
function slashDate(text: string, dayFirst: boolean): Meaning | null {
  const [a, b, year] = text.split(/[/.-]/);
  const isDayFirst = dayFirst ? Number(b) <= 12 : Number(a) > 12;
  const [day, month] = isDayFirst ? [Number(a), Number(b)] : [Number(b), Number(a)];
  if (day < 1 || day > 31 || month < 1 || month > 12) return null;
  return { is: 'day', year: year ? fullYear(year) : null, month, day, swap: !dayFirst && day <= 12 };
}

function isoDate(text: string): Meaning {
  const [year, month, day] = text.slice(0, 10).split('-').map(Number);
  return { is: 'day', year, month, day };
}

/** Ways of writing that no language has to itself. */
export function sharedRules(dayFirst: boolean): readonly TimeRule[] {
  return [
    { name: 'iso', pattern: 'iso', meaning: (m) => isoDate(m.text('iso')) },
    { name: 'slash-three', pattern: 'slash-three', meaning: (m) => slashDate(m.text('slash-three'), dayFirst) },
    { name: 'slash-two-in-brackets', pattern: "'(' slash-two ')'", needs: false, meaning: (m) => slashDate(m.text('slash-two'), dayFirst) },
    { name: 'slash-two', pattern: 'slash-two', needs: true, meaning: (m) => slashDate(m.text('slash-two'), dayFirst) },
    { name: 'weekday', pattern: 'weekday', meaning: (m) => ({ is: 'weekday', weekday: m.number('weekday'), toward: null }) },
    { name: 'weekday-short', pattern: "weekday-short '.'?", needs: true, meaning: (m) => ({ is: 'weekday', weekday: m.number('weekday-short'), toward: null }) },
    { name: 'day-word', pattern: 'day-word', meaning: (m) => ({ is: 'shift', unit: 'day', n: m.number('day-word'), from: 'now' }) },
    { name: 'reference', pattern: 'reference', meaning: (m) => ({ is: 'ref', value: referenceOf(m.text('reference')) }) },
    { name: 'edge', pattern: 'edge', needs: true, meaning: (m) => ({ is: 'edge', edge: edgeOf(m.text('edge')) }) },
    { name: 'clock-zone', pattern: 'clock zone', meaning: clock },
    { name: 'clock', pattern: 'clock:clock-colon', needs: true, meaning: clock },
    { name: 'part', pattern: 'part', needs: true, meaning: (m) => part(m, null) },
    { name: 'part-word', pattern: 'part-word', meaning: (m) => wordOfPart(m.text('part-word')) },
  ];
}

/** Words that are a day and its part in one: `NI-1`, last night. */
function wordOfPart(text: string): Meaning | null {
  const found = text.slice(0, 2);
  return isPart(found) ? { is: 'part', part: found, n: Number(text.slice(2)) } : null;
}

function referenceOf(text: string): 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF' | 'PXX' {
  return text === 'PAST_REF' || text === 'FUTURE_REF' || text === 'PXX' ? text : 'PRESENT_REF';
}

function edgeOf(text: string): 'start' | 'mid' | 'end' | 'so-far' | 'yet-to-come' {
  return text === 'start' || text === 'mid' || text === 'so-far' || text === 'yet-to-come' ? text : 'end';
}
