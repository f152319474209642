import { describe, expect, it } from 'vitest';
import { linear, ticks } from './scale.ts';

describe('scales', () => {
  it.each([[0, 10, 5, [0, 2, 4, 6, 8, 10]], [0, 3, 3, [0, 1, 2, 3]], [-9.5, 2, 4, [-5, 0]], [0.1, 0.35, 5, [0.1, 0.15, 0.2, 0.25, 0.3, 0.35]], [5, 5, 4, [5]]])('ticks from %d to %d, about %d', (from, to, count, wanted) => {
    expect(ticks(from, to, count)).toEqual(wanted);
  });
  it('lay a range of nothing onto the low end', () => expect(linear([3, 3], [0, 100])(3)).toBe(0));
});
