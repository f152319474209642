import { describe, expect, it } from 'vitest';
import { allLanguages } from './all.generated.ts';

const SHAPES = ['after', 'before', 'either', 'agent', 'according', 'noun'];
const KINDS = ['assertion', 'prediction', 'promise', 'demand', 'denial', 'accusation'];
const TAKES = ['clause', 'that', 'quote', 'act'];
const ROLES = ['that', 'pronoun', 'own', 'stop', 'preposition', 'contrast', 'and', 'not', 'between', 'naming', 'future', 'must', 'source', 'outlet', 'beside', 'relay', 'origin', 'adverb', 'undergo', 'ahead'];

describe.each(allLanguages.map((language) => [language.code, language] as const))('words of saying in %s', (_code, { lexicon, quotes }) => {
  it('name a known shape, kind and content', () => {
    for (const row of lexicon['quotes-cues']) {
      expect(SHAPES, row.words).toContain(row.shape);
      expect(KINDS, row.words).toContain(row.kind);
      expect(TAKES, row.words).toContain(row.takes);
    }
  });
  it('say whether a medium must be an outlet', () => {
    for (const row of lexicon['quotes-media']) expect(['any', 'outlet'], row.words).toContain(row.needs);
  });
  it('play every part that finding speech asks for', () => {
    expect([...quotes.words.keys()]).toEqual(expect.arrayContaining(ROLES));
  });
});
