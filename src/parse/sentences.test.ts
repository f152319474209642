import { describe, expect, it } from 'vitest';
import { allLanguages } from '../languages/all.generated.ts';
import { splitSentences } from './sentences.ts';

function split(lang: string, text: string): string[] {
  const language = allLanguages.find(({ code }) => code === lang);
  if (!language) throw new Error(`no pack ${lang}`);
  return splitSentences(text, language.parsing.sentences).map(({ start, end, kind }) => `${kind === 'sentence' ? '' : `${kind}: `}${text.slice(start, end)}`);
}

describe('sentences', () => {
  it.each([
    ['id', 'Letjen. Haris tiba di Jl. Merdeka No. 5. Ia disambut Kol. Budi.', ['Letjen. Haris tiba di Jl. Merdeka No. 5.', 'Ia disambut Kol. Budi.']],
    ['id', '"Kami siap," kata M. Yusuf. "Mereka mundur." Kota itu aman.', ['"Kami siap," kata M. Yusuf.', '"Mereka mundur."', 'Kota itu aman.']],
    ['id', 'Roket jatuh di pasar.Warga mengungsi ke utara.', ['Roket jatuh di pasar.', 'Warga mengungsi ke utara.']],
    ['en', 'Write to A.Smith@example.org or see http://www.Example.org today.', ['Write to A.Smith@example.org or see http://www.Example.org today.']],
    ['en', 'Police in Mobile, Ala. said he fled.', ['Police in Mobile, Ala. said he fled.']],
    ['id', 'Beras, gula, dll. Bantuan itu tiba.', ['Beras, gula, dll.', 'Bantuan itu tiba.']],
    ['id', 'Jumlahnya naik 3.500 orang... dan terus naik.', ['Jumlahnya naik 3.500 orang... dan terus naik.']],
    ['id', 'Judul berita\n\nPasukan mundur.\nWarga kembali.', ['Judul berita', 'Pasukan mundur.', 'Warga kembali.']],
    ['id', 'Pasukan itu mundur\ndari kota.', ['Pasukan itu mundur\ndari kota.']],
    ['id', 'TRIPOLI, Kabar Pesisir - Pasukan itu tiba.', ['dateline: TRIPOLI, Kabar Pesisir -', 'Pasukan itu tiba.']],
    ['id', 'Kamis, Kabinet Libya - yang baru - bersidang.', ['Kamis, Kabinet Libya - yang baru - bersidang.']],
    ['id', 'KAIRO, KOMPAS.com - Menteri itu tiba.', ['dateline: KAIRO, KOMPAS.com -', 'Menteri itu tiba.']],
    ['id', 'Berita.com. Kairo-Wakil Menteri itu tiba.', ['dateline: Berita.com. Kairo-', 'Wakil Menteri itu tiba.']],
    ['id', 'Liputan6.com, Kairo - Menteri itu tiba.', ['dateline: Liputan6.com, Kairo -', 'Menteri itu tiba.']],
    ['id', 'JAKARTA (ANTARA) - Menteri itu tiba.', ['dateline: JAKARTA (ANTARA) -', 'Menteri itu tiba.']],
    ['id', 'Amerika-Rusia berunding lagi.', ['Amerika-Rusia berunding lagi.']],
    ['id', 'Pasukan mundur.\nBaca juga: Perang usai\nWarga kembali.', ['Pasukan mundur.', 'boilerplate: Baca juga: Perang usai', 'Warga kembali.']],
    ['en', 'Gen. Smith met Lt. Col. J. R. Brown in the U.S. Senate. They talked.', ['Gen. Smith met Lt. Col. J. R. Brown in the U.S. Senate.', 'They talked.']],
    ['en', 'It began at 9 a.m. The troops left.', ['It began at 9 a.m.', 'The troops left.']],
    ['en', 'He said no. Then he left.', ['He said no.', 'Then he left.']],
    ['en', 'CAIRO (Reuters) - Troops left the city.', ['dateline: CAIRO (Reuters) -', 'Troops left the city.']],
    ['en', 'PORT MORESBY (Harbour Post) - Troops left the city.', ['dateline: PORT MORESBY (Harbour Post) -', 'Troops left the city.']],
    ['en', 'NATO (founded 1949) - an alliance - met.', ['NATO (founded 1949) - an alliance - met.']],
    ['en', 'KYIV - Troops left the city.', ['dateline: KYIV -', 'Troops left the city.']],
    ['en', '“Is it over?” he asked. “Yes.”', ['“Is it over?” he asked.', '“Yes.”']],
  ])('%s: %s', (lang, text, wanted) => {
    expect(split(lang, text)).toEqual(wanted);
  });
});
