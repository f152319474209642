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

/** How badly one level fits the periods from one up to another. */
type Cost = (from: number, to: number) => number;

function costOf(tallies: readonly Tally[]): Cost {
  const exposure = running(tallies, (tally) => tally.exposure);
  const sums = running(tallies, ({ sum }) => sum);
  const squares = running(tallies, (tally) => tally.sum ** 2 / tally.exposure);
  return (from, to) => squares[to] - squares[from] - (sums[to] - sums[from]) ** 2 / (exposure[to] - exposure[from]);
}

/** Optimal partitioning with pruning (PELT; Killick, Fearnhead and Eckley 2012). */
function partition(count: number, cost: Cost, penalty: number): readonly number[] {
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

/** Longer series are looked at in blocks first; a level that lasts less than two blocks is then not seen. */
const LONGEST = 600;

function merged(tallies: readonly Tally[], size: number): readonly Tally[] {
  return Array.from({ length: Math.floor(tallies.length / size) }, (_, i) => {
    const block = tallies.slice(i * size, i === Math.floor(tallies.length / size) - 1 ? undefined : (i + 1) * size);
    return block.reduce((a, b) => ({ sum: a.sum + b.sum, squares: a.squares + b.squares, exposure: a.exposure + b.exposure }));
  });
}

/** Moves each turn that was found in blocks to the period where it fits best. */
function sharpened(turns: readonly number[], size: number, count: number, cost: Cost): readonly number[] {
  const edges = [0, ...turns.map((turn) => turn * size), count];
  return edges.slice(1, -1).map((at, i) => {
    const [from, to] = [edges[i], edges[i + 2]];
    const near = Array.from({ length: 2 * size - 1 }, (_, k) => at - size + 1 + k).filter((one) => one - from >= SHORTEST && to - one >= SHORTEST);
    return near.reduce((best, one) => (cost(from, one) + cost(one, to) < cost(from, best) + cost(best, to) ? one : best), at);
  });
}

/**
 * Where the level of a series changes: the fewest levels that fit the rates per report, weighted by reports, where each more must gain
 * what `PENALTY` asks. Gives the index of each period that begins a new level; every tally must have reports.
 */
export function changePoints(tallies: readonly Tally[]): readonly number[] {
  const size = Math.ceil(tallies.length / LONGEST);
  const blocks = size > 1 ? merged(tallies, size) : tallies;
  const variance = blocks.length > 0 ? varianceOf(blocks) : 0;
  if (blocks.length < 2 * SHORTEST || variance === 0) return [];
  const turns = partition(blocks.length, costOf(blocks), PENALTY * Math.log(blocks.length) * variance);
  return size > 1 ? sharpened(turns, size, tallies.length, costOf(tallies)) : turns;
}
