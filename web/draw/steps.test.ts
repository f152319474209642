import { describe, expect, it } from 'vitest';
import { filled, type Step } from './steps.ts';

const starts = (given: readonly string[], step: Step): readonly string[] => filled(given.map((start) => ({ start, end: start, count: 1 })), step, (stretch) => ({ ...stretch, count: 0 })).map(({ start }) => start);

describe('steps without events', () => {
  it.each<[Step, readonly string[], readonly string[]]>([
    ['month', ['2019-12-01', '2020-03-01'], ['2019-12-01', '2020-01-01', '2020-02-01', '2020-03-01']],
    ['week', ['2020-06-01', '2020-06-22'], ['2020-06-01', '2020-06-08', '2020-06-15', '2020-06-22']],
    ['day', ['2020-02-28', '2020-03-01'], ['2020-02-28', '2020-02-29', '2020-03-01']],
    ['year', ['2018-01-01', '2020-01-01'], ['2018-01-01', '2019-01-01', '2020-01-01']],
    ['day', [], []],
    ['month', ['2020-01-01', '2020-02-01'], ['2020-01-01', '2020-02-01']],
  ])('of a %s are put in between %j', (step, given, wanted) => expect(starts(given, step)).toEqual(wanted));
  it('end on the day before the next begins', () => expect(filled([{ start: '2020-01-01', end: '2020-01-31' }, { start: '2020-03-01', end: '2020-03-31' }], 'month', (stretch) => stretch)[1]).toEqual({ start: '2020-02-01', end: '2020-02-29' }));
});
