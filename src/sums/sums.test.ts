import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openSums, plainSums, type Sums } from './sums.ts';
import type { Table } from './weights.ts';

/** A table whose weights follow from a seed, extremes among them. */
function tableOf(bits: number, width: number, seed: number): Table {
  let state = seed;
  const weights = Int8Array.from({ length: (1 << bits) + width }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) | 0;
    return Math.max(-127, state >> 24);
  });
  return { weights, mask: (1 << bits) - 1, width };
}

function added({ features, scores, add }: Sums, table: Table, numbers: readonly number[], start: number): number[] {
  features.set(numbers);
  scores.fill(start, 0, table.width);
  add(table, numbers.length);
  return Array.from(scores.subarray(0, table.width));
}

describe('sums', () => {
  it('are the same by vectors as one by one, for any width and count', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 130 }), fc.array(fc.integer(), { minLength: 2, maxLength: 160 }), fc.integer(), fc.integer({ min: -9999, max: 9999 }), (width, numbers, seed, start) => {
      const plain = [tableOf(9, width, seed), tableOf(7, 3, seed + 1)];
      const { tables, sums } = openSums(plain);
      for (const [k, table] of plain.entries()) expect(added(sums, tables[k], numbers, start)).toEqual(added(plainSums(), table, numbers, start));
    }));
  });

  it('are added by vectors on this host', () => {
    const plain = tableOf(5, 4, 1);
    expect(openSums([plain]).tables[0].weights.buffer).not.toBe(plain.weights.buffer);
  });
});
