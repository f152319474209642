/**
 * Weights of a linear model. A feature's row begins at its number, cut to the table's size, and holds one weight a class;
 * rows overlap at random, which costs no accuracy. A weight is kept as the signed square root of its size: small ones stay exact,
 * large ones coarse, and a byte holds it. Whole numbers, so that every machine adds up the same.
 */
export interface Table {
  readonly weights: Int8Array;
  /** Size without the overhang, minus one: a power of two less one. */
  readonly mask: number;
  /** Classes. */
  readonly width: number;
}

/** Root of a weight, as an unsigned byte → the weight. */
const SQUARES = Int32Array.from({ length: 256 }, (_, i) => (i < 128 ? i * i : -(256 - i) * (256 - i)));

/** Adds the rows of the first `count` features to `scores`. */
export function addRows({ weights, mask, width }: Table, features: Int32Array, count: number, scores: Int32Array): void {
  for (let i = 0; i < count; i += 1) {
    const base = features[i] & mask;
    for (let c = 0; c < width; c += 1) scores[c] += SQUARES[weights[base + c] & 255];
  }
}

/** Index of the highest of the first `width` scores; the first one where several are equal. */
export function best(scores: Int32Array, width: number): number {
  let at = 0;
  for (let c = 1; c < width; c += 1) if (scores[c] > scores[at]) at = c;
  return at;
}
