import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphsOf, segmentsOf, wordsIn, type RoleMark, ROLES } from './segments.ts';

const TEXT = 'Pasukan GNA merebut Al-Watiya.\n\n"Kami maju," kata Gununu.';
const range = fc.tuple(fc.nat(TEXT.length), fc.nat(TEXT.length)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })).filter(({ start, end }) => end > start);
const mark = fc.tuple(range, fc.constantFrom(...ROLES)).map(([at, role]): RoleMark => ({ ...at, role }));

describe('segments', () => {
  it('put together give the text again, whatever the marks', () => {
    fc.assert(fc.property(fc.array(mark), fc.array(range), fc.option(range), (marks, evidence, chosen) => {
      const pieces = segmentsOf({ start: 0, end: TEXT.length }, marks, evidence, chosen);
      expect(pieces.map(({ start, end }) => TEXT.slice(start, end)).join('')).toBe(TEXT);
    }));
  });
  it('name a role once, where its words begin', () => {
    fc.assert(fc.property(fc.array(mark, { maxLength: 6 }), (marks) => {
      const begun = segmentsOf({ start: 0, end: TEXT.length }, marks, [], null).flatMap(({ begins }) => begins);
      const wanted = new Set(marks.map(({ role, start }) => `${role}${start}`));
      expect(begun).toHaveLength(wanted.size);
    }));
  });
  it('keep a word that is actor and place at once as one piece with both', () => {
    const [piece] = segmentsOf({ start: 0, end: 7 }, [{ role: 'actor', start: 0, end: 7 }, { role: 'place', start: 0, end: 7 }], [], null);
    expect(piece.roles).toEqual(['actor', 'place']);
  });
});

describe('words and paragraphs', () => {
  it.each([['Al-Watiya, (GNA)', ['Al-Watiya', 'GNA']], ['25.000 orang', ['25.000', 'orang']], ['Haftar’s men', ['Haftar’s', 'men']], ['— …', []]])('%s', (text, words) => {
    expect(wordsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(words);
  });
  it('are cut at line breaks', () => expect(paragraphsOf(TEXT).map(({ start, end }) => TEXT.slice(start, end))).toEqual(['Pasukan GNA merebut Al-Watiya.', '"Kami maju," kata Gununu.']));
});
