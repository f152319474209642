import { describe, expect, it } from 'vitest';
import { anchorOf, compareWhens, daysOf, endOfLength, fromAnchor, horizonOf, isBefore, stepDay, type When, whenContains, whensMeet } from './when.ts';

const when = (start: string, end = start): When => ({ start, end, text: '', said: true, span: null });

describe('whens', () => {
  it('cover whole months and years', () => {
    const [first, last] = daysOf(when('2024-02'));
    expect(last - first + 1).toBe(29);
    expect(whenContains(when('2024'), when('2024-02', '2024-03'))).toBe(true);
    expect(whenContains(when('2024-02'), when('2024'))).toBe(false);
  });
  it('have an order', () => {
    expect([when('2024-03'), when('2024-02-29'), when('2024'), when('2024-02')].sort(compareWhens).map(({ start }) => start)).toEqual(['2024', '2024-02', '2024-02-29', '2024-03']);
    expect(isBefore(when('2024-02-29'), when('2024-03'))).toBe(true);
    expect(isBefore(when('2024-03-01'), when('2024-03'))).toBe(false);
    expect(whensMeet(when('2024-03-01', '2024-03-05'), when('2024-03-05'))).toBe(true);
  });
  it('are counted from an anchor, and the anchor from them', () => {
    expect(fromAnchor(when('2020-06-03'), { n: 1, unit: 'day' })).toMatchObject({ start: '2020-06-04', end: '2020-06-04', said: false });
    expect(anchorOf(when('2020-06-04'), { n: 1, unit: 'day' })).toMatchObject({ start: '2020-06-03', end: '2020-06-03' });
    expect(stepDay('2024-02-29', { n: 1, unit: 'year' })).toBe('2025-02-28');
  });
  it.each([['PXD', '2020-06-11'], ['P2W', '2020-06-18'], ['P3M', '2020-09-04'], ['P1DE', '2030-06-04'], ['PT5H', null], ['2020-06', null]])('a length of %s from 4 June ends %s', (value, end) => {
    expect(endOfLength('2020-06-04', value)).toBe(end);
  });
  it('give a statement its horizon', () => {
    const mention = { value: 'PXD', when: null, start: 6, end: 29, text: 'beberapa hari mendatang' };
    expect(horizonOf(mention, '2020-06-04')).toEqual({ start: '2020-06-04', end: '2020-06-11', text: 'beberapa hari mendatang', said: true, span: { start: 6, end: 29, text: 'beberapa hari mendatang' } });
    expect(horizonOf({ ...mention, value: '2020-07', when: when('2020-07') }, '2020-06-04')).toEqual(when('2020-07'));
    expect(horizonOf({ ...mention, value: 'FUTURE_REF' }, '2020-06-04')).toBeNull();
  });
});
