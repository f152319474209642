import { describe, expect, it } from 'vitest';
import { daysOf, endOfLength, stepDay, type When } from './when.ts';

const when = (start: string, end = start): When => ({ start, end, text: '', said: true, span: null });

describe('whens', () => {
  it('cover whole months and years', () => {
    const [first, last] = daysOf(when('2024-02'));
    expect(last - first + 1).toBe(29);
  });
  it('step by years to the last day of a shorter month', () => {
    expect(stepDay('2024-02-29', { n: 1, unit: 'year' })).toBe('2025-02-28');
  });
  it.each([['PXD', '2020-06-11'], ['P2W', '2020-06-18'], ['P3M', '2020-09-04'], ['P1DE', '2030-06-04'], ['PT5H', null], ['2020-06', null]])('a length of %s from 4 June ends %s', (value, end) => {
    expect(endOfLength('2020-06-04', value)).toBe(end);
  });
});
