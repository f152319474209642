import type { TimeUnit } from '../../languages/time-rules.ts';

const LETTERS: Readonly<Record<TimeUnit, string>> = {
  second: 'S', minute: 'M', hour: 'H', day: 'D', weekend: 'WE', week: 'W', month: 'M', quarter: 'Q', half: 'H', year: 'Y', decade: 'DE', century: 'CE',
};
const WITHIN_A_DAY: ReadonlySet<TimeUnit> = new Set(['second', 'minute', 'hour']);

/** TIMEX3 length; n null is "some". @example lengthValue(12, 'hour') // 'PT12H'; lengthValue(null, 'day') // 'PXD'; lengthValue(0.5, 'day') // 'PT12H' */
export function lengthValue(n: number | null, unit: TimeUnit): string {
  if (n !== null && !Number.isInteger(n)) return fractionValue(n, unit);
  if (unit === 'decade' && n !== null) return lengthValue(n * 10, 'year');
  if (unit === 'half') return lengthValue(n === null ? null : n * 6, 'month');
  return `P${WITHIN_A_DAY.has(unit) ? 'T' : ''}${n ?? 'X'}${LETTERS[unit]}`;
}

/** Halves in the smaller unit, other fractions as decimals. */
function fractionValue(n: number, unit: TimeUnit): string {
  const [whole, rest] = [Math.floor(n), n - Math.floor(n)];
  if (rest === 0.5 && whole === 0) {
    if (unit === 'day') return 'PT12H';
    if (unit === 'hour') return 'PT30M';
    if (unit === 'year') return 'P6M';
    if (unit === 'century') return 'P50Y';
    if (unit === 'decade') return 'P5Y';
  }
  if (rest === 0.5 && unit === 'year') return `P${whole}Y6M`;
  if (rest === 0.5 && unit === 'minute') return `PT${whole}M30S`;
  return `P${WITHIN_A_DAY.has(unit) ? 'T' : ''}${n}${LETTERS[unit]}`;
}
