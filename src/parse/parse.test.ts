import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Parsed, Report } from '../model/index.ts';
import { loadLanguages } from '../resources.ts';
import { parse } from './index.ts';

const kits = loadLanguages();

function parsed(lang: string, text: string): Parsed {
  const kit = kits.get(lang);
  if (!kit) throw new Error(`no pack ${lang}`);
  const report: Report = { id: 't', lang, title: null, source: null, url: null, file: null, published: null, text, notes: [] };
  return parse(report, kit.language, kit.parser);
}

/** Tokens with their heads: `Pasukan<mundur:nsubj`. */
function arcs(lang: string, text: string): string[] {
  return parsed(lang, text).sentences.flatMap(({ tokens }) => tokens.map((t) => `${t.text}<${t.head < 0 ? '' : tokens[t.head].text}:${t.deprel}`));
}

describe('a parsed report', () => {
  it.each([
    ['id', 'Tentara menyerang bandara itu pada Senin.', ['Tentara<menyerang:nsubj', 'menyerang<:root', 'bandara<menyerang:obj']],
    ['id', 'Bandara itu direbut oleh pasukan pemerintah.', ['Bandara<direbut:nsubj:pass', 'direbut<:root', 'oleh<pasukan:case']],
    ['en', 'The army attacked the airport on Monday.', ['army<attacked:nsubj', 'attacked<:root', 'airport<attacked:obj']],
    ['en', 'The airport was captured by government forces.', ['airport<captured:nsubj:pass', 'was<captured:aux:pass', 'forces<captured:obl:agent']],
    ['en', "A top U.S. minister today praised Cuba's efforts to improve its schools.", ['minister<praised:nsubj', 'praised<:root']],
    ['en', 'Opposition supporters demonstrated outside parliament in Belgrade.', ['supporters<demonstrated:nsubj', 'demonstrated<:root']],
  ])('%s: %s', (lang, text, wanted) => {
    expect(arcs(lang, text)).toEqual(expect.arrayContaining(wanted));
  });

  it.each([
    ['id', 'Pasukan itu diserang milisi.', 'diserang', 'pass', 'serang'],
    ['id', 'Milisi menyerang pasukan itu.', 'menyerang', 'act', 'serang'],
    ['en', 'Rebels attacked the base.', 'attacked', 'act', 'attack'],
    ['en', 'The base was attacked by rebels.', 'attacked', 'pass', 'attack'],
    ['en', 'Troops crossed the border with tanks.', 'crossed', 'act', 'cross'],
  ])('%s: voice and lemma in "%s"', (lang, text, word, voice, lemma) => {
    const token = parsed(lang, text).sentences[0].tokens.find((t) => t.text === word);
    expect(token).toMatchObject({ voice, lemma, upos: 'VERB' });
  });

  it.each(['id', 'en'])('%s: tokens slice back, in order, one root a sentence, heads within it', (lang) => {
    const piece = fc.constantFrom('Presiden', ' ', '. ', '\n', '\n\n', '"', '”', ',', 'kota', 'U.S.', 'don\'t', 'kunjungannya', '\u0000', '😀', '-', 'Gaza.Militer', '12,5', 'é', '(AS)', '...', '\u00a0');
    fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const { text, sentences } = parsed(lang, pieces.join(''));
      let at = 0;
      for (const { start, end, tokens } of sentences) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(tokens.filter(({ head }) => head < 0)).toHaveLength(1);
        at = start;
        for (const token of tokens) {
          expect(token.start).toBeGreaterThanOrEqual(at);
          expect(token.end).toBeGreaterThan(token.start);
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(token.head).toBeLessThan(tokens.length);
          at = token.end;
        }
        expect(at).toBe(end);
      }
    }), { numRuns: 300 });
  });

  it('reads nothing out of nothing', () => {
    expect(parsed('id', '').sentences).toEqual([]);
    expect(parsed('en', ' \n\u0000\n ').sentences).toEqual([]);
  });

  it('says so where a text is too long to be a report', () => {
    const { notes, sentences } = parsed('id', 'a'.repeat(1_000_001));
    expect(notes.map(({ code, start }) => [code, start])).toEqual([['too-long', 1_000_000]]);
    expect(sentences.every(({ tokens }) => tokens.length <= 256)).toBe(true);
  });
});
