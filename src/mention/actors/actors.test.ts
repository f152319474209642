import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainParse } from '../../../test/plain-parse.ts';
import { allLanguages } from '../../languages/all.generated.ts';
import { openActorFile } from '../../world/actor-file.ts';
import { openCodebook } from '../../world/codebook.ts';
import { openCountries } from '../../world/countries.ts';
import { findActors } from './index.ts';

const world = { codebook: openCodebook(), countries: openCountries(), gazetteer: { lookup: () => [], has: () => false, size: 0 }, actors: openActorFile(), verbs: [] };

function actorsOf(text: string, lang: string, published = '2025-06-20') {
  const language = allLanguages.find(({ code }) => code === lang);
  if (!language) throw new Error(`no pack for ${lang}`);
  return findActors(plainParse(text, lang, published), language, world, { places: [], times: [] });
}

/** The code and role of the mention with these words. */
function read(text: string, words: string, lang: string, published?: string): string {
  const found = actorsOf(text, lang, published).mentions.find((mention) => mention.text === words);
  return found ? [found.entity.code, found.entity.role].filter((part) => part).join(' ') : 'none';
}

describe('an actor is read out of its words', () => {
  it.each([
    ['Menteri Luar Negeri Rusia Sergey Lavrov tiba di Kairo.', 'Menteri Luar Negeri Rusia Sergey Lavrov', 'RUSGOV Minister of Foreign Affairs'],
    ['Menlu Turki, Hakan Fidan, menelepon rekannya.', 'Menlu Turki, Hakan Fidan', 'TURGOV Minister of Foreign Affairs'],
    ['Juru bicara Kementerian Luar Negeri China Guo Jiakun membantah.', 'Juru bicara Kementerian Luar Negeri China Guo Jiakun', 'CHNGOV Spokesperson'],
    ['Sekjen PBB António Guterres prihatin.', 'Sekjen PBB António Guterres', 'UNO Secretary-General'],
    ['Warga mengusir pasukan Haftar.', 'pasukan Haftar', 'LBYREB'],
    ['Dua prajurit TNI gugur.', 'Dua prajurit TNI', 'IDNMIL'],
    ['Pangdam dan Kodam XVII/Cenderawasih membantah.', 'Kodam XVII/Cenderawasih', 'IDNMIL'],
    ['Penyidik Polda Metro Jaya memeriksa saksi.', 'Penyidik Polda Metro Jaya', 'IDNCOP'],
    ['Milisi Houthi menembaki kapal.', 'Milisi Houthi', 'YEMREB'],
    ['Juru bicara Hamas menolak usul itu.', 'Juru bicara Hamas', 'PSEREB Spokesperson'],
    ['KKB menyerang pos.', 'KKB', 'IDNREB'],
    ['Gedung Putih diam.', 'Gedung Putih', 'USAGOV'],
    ['Mahkamah Agung Israel memutus.', 'Mahkamah Agung Israel', 'ISRJUD'],
    ['Dubes Inggris untuk PBB bicara.', 'Dubes Inggris untuk PBB', 'GBRGOV Ambassador'],
    ['Rusia menyerang.', 'Rusia', 'RUS'],
  ])('%s', (text, words, expected) => expect(read(text, words, 'id')).toBe(expected));

  it.each([
    ['The Israeli Prime Minister Benjamin Netanyahu spoke.', 'The Israeli Prime Minister Benjamin Netanyahu', 'ISRGOV Prime Minister'],
    ['They met Libyan security guards there.', 'Libyan security guards', 'LBYCOP'],
    ['He visited Hamas fighters.', 'Hamas fighters', 'PSEREB'],
    ['Locals saw the forces loyal to Haftar.', 'the forces loyal to Haftar', 'LBYREB'],
    ['Then two Chinese warplanes came.', 'two Chinese warplanes', 'CHNMIL'],
    ['Then the Pentagon replied.', 'the Pentagon', 'USAGOV'],
    ['It said the president of Russia had left.', 'the president of Russia', 'RUSGOV President'],
    ['It said the UN Security Council would meet.', 'the UN Security Council', 'UNO'],
  ])('%s', (text, words, expected) => expect(read(text, words, 'en')).toBe(expected));

  it('takes the row that holds on the day of the report', () => {
    expect(read('Kemarin pagi Tito tiba.', 'Tito', 'id', '2018-06-05')).toBe('IDNCOP');
    expect(read('Kemarin pagi Tito tiba.', 'Tito', 'id', '2025-06-05')).toBe('IDNGOV');
  });

  it.each([
    ['a lone sentence from nowhere', 'Polisi menahan tiga orang.', null, 'COP'],
    ['a lone sentence of an outlet', 'Polisi menahan tiga orang.', 'Kompas', 'IDNCOP'],
    ['a report of no known outlet', 'Polisi menahan tiga orang. Mereka dibawa ke kantor. Barang bukti disita.', null, 'IDNCOP'],
    ['a sentence that names a country', 'Polisi di Rusia menahan tiga orang setelah Rusia marah.', null, 'RUSCOP'],
  ])('the press speaks of its own country: %s', (_, text, source, expected) => {
    const language = allLanguages.find(({ code }) => code === 'id');
    const found = language && findActors({ ...plainParse(text, 'id', '2025-06-20'), source }, language, world, { places: [], times: [] });
    expect(found?.mentions.find((mention) => mention.text === 'Polisi' || mention.text === 'Polisi di Rusia')?.entity.code).toBe(expected);
  });

  it.each([
    ['Harga minyak naik sebagai akibatnya.', 'id'],
    ['Ia membaca buku tebal.', 'id'],
    ['Let us go as soon as we can.', 'en'],
  ])('no country or party in: %s', (text, lang) => {
    expect(actorsOf(text, lang).mentions.filter((mention) => !mention.rule.startsWith('pronoun'))).toEqual([]);
  });

  it('gives spans that slice back', () => {
    const part = fc.constantFrom('Menteri', 'Luar', 'Negeri', 'Rusia', ',', '(', ')', 'Sergey', 'Lavrov', 'pasukan', 'Haftar', 'dan', 'Kodam', 'XVII/Cenderawasih', 'para', 'dua', 'nya', 'ia', 'untuk', 'PBB', '.', '“', 'the');
    fc.assert(fc.property(fc.array(part, { maxLength: 30 }), fc.constantFrom('id', 'en'), (parts, lang) => {
      const text = parts.join(' ');
      for (const mention of actorsOf(text, lang).mentions) {
        expect(text.slice(mention.start, mention.end)).toBe(mention.text);
        expect(mention.text).not.toBe('');
      }
    }));
  });
});

