import { softmax } from '../../src/code/model/companded.ts';
import { CLASSES, type EventWeights } from '../../src/code/model/event-model.ts';

/** One candidate token: its feature hashes, its class and how much it counts. */
export interface Example {
  readonly features: Uint32Array;
  readonly label: number;
  readonly weight: number;
}

export interface TrainingOptions {
  readonly classes?: number;
  readonly bits?: number;
  readonly passes?: number;
  readonly rate?: number;
  readonly seed?: number;
  /** Weight decay a step, on the rows that a step touches. */
  readonly decay?: number;
  /** Features seen in fewer examples are left out. */
  readonly cutoff?: number;
  /** Share of an example's features hidden from it at each step, so that no few of them carry all the weight. */
  readonly hidden?: number;
}

/** A small generator of whole numbers below 2^32, so that training is the same everywhere. */
export function random(seed: number): () => number {
  let state = (seed * 2654435761 + 1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  };
}

function shuffle(order: Uint32Array, next: () => number): void {
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = next() % (i + 1);
    const held = order[i];
    order[i] = order[j];
    order[j] = held;
  }
}

/** Multinomial logistic regression by AdaGrad over hashed features; returns the averaged weights, row after row. */
export function trainLogLinear(examples: readonly Example[], { classes = CLASSES, bits = 18, passes = 8, rate = 0.1, seed = 1, decay = 1e-6, cutoff = 2, hidden = 0 }: TrainingOptions = {}): Float32Array {
  const rows = 1 << bits;
  const kept = withoutRare(examples, { mask: rows - 1, cutoff, classes });
  const weights = new Float32Array(rows * classes);
  const squares = new Float32Array(rows * classes).fill(1e-4);
  const sum = new Float32Array(rows * classes);
  const order = Uint32Array.from(examples.keys());
  const next = random(seed);
  const scores = new Float64Array(classes);
  const shown = new Uint32Array(kept.reduce((most, { length }) => Math.max(most, length), 0));
  for (let pass = 0; pass < passes; pass += 1) {
    shuffle(order, next);
    for (const k of order) step(some(kept[k]), examples[k].label, examples[k].weight);
    if (pass >= passes / 2) for (let w = 0; w < weights.length; w += 1) sum[w] += weights[w];
  }
  return sum.map((value) => (value * (1 - hidden)) / (passes - Math.ceil(passes / 2)));

  function some(bases: Uint32Array): Uint32Array {
    if (hidden === 0) return bases;
    let n = 0;
    for (const base of bases) if (next() >= hidden * 2 ** 32) shown[n++] = base;
    return shown.subarray(0, n);
  }

  function step(bases: Uint32Array, label: number, weight: number): void {
    scores.fill(0);
    for (const base of bases) for (let c = 0; c < classes; c += 1) scores[c] += weights[base + c];
    softmax(scores);
    for (let c = 0; c < classes; c += 1) {
      const slope = (scores[c] - (c === label ? 1 : 0)) * weight;
      if (Math.abs(slope) < NEGLIGIBLE) continue;
      for (const base of bases) {
        const gradient = slope + decay * weights[base + c];
        squares[base + c] += gradient * gradient;
        weights[base + c] -= (rate * gradient) / Math.sqrt(squares[base + c]);
      }
    }
  }
}

/** Slopes below this change nothing worth the time. */
const NEGLIGIBLE = 2e-3;

/** First weights of each example's features, without those seen in fewer than `cutoff` examples. */
function withoutRare(examples: readonly Example[], { mask, cutoff, classes }: { readonly mask: number; readonly cutoff: number; readonly classes: number }): Uint32Array[] {
  const seen = new Uint16Array(mask + 1);
  for (const { features } of examples) for (const feature of features) if (seen[feature & mask] < 65535) seen[feature & mask] += 1;
  return examples.map(({ features }) => features.filter((feature) => seen[feature & mask] >= cutoff).map((feature) => (feature & mask) * classes));
}

/** Averages models trained on different orders and rounds the result to companded bytes. */
export function companded(models: readonly Float32Array[], classes: number): { readonly mask: number; readonly unit: number; readonly weights: Int8Array } {
  const mean = models[0].map((_, w) => models.reduce((total, model) => total + model[w], 0) / models.length);
  let most = 0;
  for (const weight of mean) most = Math.max(most, Math.abs(weight));
  const unit = most / (127 * 127);
  const weights = Int8Array.from(mean, (weight) => Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight) / unit)));
  return { mask: mean.length / classes - 1, unit, weights };
}

/** An event model of the mean of these. */
export function quantise(models: readonly Float32Array[], thresholds: { readonly find: number; readonly keep: number }): EventWeights {
  return { ...companded(models, CLASSES), ...thresholds };
}
