/** A table in training: weights as they are, not their roots. */
export interface LearnerTable {
  readonly weights: Int16Array;
  readonly mask: number;
  readonly width: number;
}

/** A table with what averaging over time needs. */
export interface Learner {
  readonly table: LearnerTable;
  /** Sum of each change times the step it was made at. */
  readonly late: Float64Array;
  step: number;
}

export function createLearner(bits: number, width: number): Learner {
  const length = (1 << bits) + width;
  return { table: { weights: new Int16Array(length), mask: (1 << bits) - 1, width }, late: new Float64Array(length), step: 1 };
}

/** Moves the weights of `features` toward one class and away from another. */
export function update(learner: Learner, features: Int32Array, count: number, toward: number, away: number): void {
  const { table: { weights, mask }, late, step } = learner;
  for (let i = 0; i < count; i += 1) {
    const base = features[i] & mask;
    weights[base + toward] += 1;
    late[base + toward] += step;
    weights[base + away] -= 1;
    late[base + away] -= step;
  }
}

/** Weights averaged over all steps. */
export function averaged({ table: { weights }, late, step }: Learner): Float32Array {
  return Float32Array.from(weights, (w, i) => w - late[i] / step);
}

/** Adds the rows of the first `count` features to `scores`. */
export function addLearnerRows({ weights, mask, width }: LearnerTable, features: Int32Array, count: number, scores: Int32Array): void {
  for (let i = 0; i < count; i += 1) {
    const base = features[i] & mask;
    for (let c = 0; c < width; c += 1) scores[c] += weights[base + c];
  }
}

/** Signed square roots in a byte each, by which a model is shipped: `unit` is the smallest weight kept. Weights above 127² units are cut off. */
export function roots(weights: Float32Array, unit: number): Int8Array {
  return Int8Array.from(weights, (w) => Math.sign(w) * Math.min(127, Math.round(Math.sqrt(Math.abs(w) / unit))));
}

/** Largest absolute value. */
export function largest(weights: Float32Array): number {
  let high = 0;
  for (const w of weights) if (Math.abs(w) > high) high = Math.abs(w);
  return high;
}

/** A repeatable source of numbers in [0, 1). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Indices 0 to n-1 in a random order. */
export function shuffled(n: number, next: () => number): Int32Array {
  const order = Int32Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i -= 1) {
    const j = Math.floor(next() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}