describe('one actor, many mentions', () => {
  const chainOf = (text: string, lang: string, published = '2020-06-05') => {
    const { mentions } = actorsOf(text, lang, published);
    return (words: string) => mentions.find((mention) => mention.text === words)?.chain;
  };

  it('joins an office with the name that it is given later', () => {
    const chain = chainOf('Wakil Perdana Menteri Libya mengatakan bahwa ia berharap. “Kita akan lihat,” tutur Ahmed Maiteeq. Maiteeq lalu pergi.', 'id');
    expect(chain('Wakil Perdana Menteri Libya')).toBe(chain('Ahmed Maiteeq'));
    expect(chain('Maiteeq')).toBe(chain('Ahmed Maiteeq'));
    expect(chain('ia')).toBe(chain('Ahmed Maiteeq'));
  });

  it('keeps two people with one surname apart', () => {
    const chain = chainOf('Kemarin Presiden Raúl Castro tiba bersama Fidel Castro.', 'id', '2011-01-01');
    expect(chain('Fidel Castro')).toBeDefined();
    expect(chain('Presiden Raúl Castro')).not.toBe(chain('Fidel Castro'));
  });

  it('finds the group that "kelompok itu" points at', () => {
    const chain = chainOf('Hamas menolak. Namun kelompok itu bersedia berunding.', 'id');
    expect(chain('kelompok')).toBe(chain('Hamas'));
  });
});
