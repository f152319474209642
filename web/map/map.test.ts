import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clustersOf } from './clusters.ts';
import { pointsOf } from './provinces.ts';
import { CLOSEST, fitted, viewOf, viewText, zoomed } from './view.ts';

const size = { width: 800, height: 500 };
const spots = fc.array(fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -300, max: 300 }), count: fc.integer({ min: 1, max: 50 }) }));

describe('clusters', () => {
  it('lose nothing and count nothing twice, at any scale', () => {
    fc.assert(fc.property(spots, fc.double({ min: 0.5, max: CLOSEST, noNaN: true }), (all, k) => {
      const clusters = clustersOf(all, k);
      expect(clusters.flatMap((one) => one.spots)).toHaveLength(all.length);
      expect(clusters.reduce((sum, one) => sum + one.count, 0)).toBe(all.reduce((sum, one) => sum + one.count, 0));
    }));
  });
  it('come apart as one goes closer', () => {
    const two = [{ x: 10, y: 10, count: 3 }, { x: 12, y: 10, count: 1 }];
    expect(clustersOf(two, 1)).toHaveLength(1);
    expect(clustersOf(two, 60)).toHaveLength(2);
  });
});

describe('views of the map', () => {
  it('leave the point under the pointer where it is', () => {
    const view = { x: 20, y: -60, k: 6 };
    const at = [600, 100] as const;
    const point = (one: typeof view): readonly number[] => [one.x + (at[0] - 400) / one.k, one.y + (at[1] - 250) / one.k];
    const after = zoomed(view, size, 1.7, at);
    expect(point(after)[0]).toBeCloseTo(point(view)[0]);
    expect(point(after)[1]).toBeCloseTo(point(view)[1]);
  });
  it('come back from the address bar', () => {
    const view = viewOf(viewText({ x: 36.5, y: -92.25, k: 12.5 }));
    expect(view?.x).toBeCloseTo(36.5, 1);
    expect(view?.y).toBeCloseTo(-92.25, 1);
    expect(view?.k).toBe(12.5);
  });
  it.each(['', '1,2', 'a,b,c', '400,0,3', '0,0,-1'])('“%s” is no view', (text) => expect(viewOf(text)).toBeNull());
  it('hold all points', () => {
    const { x, y, k } = fitted([[10, 10], [110, 60]], size);
    expect([x, y]).toEqual([60, 35]);
    expect(100 * k).toBeLessThanOrEqual(size.width);
  });
});

describe('borders of provinces', () => {
  const file = readFileSync(new URL('provinces.json', import.meta.url));
  const { grid, lines } = JSON.parse(file.toString()) as { readonly grid: number; readonly lines: ReadonlyArray<readonly number[]> }; // a file of our own
  const points = lines.map((steps) => pointsOf(steps, grid));

  it('are lines on the globe, small enough to be fetched', () => {
    expect(lines.length).toBeGreaterThan(1000);
    for (const line of points) for (const [lon, lat] of line) expect(Math.abs(lon) <= 180 && Math.abs(lat) <= 85).toBe(true);
    expect(gzipSync(file).length).toBeLessThanOrEqual(400_000);
  });

  it.each([['Tripoli and its neighbours', 13.2, 32.7, 1], ['Java', 110, -7.3, 1.5], ['Darfur', 25, 13.5, 2]])('run near %s', (_, lon, lat, near) => {
    expect(points.flat().some(([x, y]) => Math.hypot(x - lon, y - lat) < near)).toBe(true);
  });

  it.each([['the Atlantic', -30, 30, 8], ['the southern Pacific', -150, -40, 15]])('never in %s', (_, lon, lat, near) => {
    expect(points.flat().some(([x, y]) => Math.hypot(x - lon, y - lat) < near)).toBe(false);
  });
});
