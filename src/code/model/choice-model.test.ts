import { describe, expect, it } from 'vitest';
import { type ChoiceModel, choose, openChoices, packChoices } from './choice-model.ts';

const two: ChoiceModel = { classes: 2, mask: 3, unit: 0.01, weights: Int8Array.from([0, 0, -10, 10, 5, -5, 0, 0]) };
const three: ChoiceModel = { classes: 3, mask: 1, unit: 0.5, weights: Int8Array.from([1, 2, 3, -1, -2, -3]) };

describe('choices among a few classes', () => {
  it('come back as they were packed, one after the other', () => {
    expect(openChoices(packChoices([two, three]))).toEqual([two, three]);
  });
  it('refuse bytes that are none, and say what was wanted', () => {
    expect(() => openChoices(new Uint8Array(40))).toThrow(/Given bytes that are no choice models; wanted a file made by/);
    expect(() => openChoices(packChoices([two]).subarray(0, 10))).toThrow(/no choice models/);
  });
  it.each([
    ['no feature leaves all alike', [], [0.5, 0.5]],
    ['a weight of ten counts a hundred units', [1], [1 / (1 + Math.exp(2)), 1 / (1 + Math.exp(-2))]],
    ['features find their row by the mask', [5], [1 / (1 + Math.exp(2)), 1 / (1 + Math.exp(-2))]],
    ['rows add up', [1, 2], [1 / (1 + Math.exp(1.5)), 1 / (1 + Math.exp(-1.5))]],
  ])('%s', (_, features, wanted) => {
    const [a, b] = choose(two, features);
    expect(a).toBeCloseTo(wanted[0], 12);
    expect(b).toBeCloseTo(wanted[1], 12);
  });
  it('come out the same whatever the order of features', () => {
    expect(choose(three, [0, 1, 1, 0, 0])).toEqual(choose(three, [1, 0, 0, 0, 1]));
  });
});
