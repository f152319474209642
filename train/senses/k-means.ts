import { random } from '../events/log-linear.ts';

/** Vectors of one length, end to end, each of length 1. */
export interface Vectors {
  readonly width: number;
  readonly values: Float32Array;
}

const countOf = ({ width, values }: Vectors): number => values.length / width;

/** Scales a vector to length 1, where it has any. */
function scale(values: Float32Array, from: number, width: number): void {
  let square = 0;
  for (let d = from; d < from + width; d += 1) square += values[d] * values[d];
  if (square > 0) for (let d = from; d < from + width; d += 1) values[d] /= Math.sqrt(square);
}

/** The vectors, each scaled to length 1. @example unit([[3, 4]]).values // 0.6, 0.8 */
export function unit(rows: ReadonlyArray<readonly number[]>): Vectors {
  const width = rows[0]?.length ?? 0;
  const values = Float32Array.from(rows.flat());
  for (let k = 0; k < rows.length; k += 1) scale(values, k * width, width);
  return { width, values };
}

/** For each vector the centre whose direction is nearest. */
export function nearest({ width, values }: Vectors, centres: Vectors): Uint16Array {
  const [count, many] = [values.length / width, countOf(centres)];
  const out = new Uint16Array(count);
  for (let k = 0; k < count; k += 1) {
    let best = Number.NEGATIVE_INFINITY;
    for (let c = 0; c < many; c += 1) {
      let sum = 0;
      for (let d = 0, a = k * width, b = c * width; d < width; d += 1) sum += values[a + d] * centres.values[b + d];
      if (sum > best) [best, out[k]] = [sum, c];
    }
  }
  return out;
}

/** Spherical k-means: `count` centres of the vectors by direction, `weights` telling how much each counts. Starts from vectors drawn by `seed`; the same everywhere. */
export function centresOf(vectors: Vectors, weights: readonly number[], { count, passes, seed }: { readonly count: number; readonly passes: number; readonly seed: number }): Vectors {
  const { width, values } = vectors;
  const next = random(seed);
  const drawn = new Set<number>();
  while (drawn.size < count) drawn.add(next() % weights.length);
  let centres: Vectors = { width, values: Float32Array.from([...drawn].flatMap((k) => [...values.subarray(k * width, (k + 1) * width)])) };
  for (let pass = 0; pass < passes; pass += 1) {
    const sums = new Float32Array(count * width);
    nearest(vectors, centres).forEach((c, k) => { for (let d = 0; d < width; d += 1) sums[c * width + d] += weights[k] * values[k * width + d]; });
    for (let c = 0; c < count; c += 1) {
      scale(sums, c * width, width);
      if (sums.subarray(c * width, (c + 1) * width).every((value) => value === 0)) sums.set(centres.values.subarray(c * width, (c + 1) * width), c * width);
    }
    centres = { width, values: sums };
  }
  return centres;
}
