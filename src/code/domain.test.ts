import { describe, expect, it } from 'vitest';
import { allLanguages } from '../languages/all.generated.ts';
import { domainOf, signsOf } from './domain.ts';
import { handParsed } from './hand-parsed.ts';
import { viewsOf } from './view.ts';
import { compileWords } from './words.ts';

const language = allLanguages.find(({ code }) => code === 'id');
if (!language) throw new Error('no Indonesian pack');
const grammar = { language, words: compileWords(language) };

/** A text of bare words, each with what stands behind the bar: `Rusia|@RUS`. */
function reported(words: string) {
  const marked = handParsed(words.split(' ').map((word) => { const [form, ...cells] = word.split('|'); return `${form} NOUN 0 root ${cells.join(' ')}`; }).join('\n'));
  return { marked, views: viewsOf(marked, grammar.language), grammar, found: [] };
}

const FILL = 'yang itu dan lalu pada hari ini juga ';
const about = (words: string, times = 6): boolean => domainOf(reported(`${words} ${FILL.repeat(times).trim()}`), null).off;

describe('what a report is about, by rule', () => {
  it.each([
    ['sport', 'striker gol gawang pertandingan liga klub Rusia|@RUS Turki|@TUR Libya|@LBY', true],
    ['markets', 'saham ihsg investor emiten rupiah dividen', true],
    ['a ceremony at home with one state', 'menteri meresmikan Indonesia|@IDN gedung', true],
    ['two states and words of diplomacy', 'menteri presiden sanksi diplomat kedutaan Rusia|@RUS Turki|@TUR', false],
    ['three states', 'Rusia|@RUS Turki|@TUR Libya|@LBY bertemu', false],
    ['armed men', 'pemberontak|@LBY.REB tentara|@LBY.MIL', false],
  ])('%s', (_, words, off) => expect(about(words)).toBe(off));

  it('a single sentence is always coded', () => expect(about('saham ihsg investor emiten', 1)).toBe(false));

  it('a state that is only supplied from the story is not counted as named', () => {
    const { marked, ...rest } = reported('polisi|@ITA.COP Italia|@ITA warga|@VAT');
    const mentions = marked.mentions.map((mention) => (mention.text === 'warga' ? { ...mention, rule: 'actor:group+story' } : mention));
    expect([signsOf({ marked, ...rest }).states, signsOf({ marked: { ...marked, mentions }, ...rest }).states]).toEqual([2, 1]);
  });
});
