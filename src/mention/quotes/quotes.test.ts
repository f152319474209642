import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allLanguages } from '../../languages/all.generated.ts';
import { markedByHand, parsedByHand } from '../../../test/by-hand.ts';
import { findQuotes } from './index.ts';

const pack = (lang: string) => {
  const language = allLanguages.find(({ code }) => code === lang);
  if (!language) throw new Error(`no language pack ${lang}`);
  return language;
};

/** Each quote as `"content" cue < speaker`; an indirect one without quotation marks. */
function told(lang: string, bracketed: string): string[] {
  const { parsed, actors } = markedByHand(bracketed, lang);
  return findQuotes(parsed, pack(lang), actors).mentions.map(({ text, direct, cue, speaker }) =>
    `${direct ? `"${text}"` : text} | ${cue || '-'} | ${speaker?.text ?? '-'}`);
}

describe('direct speech in Indonesian', () => {
  it.each([
    ['“Kami siap menjaga gencatan senjata,” kata [Menteri Pertahanan Turki].', ['"Kami siap menjaga gencatan senjata" | kata | Menteri Pertahanan Turki']],
    ['”Kami siap menjaga gencatan senjata,” tutur [Hulusi Akar].', ['"Kami siap menjaga gencatan senjata" | tutur | Hulusi Akar']],
    ['"Perundingan akan dilanjutkan pekan depan", ujar [Juru Bicara Kemlu].', ['"Perundingan akan dilanjutkan pekan depan" | ujar | Juru Bicara Kemlu']],
    ['« Perundingan dilanjutkan pekan depan, » ujar [Juru Bicara Kemlu].', ['"Perundingan dilanjutkan pekan depan" | ujar | Juru Bicara Kemlu']],
    ['„Perundingan dilanjutkan pekan depan,“ ujar [Juru Bicara Kemlu].', ['"Perundingan dilanjutkan pekan depan" | ujar | Juru Bicara Kemlu']],
    ['\'Perundingan dilanjutkan pekan depan,\' ujar [Juru Bicara Kemlu].', ['"Perundingan dilanjutkan pekan depan" | ujar | Juru Bicara Kemlu']],
    ['" Perundingan dilanjutkan pekan depan, " kata [dia] .', ['"Perundingan dilanjutkan pekan depan" | kata | dia']],
    ['Korban sudah dievakuasi. ”Jalan masih ditutup, ”ujar [Kapolres] .', ['"Jalan masih ditutup" | ujar | Kapolres']],
    ['[Presiden Sisi] mengatakan, “Sirte adalah garis merah.”', ['"Sirte adalah garis merah." | mengatakan | Presiden Sisi']],
    ['[Presiden Sisi] menyebut serangan itu "tindakan pengecut".', ['"tindakan pengecut" | menyebut | Presiden Sisi']],
    ['[Kapolda]: "Situasi sudah kami kendalikan"', ['"Situasi sudah kami kendalikan" | - | Kapolda']],
    ['“Pasukan itu sudah mundur,” kata [Letjen Ahmad]. “Kami menunggu perintah.”', ['"Pasukan itu sudah mundur" | kata | Letjen Ahmad', '"Kami menunggu perintah." | - | Letjen Ahmad']],
    ['“Pasukan itu,” kata [Letjen Ahmad], “sudah mundur dari garis depan.”', ['"Pasukan itu" | kata | Letjen Ahmad', '"sudah mundur dari garis depan." | kata | Letjen Ahmad']],
    ['[Rahmat] mengatakan, bantuan sudah tiba.\n“Warga sangat membutuhkan air bersih,” katanya.', ['bantuan sudah tiba | mengatakan | Rahmat', '"Warga sangat membutuhkan air bersih" | kata | Rahmat']],
    ['“Kami tidak akan mundur.\n“Kota ini rumah kami,” tegas [Komandan Yusuf].', ['"Kami tidak akan mundur." | tegas | Komandan Yusuf', '"Kota ini rumah kami" | tegas | Komandan Yusuf']],
    ['“Kami tidak akan mundur.\nKota ini rumah kami,” tegas [Komandan Yusuf].', ['"Kami tidak akan mundur.\nKota ini rumah kami" | tegas | Komandan Yusuf']],
    ['“Dia berkata ‘jangan kembali’ kepada para pengungsi,” ujar [Aminah].', ['"Dia berkata ‘jangan kembali’ kepada para pengungsi" | ujar | Aminah', '"jangan kembali" | berkata | -']],
    ['“Kami takut kembali ke rumah,” ujar seorang warga, kepada wartawan. [Ahmad] mengungsi.\n“Rumah kami hancur semua.”', ['"Kami takut kembali ke rumah" | ujar | -', '"Rumah kami hancur semua." | - | -']],
    ['“Rumah kami hancur semua,” demikian pernyataan [Kementerian Kesehatan].', ['"Rumah kami hancur semua" | demikian pernyataan | Kementerian Kesehatan']],
    ['“Kami tidak akan mundur” dari Tripoli, kata [Komandan Yusuf].', ['"Kami tidak akan mundur" | kata | Komandan Yusuf']],
    ['“Kami tidak akan mundur dari kota ini.” — [Komandan Yusuf]', ['"Kami tidak akan mundur dari kota ini." | - | Komandan Yusuf']],
    ['“Kami tidak akan mundur dari kota ini, kata [Komandan Yusuf].', ['"Kami tidak akan mundur dari kota ini" | kata | Komandan Yusuf']],
  ])('%s', (text, expected) => expect(told('id', text)).toEqual(expected));
});

