/**
 * Weights of a linear model. A feature's row begins at its number, cut to the table's size, and holds one weight a class;
 * rows overlap at random, which costs no accuracy. Whole numbers, so that every machine adds up the same.
 */
export interface Table {
  readonly weights: Int16Array;
  /** Size without the overhang, minus one: a power of two less one. */
  readonly mask: number;
  /** Classes. */
  readonly width: number;
}

/** Adds the rows of the first `count` features to `scores`. */
export function addRows(table: Table, features: Int32Array, count: number, scores: Int32Array): void {
  const { weights, mask, width } = table;
  if (width === 3) {
    addRowsOfThree(table, features, count, scores);
    return;
  }
  for (let i = 0; i < count; i += 1) {
    const base = features[i] & mask;
    for (let c = 0; c < width; c += 1) scores[c] += weights[base + c];
  }
}

/** The same for three classes, where the inner loop would cost more than the sums: half of a parser's time. */
function addRowsOfThree({ weights, mask }: Table, features: Int32Array, count: number, scores: Int32Array): void {
  let [a, b, c] = [0, 0, 0];
  for (let i = 0; i < count; i += 1) {
    const base = features[i] & mask;
    a += weights[base];
    b += weights[base + 1];
    c += weights[base + 2];
  }
  scores[0] += a;
  scores[1] += b;
  scores[2] += c;
}

/** Index of the highest of the first `width` scores; the first one where several are equal. */
export function best(scores: Int32Array, width: number): number {
  let at = 0;
  for (let c = 1; c < width; c += 1) if (scores[c] > scores[at]) at = c;
  return at;
}
