import { expect, it } from 'vitest';
import { lastNumber } from './last-number.ts';

it('goes on after the last row', () => expect(lastNumber([{ no: 4 }, { no: 7 }], 3)).toBe(7));

it.each([['the same again', [{ no: 2 }, { no: 3 }]], ['rows from before', [{ no: 9 }, { no: 0 }]], ['no number', [{ no: Number.NaN }]]])('does not go round for ever over %s', (_, rows) => {
  expect(() => lastNumber(rows, 3)).toThrow('malformed');
});
