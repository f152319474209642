import type { Told } from '../model/index.ts';
import { familyOf } from './family.ts';
import { anchorsOf } from './telling.ts';
import { type Window, windowOf } from './window.ts';

const YEAR = 365.2425;

/** First and last of the days, or for a window of the year's grain of the years, that a window touches. */
export function bucketsOf({ from, to, grain }: Window): readonly [number, number] {
  return grain === 'year' ? [Math.floor(from / YEAR), Math.floor(to / YEAR)] : [from, to];
}

function bucketNames(window: Window): string[] {
  const [first, last] = bucketsOf(window);
  return Array.from({ length: last - first + 1 }, (_, i) => `${window.grain === 'year' ? 'y' : 'd'}${first + i}`);
}

/**
 * The blocks an event stands in: family of type, day and a country or body that it touches; and its report's family of copies.
 * Any two events that may be one happening share at least one, so only events that share one need be compared.
 * @example blockKeys(strike) // ['force d20258 ISR', 'force r 7f…']
 */
export function blockKeys(told: Told): readonly string[] {
  const { event, report } = told;
  const family = familyOf(event.type);
  const window = windowOf(told);
  const days = window === null ? [] : bucketNames(window);
  return [...anchorsOf(event).flatMap((anchor) => days.map((day) => `${family} ${day} ${anchor}`)), `${family} r ${report.copyOf ?? report.id}`];
}

/** The first number that two sorted lists share, null where there is none. @example firstShared([1, 5], [2, 5]) // 5 */
export function firstShared(a: readonly number[], b: readonly number[]): number | null {
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) return a[i];
    if (a[i] < b[j]) i += 1;
    else j += 1;
  }
  return null;
}
