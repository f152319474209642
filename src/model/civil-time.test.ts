import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, formatDate, fromDays, parseDate, toDays, weekdayOf } from './civil-time.ts';

describe('civil dates', () => {
  it('round-trip through days', () => {
    fc.assert(fc.property(fc.integer({ min: -700_000, max: 2_000_000 }), (days) => toDays(fromDays(days)) === days));
  });
  it('round-trip through text', () => {
    fc.assert(fc.property(fc.integer({ min: -700_000, max: 2_000_000 }), (days) => {
      const date = fromDays(days);
      expect(parseDate(formatDate(date))).toEqual(date);
    }));
  });
  it.each([['2020-06-05', 5], ['2000-01-01', 6], ['1970-01-01', 4], ['2026-11-25', 3], ['2024-02-29', 4]])('%s is weekday %i', (text, weekday) => {
    expect(weekdayOf(parseDate(text)!)).toBe(weekday); // a literal that is a date
  });
  it.each(['2023-02-29', '2020-13-01', '2020-00-10', '20-01-01', 'kemarin'])('%s is no date', (text) => {
    expect(parseDate(text)).toBeNull();
  });
  it('moves by days and months', () => {
    expect(formatDate(addDays({ year: 2020, month: 2, day: 28 }, 2))).toBe('2020-03-01');
    expect(formatDate(addMonths({ year: 2020, month: 1, day: 31 }, 1))).toBe('2020-02-29');
    expect(formatDate(addMonths({ year: 2020, month: 1, day: 31 }, -2))).toBe('2019-11-30');
  });
});
