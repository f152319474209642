import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharedPieces, wordingOf } from './wording.ts';

/** The pieces that two texts share, looked for one by one. */
const sharedSlowly = (a: string, b: string): number => [...wordingOf(a).pieces].filter((piece) => wordingOf(b).pieces.includes(piece)).length;

describe('the wording of a text', () => {
  it.each([
    ['', 0],
    ['Dua tentara tewas', 0],
    ['Dua tentara tewas di Sirte', 2],
    ['kota kota kota kota kota kota', 1],
  ])('«%s» has so many pieces: %i', (text, count) => {
    expect(wordingOf(text).pieces).toHaveLength(count);
  });
  it.each([
    ['accents and other letters', 'Presiden Café Élysée menemui Ωmega di Şanlıurfa ٣٤ kali'],
    ['signs that are no letters', 'Presiden\u2014Café\u00a0Élysée\u201cmenemui\u201d Ωmega\u2026di Şanlıurfa ٣٤ kali'],
  ])('%s: words are told apart by Unicode', (_, text) => {
    expect(wordingOf(text).pieces).toEqual(wordingOf('presiden café élysée menemui ωmega di şanlıurfa ٣٤ KALI').pieces);
  });
  it('reads plain texts as it reads all others', () => {
    // One letter that is not plain, at the end, has the whole text read the other way.
    fc.assert(fc.property(fc.stringMatching(/^[A-Za-z0-9 .,\u2014\u201c\u00ab\u00a0-]*$/), (text) => {
      const plain = wordingOf(`${text} kota kota kota kota`).pieces;
      expect(wordingOf(`${text} kota kota kota kota é`).pieces.subarray(0, plain.length)).toEqual(plain);
    }), { seed: 5 });
  });
  it('tells how many pieces two texts share', () => {
    const text = fc.array(fc.constantFrom('kota', 'tentara', 'tewas'), { maxLength: 40 }).map((words) => words.join(' '));
    fc.assert(fc.property(text, text, (a, b) => { expect(sharedPieces(wordingOf(a), wordingOf(b))).toBe(sharedSlowly(a, b)); }), { seed: 5 });
  });
});
