import { hashesOf, nameFeatures } from '../../src/mention/names/name-features.ts';
import { type NameWeights, WIDTH } from '../../src/mention/names/name-model.ts';
import { bestPath, nearCapital } from '../../src/mention/names/tag-names.ts';
import { random } from '../events/log-linear.ts';
import type { NameExample } from './iob.ts';

interface Prepared {
  /** Features of each word; none for words far from a capital. */
  readonly features: readonly Int32Array[];
  readonly labels: readonly number[];
}

/** Running values whose mean over all steps is the result. */
interface Averaged {
  readonly now: Float64Array;
  readonly sum: Float64Array;
  readonly since: Float64Array;
}

const averaged = (size: number): Averaged => ({ now: new Float64Array(size), sum: new Float64Array(size), since: new Float64Array(size) });

function change({ now, sum, since }: Averaged, at: number, by: number, step: number): void {
  sum[at] += now[at] * (step - since[at]);
  since[at] = step;
  now[at] += by;
}

const mean = ({ now, sum, since }: Averaged, at: number, step: number) => (sum[at] + now[at] * (step - since[at])) / step;

function prepare(example: NameExample, mask: number): Prepared {
  const hashes = hashesOf(example);
  const near = nearCapital(example.words);
  const found = new Int32Array(64);
  const features = example.words.map((_, i) => (near[i] ? found.slice(0, nameFeatures(hashes, i, found)).map((feature) => feature & mask) : new Int32Array(0)));
  return { features, labels: example.labels };
}

/** Averaged structured perceptron over whole sentences. */
export function trainNames(examples: readonly NameExample[], { bits = 17, passes = 12, seed = 1 } = {}): NameWeights {
  const rows = 2 ** bits;
  const prepared = examples.map((example) => prepare(example, rows - 1));
  const [rowWeights, steps] = [averaged(rows * WIDTH), averaged((WIDTH + 1) * WIDTH)];
  const next = random(seed);
  let step = 1;
  for (let pass = 0; pass < passes; pass++)
    for (const at of shuffled(prepared.length, next)) {
      update(prepared[at], rowWeights, steps, step);
      step += 1;
    }
  return quantised(rowWeights, steps, step, rows);
}

function shuffled(count: number, next: () => number): number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = next() % (i + 1);
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

const SCALE = 1000;

function update({ features, labels }: Prepared, weights: Averaged, steps: Averaged, step: number): void {
  const scores = new Int32Array(WIDTH);
  const table = Int32Array.from(steps.now, (value) => Math.round(value * SCALE));
  const path = bestPath(table, labels.length, (i) => {
    scores.fill(0);
    for (const row of features[i]) for (let c = 0; c < WIDTH; c++) scores[c] += Math.round(weights.now[row * WIDTH + c] * SCALE);
    if (features[i].length === 0) for (let c = 1; c < WIDTH; c++) scores[c] = -1_000_000;
    return scores;
  });
  for (let i = 0; i < labels.length; i++) {
    if (path[i] !== labels[i])
      for (const row of features[i]) {
        change(weights, row * WIDTH + labels[i], 1, step);
        change(weights, row * WIDTH + path[i], -1, step);
      }
    const [gold, got] = [(i ? labels[i - 1] : WIDTH) * WIDTH + labels[i], (i ? path[i - 1] : WIDTH) * WIDTH + path[i]];
    if (gold === got) continue;
    change(steps, gold, 1, step);
    change(steps, got, -1, step);
  }
}

/** Square-root companded bytes: `sign(w) * w * w` is what a weight adds. */
function quantised(weights: Averaged, steps: Averaged, step: number, rows: number): NameWeights {
  let most = 0;
  for (let i = 0; i < weights.now.length; i++) most = Math.max(most, Math.abs(mean(weights, i, step)));
  const unit = most / (127 * 127);
  const bytes = Int8Array.from({ length: rows * WIDTH }, (_, i) => {
    const value = mean(weights, i, step);
    return Math.sign(value) * Math.round(Math.sqrt(Math.abs(value) / unit));
  });
  return { mask: rows - 1, weights: bytes, steps: Int32Array.from(steps.now, (_, i) => Math.round(mean(steps, i, step) / unit)) };
}
