/** How many values at the start of an ordered list pass a test that, once failed, is failed by all that follow. @example countWhile(['2020-06-04', '2020-06-05'], (day) => day < '2020-06-05') // 1 */
export function countWhile<T>(values: readonly T[], passes: (value: T) => boolean): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(values[middle])) low = middle + 1;
    else high = middle;
  }
  return low;
}
