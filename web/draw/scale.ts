/** A straight line from one range of numbers onto another. */
export type Scale = (value: number) => number;

/** @example linear([0, 10], [0, 100])(5) // 50 */
export function linear([from, to]: readonly [number, number], [low, high]: readonly [number, number]): Scale {
  const wide = to - from || 1;
  return (value) => low + ((value - from) / wide) * (high - low);
}

/** Round numbers that divide a range into about `count` parts. @example ticks(0, 10, 5) // [0, 2, 4, 6, 8, 10] */
export function ticks(from: number, to: number, count: number): readonly number[] {
  if (!(to > from)) return [from];
  const raw = (to - from) / count;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map((one) => one * power).find((one) => one >= raw) ?? raw;
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}
