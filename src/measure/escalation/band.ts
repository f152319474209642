import { seeded, timesDrawn } from '../random.ts';
import type { Level } from '../../model/index.ts';
import { type Credibility, type Tally, trustIn } from './credibility.ts';

/** Above this many incidents the sum of resampled weights is as good as normal, and is not drawn out. */
const MANY = 40;

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

function quantile(sorted: Float64Array, at: number): number {
  const position = at * (sorted.length - 1);
  const below = Math.floor(position);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (sorted[above] - sorted[below]) * (position - below);
}

/** How far the sum of the weights may lie from what was told, below and above. */
function reachOf(weights: Float64Array, tally: Tally, typical: Typical, rounds: number, seed: number): readonly [number, number] {
  if (weights.every((weight) => weight === 0)) return [-UNSEEN * typical.cooperative, UNSEEN * typical.hostile];
  if (weights.length > MANY) return [-Z95 * Math.sqrt(tally.squares), Z95 * Math.sqrt(tally.squares)];
  const random = seeded(seed);
  const sums = new Float64Array(rounds);
  for (let round = 0; round < rounds; round += 1) {
    for (let i = 0; i < weights.length; i += 1) sums[round] += weights[i] * timesDrawn(random);
  }
  sums.sort();
  return [quantile(sums, 0.05) - tally.sum, quantile(sums, 0.95) - tally.sum];
}

/**
 * The level of a period: its own rate drawn toward the mean as far as it has few reports, with the band in which nine of ten resampled
 * values lie. The band narrows with the root of the trust, not with the trust: a value borrowed from the mean is no surer for it.
 */
export function levelOf(weights: Float64Array, tally: Tally, credibility: Credibility, typical: Typical, rounds: number, seed: number): Level {
  const trust = trustIn(tally.exposure, credibility);
  const value = trust * (tally.sum / tally.exposure) + (1 - trust) * credibility.mean;
  const [below, above] = reachOf(weights, tally, typical, rounds, seed);
  const scale = Math.sqrt(trust) / tally.exposure;
  return { value: rounded(value), low: rounded(value + Math.min(0, below) * scale), high: rounded(value + Math.max(0, above) * scale) };
}
