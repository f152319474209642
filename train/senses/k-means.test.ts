import { describe, expect, it } from 'vitest';
import { centresOf, nearest, unit } from './k-means.ts';

const east = [[10, 1], [5, 0], [9, -1]];
const north = [[1, 8], [0, 3], [-1, 7]];

describe('vectors by direction', () => {
  it('are of length 1', () => {
    const { values } = unit([[3, 4]]);
    expect([...values].map((value) => Number(value.toFixed(6)))).toEqual([0.6, 0.8]);
  });
  it('of one direction fall together, whatever their length, and those of another apart', () => {
    const vectors = unit([...east, ...north]);
    const found = nearest(vectors, centresOf(vectors, [1, 1, 1, 1, 1, 1], { count: 2, passes: 10, seed: 1 }));
    expect(new Set(found.subarray(0, 3)).size).toBe(1);
    expect(new Set(found.subarray(3)).size).toBe(1);
    expect(found[0]).not.toBe(found[3]);
  });
  it('give the same centres each time', () => {
    const vectors = unit([...east, ...north]);
    const [once, again] = [1, 2].map(() => centresOf(vectors, [1, 2, 1, 1, 1, 1], { count: 2, passes: 5, seed: 4 }));
    expect([...once.values]).toEqual([...again.values]);
  });
});
