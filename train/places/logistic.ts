export interface Example {
  readonly features: ReadonlyArray<readonly [template: string, value: string]>;
  readonly positive: boolean;
  readonly report: string;
}

const ROUNDS = 12;
const RATE = 0.2;
const DECAY = 4e-4;
/** Features seen fewer times say more about the training texts than about places. */
const SEEN = 3;

const keyOf = (template: string, value: string): string => `${template}\t${value}`;

/** Steps through the examples in an order that is the same on every run. */
function shuffled(count: number, seed: number): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, i) => i);
  let state = seed + 1;
  for (let i = count - 1; i > 0; i--) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    const k = state % (i + 1);
    [order[i], order[k]] = [order[k], order[i]];
  }
  return order;
}

/** Logistic regression by stochastic steps with a rate of its own for each feature (AdaGrad). Weights are rounded to hundredths, and those near nothing left out. */
export function trainLogistic(examples: readonly Example[]) {
  const seen = new Map<string, number>();
  for (const { features } of examples) for (const [template, value] of features) seen.set(keyOf(template, value), (seen.get(keyOf(template, value)) ?? 0) + 1);
  const index = new Map<string, number>();
  for (const [key, times] of seen) if (times >= SEEN) index.set(key, index.size);
  const packed = examples.map(({ features }) => features.map(([template, value]) => index.get(keyOf(template, value)) ?? -1).filter((i) => i >= 0));
  const weights = new Float64Array(index.size);
  const squares = new Float64Array(index.size).fill(1e-3);
  for (let round = 0; round < ROUNDS; round++) {
    for (const at of shuffled(examples.length, round)) {
      const sum = packed[at].reduce((total, i) => total + weights[i], 0);
      const slope = 1 / (1 + Math.exp(-sum)) - Number(examples[at].positive);
      for (const i of packed[at]) {
        const step = slope + DECAY * weights[i];
        squares[i] += step * step;
        weights[i] -= (RATE * step) / Math.sqrt(squares[i]);
      }
    }
  }
  const rows = [...index].map(([key, i]) => [key, Math.round(weights[i] * 100) / 100] as const).filter(([, weight]) => Math.abs(weight) > 0.1);
  const kept = new Map(rows);
  return {
    weights: rows.map(([key, weight]) => [...key.split('\t'), weight] as [string, string, number]), // a key is template, tab, value
    score: (features: Example['features']) => features.reduce((sum, [template, value]) => sum + (kept.get(keyOf(template, value)) ?? 0), 0),
  };
}
