import { seeded, timesDrawn } from '../random.ts';
import type { Level } from '../../model/index.ts';
import { type Credibility, type Tally, trustIn } from './credibility.ts';

/** Above this many incidents resampling is not drawn out: what it tends to is known. */
const MANY = 15;

/** 95 of 100 lie below this many standard deviations. */
const Z95 = 1.645;

/** With none seen where one report brings a few, up to three may still have been missed (rule of three, 95 of 100). */
const UNSEEN = 3;

/** Mean weight of one hostile and of one cooperative incident, as positive numbers. */
export interface Typical {
  readonly hostile: number;
  readonly cooperative: number;
}

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000 + 0;

/** The smallest values, in order, of those times the sign: only the ends of a sample are asked for, and sorting all of it takes ten times as long. */
function smallest(values: Float64Array, count: number, sign: 1 | -1): Float64Array {
  const found = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] * sign;
    if (value >= found[count - 1]) continue;
    let at = count - 1;
    for (; at > 0 && found[at - 1] > value; at -= 1) found[at] = found[at - 1];
    found[at] = value;
  }
  return found;
}

/** The value below which this share of the values lies, counted from the least (sign 1) or the greatest (-1). */
function quantile(values: Float64Array, share: number, sign: 1 | -1): number {
  const position = share * (values.length - 1);
  const below = Math.floor(position);
  const ends = smallest(values, Math.min(below + 2, values.length), sign);
  const above = Math.min(below + 1, ends.length - 1);
  return sign * (ends[below] + (ends[above] - ends[below]) * (position - below));
}

/**
 * Where nine of ten resampled sums would lie, without drawing them: the sum of weights each drawn 0, 1, 2 … times has the sums of their
 * squares and cubes for its second and third cumulants, and Cornish and Fisher's expansion gives its quantiles.
 */
export function limitOf(weights: Float64Array, { squares }: Pick<Tally, 'squares'>): readonly [number, number] {
  const spread = Math.sqrt(squares);
  let cubes = 0;
  for (let i = 0; i < weights.length; i += 1) cubes += weights[i] * weights[i] * weights[i];
  const bend = ((Z95 ** 2 - 1) * cubes) / (6 * squares);
  return [bend - Z95 * spread, bend + Z95 * spread];
}

/** How often each of up to `MANY` incidents is drawn in each round, round after round. Every period is resampled by the same draws: its own band is none the worse for it. */
export function drawsOf(rounds: number, seed: number): Uint8Array {
  const random = seeded(seed);
  return Uint8Array.from({ length: rounds * MANY }, () => timesDrawn(random));
}

/** How far the sum of the weights may lie from what was told, below and above. */
export function reachOf(weights: Float64Array, tally: Tally, typical: Typical, draws: Uint8Array): readonly [number, number] {
  if (weights.length > MANY && tally.squares > 0) return limitOf(weights, tally);
  if (weights.every((weight) => weight === 0)) return [-UNSEEN * typical.cooperative, UNSEEN * typical.hostile];
  const sums = new Float64Array(draws.length / MANY);
  for (let round = 0; round < sums.length; round += 1) {
    let sum = 0;
    for (let i = 0; i < weights.length; i += 1) sum += weights[i] * draws[round * MANY + i];
    sums[round] = sum;
  }
  return [quantile(sums, 0.05, 1) - tally.sum, quantile(sums, 0.05, -1) - tally.sum];
}

/**
 * The level of a period: its own rate drawn toward the mean as far as it has few reports, with the band in which nine of ten resampled
 * values lie. The band narrows with the root of the trust, not with the trust: a value borrowed from the mean is no surer for it.
 */
export function levelOf(weights: Float64Array, tally: Tally, credibility: Credibility, typical: Typical, draws: Uint8Array): Level {
  const trust = trustIn(tally.exposure, credibility);
  const value = trust * (tally.sum / tally.exposure) + (1 - trust) * credibility.mean;
  const [below, above] = reachOf(weights, tally, typical, draws);
  const scale = Math.sqrt(trust) / tally.exposure;
  return { value: rounded(value), low: rounded(value + Math.min(0, below) * scale), high: rounded(value + Math.max(0, above) * scale) };
}
