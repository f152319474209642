import { addMonths, formatDate, fromDays, parseDate, toDays } from '../../src/model/index.ts';

export const STEPS = ['day', 'week', 'month', 'year'] as const;
export type Step = (typeof STEPS)[number];

interface Stretch {
  readonly start: string;
  readonly end: string;
}

/** More steps than this are not filled in: the chart would have no room for them. */
const MOST = 1500;

/** The first day of the next step. @example nextStart('2020-12-01', 'month') // '2021-01-01' */
function nextStart(start: string, step: Step): string | null {
  const date = parseDate(start);
  if (!date) return null;
  if (step === 'month' || step === 'year') return formatDate(addMonths({ ...date, day: 1 }, step === 'month' ? 1 : 12));
  return formatDate(fromDays(toDays(date) + (step === 'week' ? 7 : 1)));
}

/**
 * Puts in the steps in which nothing happened, so that time runs evenly along the chart.
 * @example filled([{ start: '2020-01-01', … }, { start: '2020-03-01', … }], 'month', empty).length // 3
 */
export function filled<T extends Stretch>(items: readonly T[], step: Step, empty: (stretch: Stretch) => T): readonly T[] {
  const all: T[] = [];
  for (const item of items) {
    let next = all.length > 0 ? nextStart(all[all.length - 1].start, step) : null;
    while (next !== null && next < item.start && all.length < MOST) {
      const after = nextStart(next, step);
      const date = after && parseDate(after);
      all.push(empty({ start: next, end: date ? formatDate(fromDays(toDays(date) - 1)) : next }));
      next = after;
    }
    all.push(item);
  }
  return all;
}
