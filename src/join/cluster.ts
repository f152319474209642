import { Bonds } from './bonds.ts';
import { compare } from './compare.ts';
import { eachPair } from './each-pair.ts';
import { Groups } from './groups.ts';
import type { Settled } from './settled.ts';
import type { Telling } from './telling.ts';

/** How alike the members of a cell are, pair by pair; pairs that contradict themselves, or that a person has kept apart, have no bond. */
function bondsOf(tellings: readonly Telling[], different: readonly (readonly [number, number])[]): Bonds {
  const key = (i: number, j: number): number => Math.min(i, j) * tellings.length + Math.max(i, j);
  const done = new Set(different.map(([i, j]) => key(i, j)));
  const bonds = new Bonds(tellings.length);
  eachPair(tellings, (i, j) => {
    if (done.has(key(i, j))) return;
    done.add(key(i, j));
    const score = compare(tellings[i], tellings[j]);
    if (Number.isFinite(score)) bonds.set(i, j, score);
  });
  return bonds;
}

/** The pairs that lie in a cell, by the places of their members there. */
function pairsIn(cell: readonly number[], pairs: Settled['same']): Array<readonly [number, number]> {
  if (pairs.length === 0) return [];
  const at = new Map(cell.map((index, i) => [index, i]));
  return pairs.flatMap(([a, b]) => {
    const [i, j] = [at.get(a), at.get(b)];
    return i === undefined || j === undefined ? [] : [[i, j] as const];
  });
}

/**
 * The happenings in one cell, as groups of indexes. The two most alike clusters merge, on the mean over all pairs of their members, until none
 * is alike enough; a pair that contradicts itself keeps its clusters apart for good. So a chain of tellings, each like the next, does not become one.
 */
export function clusterCell(cell: readonly number[], tellings: readonly Telling[], { same, different }: Settled): number[][] {
  if (cell.length === 1) return [[...cell]];
  const bonds = bondsOf(cell.map((index) => tellings[index]), pairsIn(cell, different));
  const groups = new Groups(cell.length);
  const unite = (i: number, j: number): void => {
    bonds.merge(groups.of(i), groups.of(j));
    groups.unite(i, j);
  };
  for (const [i, j] of pairsIn(cell, same)) if (groups.of(i) !== groups.of(j)) unite(i, j);
  for (let pair = bonds.closest(); pair; pair = bonds.closest()) unite(...pair);
  return groups.all().map((cluster) => cluster.map((i) => cell[i]));
}
