/** Something with a size at a point of the map. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly count: number;
}

/** Spots that lie too near one another to be told apart at a scale. */
export interface Cluster<T extends Spot> extends Spot {
  readonly spots: readonly T[];
}

/** Spots as one, in the middle of where most happened. */
function clusterOf<T extends Spot>(spots: readonly T[]): Cluster<T> {
  const count = spots.reduce((sum, one) => sum + one.count, 0);
  const mean = (axis: 'x' | 'y'): number => spots.reduce((sum, one) => sum + one[axis] * one.count, 0) / Math.max(1, count);
  return { x: mean('x'), y: mean('y'), count, spots };
}

/**
 * Joins spots that fall into one cell of a grid of `pixels`, at a scale, and then cells whose middles are nearer than three quarters of that.
 * The same spots and scale give the same clusters wherever the map is moved to.
 */
export function clustersOf<T extends Spot>(spots: readonly T[], k: number, pixels = 46): readonly Cluster<T>[] {
  const size = pixels / k;
  const cells = new Map<string, T[]>();
  for (const spot of spots) {
    const key = `${Math.floor(spot.x / size)},${Math.floor(spot.y / size)}`;
    const cell = cells.get(key);
    if (cell) cell.push(spot);
    else cells.set(key, [spot]);
  }
  const rough = [...cells.values()].map(clusterOf).sort((a, b) => b.count - a.count);
  const near = size * 0.75;
  const joined: Cluster<T>[] = [];
  for (const one of rough) {
    const at = joined.findIndex((other) => Math.abs(other.x - one.x) < near && Math.abs(other.y - one.y) < near);
    if (at < 0) joined.push(one);
    else joined[at] = clusterOf([...joined[at].spots, ...one.spots]);
  }
  return joined.sort((a, b) => b.count - a.count);
}

/** Scales are taken in steps of a half, so that clusters stand still while one zooms a little. @example stepOf(3) // 2 ** 1.5 */
export const stepOf = (k: number): number => 2 ** (Math.floor(Math.log2(k) * 2) / 2);
