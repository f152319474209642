import { compare } from './compare.ts';
import { cut } from './cut.ts';
import { Groups } from './groups.ts';
import type { Settled } from './settled.ts';
import type { Telling } from './telling.ts';

/** Scores of all pairs of a piece, summed as clusters merge. */
function scoresOf(piece: readonly number[], tellings: readonly Telling[], { different }: Settled): Float64Array {
  const scores = new Float64Array(piece.length ** 2);
  const at = new Map(piece.map((index, i) => [index, i]));
  const put = (i: number, j: number, score: number): void => {
    scores[i * piece.length + j] = score;
    scores[j * piece.length + i] = score;
  };
  for (let i = 0; i < piece.length; i += 1) for (let j = i + 1; j < piece.length; j += 1) put(i, j, compare(tellings[piece[i]], tellings[piece[j]]));
  for (const [a, b] of different) {
    const [i, j] = [at.get(a), at.get(b)];
    if (i !== undefined && j !== undefined) put(i, j, Number.NEGATIVE_INFINITY);
  }
  return scores;
}

/** Merges cluster `b` into `a`. */
function merge(a: number, b: number, scores: Float64Array, sizes: number[]): void {
  const n = sizes.length;
  for (let k = 0; k < n; k += 1) {
    scores[a * n + k] += scores[b * n + k];
    scores[k * n + a] = scores[a * n + k];
  }
  sizes[a] += sizes[b];
  sizes[b] = 0;
}

/** The two clusters whose members are on the mean most alike, the first of equals; null where none reaches 0. */
function closest(scores: Float64Array, sizes: readonly number[]): readonly [number, number] | null {
  const n = sizes.length;
  let best: readonly [number, number] | null = null;
  let top = 0;
  for (let i = 0; i < n; i += 1) {
    if (sizes[i] === 0) continue;
    for (let j = i + 1; j < n; j += 1) {
      if (sizes[j] === 0) continue;
      const mean = scores[i * n + j] / (sizes[i] * sizes[j]);
      if (mean > top || (mean === 0 && best === null)) [best, top] = [[i, j], mean];
    }
  }
  return best;
}

function clusterPiece(piece: readonly number[], tellings: readonly Telling[], settled: Settled): number[][] {
  if (piece.length === 1) return [[...piece]];
  const scores = scoresOf(piece, tellings, settled);
  const sizes = piece.map(() => 1);
  const groups = new Groups(piece.length);
  const unite = (i: number, j: number): void => {
    merge(Math.min(i, j), Math.max(i, j), scores, sizes);
    groups.unite(i, j);
  };
  const at = new Map(piece.map((index, i) => [index, i]));
  for (const [a, b] of settled.same) {
    const [i, j] = [at.get(a), at.get(b)];
    if (i !== undefined && j !== undefined && groups.of(i) !== groups.of(j)) unite(groups.of(i), groups.of(j));
  }
  for (let pair = closest(scores, sizes); pair; pair = closest(scores, sizes)) unite(...pair);
  return groups.all().map((cluster) => cluster.map((i) => piece[i]));
}

/** Clusters that a person has called one, though they stand in different pieces of one cell. */
function heal(clusters: readonly number[][], { same }: Settled): number[][] {
  const of = new Map(clusters.flatMap((cluster, c) => cluster.map((index) => [index, c] as const)));
  const groups = new Groups(clusters.length);
  for (const [a, b] of same) {
    const [x, y] = [of.get(a), of.get(b)];
    if (x !== undefined && y !== undefined) groups.unite(x, y);
  }
  return groups.all().map((group) => group.flatMap((c) => clusters[c]).sort((a, b) => a - b));
}

/**
 * The happenings in one cell, as groups of indexes. The two most alike clusters merge, on the mean over all their pairs, until none is alike
 * enough; a pair that contradicts itself keeps its clusters apart for good. So a chain of tellings, each like the next, does not become one.
 */
export function clusterCell(cell: readonly number[], tellings: readonly Telling[], settled: Settled): number[][] {
  if (cell.length === 1) return [[...cell]];
  const pieces = cut(cell, tellings);
  const clusters = pieces.flatMap((piece) => clusterPiece(piece, tellings, settled));
  return pieces.length === 1 ? clusters : heal(clusters, settled);
}
