import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAgain } from './index.ts';

const shares = (text: string, words: string, pieces: readonly string[], nth = 0): readonly string[] => {
  let start = text.indexOf(words);
  for (let i = 0; i < nth; i += 1) start = text.indexOf(words, start + 1);
  return findAgain(text, { start, end: start + words.length }, pieces).map((one) => `${one.piece}:${pieces[one.piece].slice(one.start, one.end)}`);
};

describe('words are found again', () => {
  const text = 'Pasukan merebut Tarhuna pada Jumat. Pembicaraan dibuka; pasukan merebut Sirte.';
  it.each<[what: string, words: string, pieces: readonly string[], found: readonly string[], nth?: number]>([
    ['over lines', 'merebut Tarhuna', ['Pasukan merebut', 'Tarhuna pada Jumat.'], ['0:merebut', '1:Tarhuna']],
    ['over a hyphen', 'Pembicaraan', ['Jumat. Pembi-', 'caraan dibuka'], ['0:Pembi', '1:caraan']],
    ['in other letters of the same kind', 'Pembicaraan', ['PEMBICARAAN dibuka'], ['0:PEMBICARAAN']],
    ['where they stand a second time', 'merebut', ['Pasukan merebut Tarhuna pada Jumat.', 'Pembicaraan dibuka; pasukan merebut Sirte.'], ['1:merebut'], 1],
    ['by their begin and end, where something else came between', 'merebut Tarhuna pada Jumat. Pembicaraan dibuka; pasukan merebut', ['merebut Tarhuna pada Jumat.', 'IKLAN', 'Pembicaraan dibuka; pasukan merebut'], ['0:merebut Tarhuna pada Jumat', '1:IKLAN', '2:Pembicaraan dibuka; pasukan merebut']],
    ['with signs that stand alone', 'dibuka; pasukan', ['dibuka', ' ; ', ' ', 'pasukan'], ['0:dibuka', '1: ; ', '3:pasukan']],
    ['not where they are not', 'Sirte', ['Pasukan merebut Tarhuna'], []],
    ['not where there is nothing to look in', 'Sirte', [], []],
  ])('%s', (_, words, pieces, found, nth) => expect(shares(text, words, pieces, nth)).toEqual(found));
  it('never where no letters are wanted', () => expect(findAgain('a; b', { start: 1, end: 3 }, ['a; b'])).toEqual([]));

  it('wherever a text is cut', () => {
    fc.assert(fc.property(fc.array(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 12 }), fc.nat(), fc.nat(), (pieces, a, b) => {
      const text = pieces.join('');
      const [start, end] = [a % text.length, b % (text.length + 1)].sort((one, other) => one - other);
      for (const found of findAgain(text, { start, end }, pieces)) {
        expect(found.start).toBeLessThan(found.end);
        expect(found.end).toBeLessThanOrEqual(pieces[found.piece].length);
      }
    }));
  });
});