describe('reported speech in Indonesian', () => {
  it.each([
    ['[Tentara Libya] mendeklarasikan bahwa pihaknya telah menguasai bandara.', ['pihaknya telah menguasai bandara | mendeklarasikan | Tentara Libya']],
    ['[Menlu Retno] pada Senin mengatakan Indonesia mengirim bantuan ke Gaza.', ['Indonesia mengirim bantuan ke Gaza | mengatakan | Menlu Retno']],
    ['Menurut [Kementerian Kesehatan], serangan itu menewaskan 12 orang.', ['serangan itu menewaskan 12 orang | Menurut | Kementerian Kesehatan']],
    ['Serangan itu menewaskan 12 orang, kata [Kementerian Kesehatan].', ['Serangan itu menewaskan 12 orang | kata | Kementerian Kesehatan']],
    ['Serangan itu menewaskan 12 orang, menurut [Kementerian Kesehatan].', ['Serangan itu menewaskan 12 orang | menurut | Kementerian Kesehatan']],
    ['[Ankara] menyatakan pasukannya tetap di Tripoli, sementara [Kairo] menuntut mereka ditarik segera.', ['pasukannya tetap di Tripoli | menyatakan | Ankara', 'mereka ditarik segera | menuntut | Kairo']],
    ['[Khamenei] mengatakan negara itu tidak akan menyerah, tetapi memperingatkan bahwa [Amerika] menyiapkan serangan.', ['negara itu tidak akan menyerah | mengatakan | Khamenei', 'Amerika menyiapkan serangan | memperingatkan | Khamenei']],
    ['[Menlu]: Indonesia kirim bantuan ke Gaza\nBantuan itu tiba di Rafah.', ['Indonesia kirim bantuan ke Gaza | - | Menlu']],
    ['[Israel] menolak tuduhan [Suriah] bahwa jetnya menyerang bandara Damaskus.', ['jetnya menyerang bandara Damaskus | tuduhan | Suriah']],
  ])('%s', (text, expected) => expect(told('id', text)).toEqual(expected));
});

describe('speech in English', () => {
  it.each([
    ['“We will hold the line,” said [General Haftar].', ['"We will hold the line" | said | General Haftar']],
    ['"We will hold the line," [the army spokesman] said.', ['"We will hold the line" | said | the army spokesman']],
    ['"We will hold the line," [he] told reporters in Benghazi.', ['"We will hold the line" | told | he']],
    ['"We," [he] said, "will hold the line."', ['"We" | said | he', '"will hold the line." | said | he']],
    ['[The army] said it had shelled the airport.', ['it had shelled the airport | said | The army']],
    ['The airport was shelled overnight, [the army] said.', ['The airport was shelled overnight | said | the army']],
    ['According to [the ministry], 12 people were killed.', ['12 people were killed | According to | the ministry']],
    ['[Egypt] called the raid "a cowardly act".', ['"a cowardly act" | called | Egypt']],
    ['[Turkey] denied that its drones had hit the convoy.', ['its drones had hit the convoy | denied | Turkey']],
    ['“We will hold the line.” [He] said talks would go on.', ['"We will hold the line." | - | -', 'talks would go on | said | He']],
  ])('%s', (text, expected) => expect(told('en', text)).toEqual(expected));
});

describe('what is no speech', () => {
  it.each([
    ['id', 'Pasukan itu memasuki "zona aman" pada Senin.'],
    ['id', 'Wilayah yang dikenal sebagai "segitiga emas" itu dijaga ketat.'],
    ['id', 'Seminar bertajuk "Masa Depan Perdamaian di Tanah Papua" digelar Rabu.'],
    ['id', 'Kronologi: tentara menyerang bandara\nSerangan terjadi pada Senin.'],
    ['id', 'Kata itu sudah jelas dan terang bagi semua orang.'],
    ['en', 'Troops entered the "safe zone" on Monday.'],
    ['en', 'The film "Days of War and Peace" opens on Friday.'],
    ['en', "The rebels' base and the army's camp lie in Sana'a."],
  ])('%s: %s', (lang, text) => expect(told(lang, text)).toEqual([]));
});

describe('spans', () => {
  const piece = fc.constantFrom('“', '”', '"', "'", '‘', '’', '«', '»', ' kata ', ' said ', ', ', '. ', '\n', 'Rusia', ' siap mundur', ' katanya', ' will talk', ' menurut ', ' mengatakan bahwa ', ' ');
  it('slice back and never begin or end with the quotation marks around them', () => {
    fc.assert(fc.property(fc.array(piece, { maxLength: 30 }), fc.constantFrom('id', 'en'), (pieces, lang) => {
      const text = pieces.join('');
      const { mentions } = findQuotes(parsedByHand(text, lang), pack(lang), []);
      for (const quote of mentions) {
        expect(text.slice(quote.start, quote.end)).toBe(quote.text);
        expect(quote.start).toBeLessThan(quote.end);
        if (quote.cueSpan) expect(text.slice(quote.cueSpan.start, quote.cueSpan.end)).toBe(quote.cue);
      }
    }));
  });
});
