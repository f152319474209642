import type { Tally } from './credibility.ts';

/** A change of level costs as much as this many times the logarithm of the number of periods must gain. */
const PENALTY = 3;

/** A level lasts at least this many periods: one bad week is a bad week. */
const SHORTEST = 2;

/** Median of squared normal draws with variance one. */
const MEDIAN_SQUARE = 0.455;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/**
 * Variance of one report's weight as neighbouring periods show it: bursts make it larger than chance alone would.
 * A change of level touches one pair of neighbours only, so it does not inflate the median.
 */
function varianceOf(tallies: readonly Tally[]): number {
  const chance = tallies.reduce((sum, { squares }) => sum + squares, 0) / tallies.reduce((sum, { exposure }) => sum + exposure, 0);
  const steps = tallies.slice(1).map((tally, i) => {
    const before = tallies[i];
    return (tally.sum / tally.exposure - before.sum / before.exposure) ** 2 / (1 / tally.exposure + 1 / before.exposure);
  });
  return Math.max(chance, median(steps) / MEDIAN_SQUARE);
}

/** Sums over the first k periods, so that any stretch is a difference. */
function running(tallies: readonly Tally[], partOf: (tally: Tally) => number): Float64Array {
  const sums = new Float64Array(tallies.length + 1);
  tallies.forEach((tally, i) => { sums[i + 1] = sums[i] + partOf(tally); });
  return sums;
}

/**
 * Where the level of a series changes: optimal partitioning with pruning (PELT; Killick, Fearnhead and Eckley 2012) on rates per report,
 * weighted by reports. Gives the index of each period that begins a new level; every tally must have reports.
 */
export function changePoints(tallies: readonly Tally[]): readonly number[] {
  const count = tallies.length;
  const variance = count > 0 ? varianceOf(tallies) : 0;
  if (count < 2 * SHORTEST || variance === 0) return [];
  const penalty = PENALTY * Math.log(count) * variance;
  const exposure = running(tallies, (tally) => tally.exposure);
  const sums = running(tallies, ({ sum }) => sum);
  const squares = running(tallies, (tally) => tally.sum ** 2 / tally.exposure);
  const cost = (from: number, to: number): number =>
    squares[to] - squares[from] - (sums[to] - sums[from]) ** 2 / (exposure[to] - exposure[from]);
  const best = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
  const previous = new Int32Array(count + 1);
  best[0] = -penalty;
  let candidates = [0];
  for (let to = SHORTEST; to <= count; to += 1) {
    for (const from of candidates) {
      const total = best[from] + cost(from, to) + penalty;
      if (to - from < SHORTEST || total >= best[to]) continue;
      best[to] = total;
      previous[to] = from;
    }
    candidates = candidates.filter((from) => to - from < SHORTEST || best[from] + cost(from, to) <= best[to]);
    candidates.push(to - SHORTEST + 1);
  }
  const found: number[] = [];
  for (let at = previous[count]; at > 0; at = previous[at]) found.unshift(at);
  return found;
}
