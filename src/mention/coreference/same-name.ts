/**
 * True where one name can be short for the other: all words of the shorter stand in the longer, in order.
 * @example sameName(['lavrov'], ['sergey', 'lavrov']) // true
 */
export function sameName(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0) return false;
  let at = 0;
  for (const word of long) if (at < short.length && (word === short[at] || initialOf(short[at], word))) at += 1;
  return at === short.length;
}

/** "S Lavrov" for "Sergey Lavrov". */
const initialOf = (a: string, b: string) => (a.length === 1 || b.length === 1) && a[0] === b[0];

/** True where two values do not contradict: one of them unknown, or both the same. */
export const agrees = (a: string, b: string) => a === '' || b === '' || a === b;
