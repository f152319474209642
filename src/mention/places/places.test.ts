import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allLanguages } from '../../languages/all.generated.ts';
import type { Language } from '../../languages/language.ts';
import type { Parsed } from '../../model/index.ts';
import { openCodebook } from '../../world/codebook.ts';
import { openCountries } from '../../world/countries.ts';
import { openGazetteer } from '../../world/gazetteer.ts';
import type { World } from '../../world/world.ts';
import { findPlaces } from './index.ts';
import { wordsOf } from './words.ts';

const gazetteer = openGazetteer(gunzipSync(readFileSync(new URL('../../../data/gazetteer.bin.gz', import.meta.url))));
const world: World = { codebook: openCodebook(), countries: openCountries(), gazetteer, actors: { rows: [], agents: [] }, verbs: [] };

function languageOf(code: string): Language {
  const language = allLanguages.find((one) => one.code === code);
  if (!language) throw new Error(`no pack for ${code}`);
  return language;
}

function find(lang: string, text: string, url: string | null = null) {
  const parsed: Parsed = { id: 'r', lang, title: null, source: null, url, file: null, published: null, text, notes: [], sentences: [{ kind: 'sentence', start: 0, end: text.length, tokens: [] }] };
  return findPlaces(parsed, languageOf(lang), world).mentions;
}

const shown = (lang: string, text: string) => find(lang, text).map(({ text: words, place, metonymic }) => `${words}=${place.country}/${place.precision}${metonymic ? '*' : ''}`);

describe('places in Indonesian', () => {
  it.each([
    ['Pasukan pemerintah merebut kota Tarhuna di Libya.', ['Tarhuna=LBY/city', 'Libya=LBY/country']],
    ['Pertemuan itu berlangsung di Moskow, Rusia.', ['Moskow=RUS/city', 'Rusia=RUS/country']],
    ['Bentrokan pecah di Provinsi Idlib, Suriah.', ['Provinsi Idlib=SYR/province', 'Suriah=SYR/country']],
    ['Serangan menghantam Jalur Gaza dan Tepi Barat.', ['Jalur Gaza=PSE/province', 'Tepi Barat=PSE/province']],
    ['Kapal perang melintasi Laut China Selatan.', ['Laut China Selatan=/province']],
    ['Baku tembak terjadi di Kabupaten Nduga, Papua.', ['Kabupaten Nduga=IDN/district', 'Papua=IDN/province']],
    ['Tentara itu merebut kembali Bandara Tripoli dari milisi.', ['Bandara Tripoli=LBY/site']],
    ['Ia tiba di Kairo, Mesir, pada Senin.', ['Kairo=EGY/city', 'Mesir=EGY/country']],
  ])('%s', (text, want) => {
    expect(shown('id', text)).toEqual(want);
  });
  it.each(['Juru bicara itu tidak menyebut nama.', 'Rapat digelar pada hari Senin.', 'Menteri Sergey Lavrov berbicara kepada wartawan.', 'Korban dibawa ke kota lain arah tenggara.'])('finds none in: %s', (text) => {
    expect(shown('id', text)).toEqual([]);
  });
});

describe('places in English', () => {
  it.each([
    ['Fighters took the town of Tarhuna, south of Tripoli, Libya.', ['Tarhuna=LBY/city', 'Tripoli=LBY/city', 'Libya=LBY/country']],
    ['The man was arrested in Paris, Texas.', ['Paris=USA/city', 'Texas=USA/province']],
    ['They accused the Libyan army of the attack.', ['Libyan=LBY/country*']],
    ['A bomb went off in Lexington, Ky., on Friday.', ['Lexington=USA/city', 'Ky=USA/province']],
    ['Shells fell on the outskirts of Aleppo in northern Syria.', ['Aleppo=SYR/city', 'Syria=SYR/country']],
  ])('%s', (text, want) => {
    expect(shown('en', text)).toEqual(want);
  });
  it.each(['The minister did not say when.', 'She was taken to hospital on Monday.', 'He told John Jackson and Paul Hamilton the news.'])('finds none in: %s', (text) => {
    expect(shown('en', text)).toEqual([]);
  });
  it('keeps one sense in a report, that of the state told beside it', () => {
    const mentions = find('en', 'Police in Springfield, Missouri, closed the road. Springfield is quiet again.');
    expect(mentions.filter((one) => one.text === 'Springfield').map((one) => Math.round(one.place.lat ?? 0))).toEqual([37, 37]);
  });
});

describe('a name that no list knows', () => {
  it('keeps its words and has no point', () => {
    const [place] = find('en', 'The fire began on Quillbranch Avenue in Boston.');
    expect(place.text).toBe('Quillbranch Avenue');
    expect(place.place).toMatchObject({ lat: null, lon: null, country: '', precision: 'site' });
  });
});

describe('words', () => {
  it.each([
    ["Libya's army", ['Libya', 'army']],
    ['the U.S. and D.C.', ['the', 'U.S.', 'and', 'D.C.']],
    ["N'Djamena-based", ["N'Djamena", 'based']],
    ['T&T dan Israel-Iran', ['T&T', 'dan', 'Israel', 'Iran']],
  ])('%s', (text, want) => {
    expect(wordsOf(text, 0, text.length).map((word) => word.text)).toEqual(want);
  });
});

describe('spans', () => {
  it('slice back whatever the text', () => {
    const piece = fc.constantFrom('Tripoli', 'New York', 'Ky.', ' di ', ', ', "'s ", 'Jalan ', ' (', ') ', 'São Tomé', '\n', 'Provinsi ', 'U.S. ', '—', 'x', '😀', 'Texas', '.');
    fc.assert(fc.property(fc.array(piece, { maxLength: 25 }), fc.constantFrom('id', 'en'), (pieces, lang) => {
      const text = pieces.join('');
      for (const { start, end, text: words, place } of find(lang, text)) {
        expect(text.slice(start, end)).toBe(words);
        expect(place.span).toEqual({ start, end, text: words });
      }
    }));
  });
});
