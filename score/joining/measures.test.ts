import { describe, expect, it } from 'vitest';
import { bestMatching } from './matching.ts';
import { bCubed, ceafe, type Clustering, muc } from './measures.ts';

const clustering = (...clusters: readonly string[]): Clustering => new Map(clusters.flatMap((members) => [...members].map((item) => [item, members] as const)));

// The worked example of Luo (2005), figure 1: truth 12345 67 89ABC, four answers; and its figures.
const truth = clustering('12345', '67', '89ABC');
describe('measures of clustering', () => {
  it.each([
    ['two joined', clustering('12345', '6789ABC'), 0.947, 0.865, 0.733],
    ['the large joined', clustering('1234589ABC', '67'), 0.947, 0.737, 0.667],
    ['all in one', clustering('123456789ABC'), 0.9, 0.545, 0.294],
    ['each alone', clustering(...'123456789ABC'), 0, 0.4, 0.178],
  ])('%s', (_, answer, wantedMuc, wantedB, wantedCeafe) => {
    expect(muc(truth, answer).f1).toBeCloseTo(wantedMuc, 2);
    expect(bCubed(truth, answer).f1).toBeCloseTo(wantedB, 2);
    expect(ceafe(truth, answer).f1).toBeCloseTo(wantedCeafe, 2);
  });

  it('the same clusters score 1', () => {
    for (const measure of [muc, bCubed, ceafe]) expect(measure(truth, truth).f1).toBeCloseTo(1, 9);
  });

  it.each([[[[1, 2], [2, 2]], 4], [[[5, 1, 0], [4, 3, 0]], 8], [[[1], [3], [2]], 3]])('matches %j for %d', (worth, sum) => {
    expect(bestMatching(worth)).toBeCloseTo(sum, 9);
  });
});
