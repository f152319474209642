import { describe, expect, it } from 'vitest';
import { allLanguages } from '../languages/all.generated.ts';
import { tokeniser } from './tokens.ts';

const COMMON = new Set('presiden menteri serangan perdana apakah tempat kota pasukan umumnya'.split(' '));

function words(lang: string, text: string): string {
  const language = allLanguages.find(({ code }) => code === lang);
  if (!language) throw new Error(`no pack ${lang}`);
  const cut = tokeniser(language.parsing.tokens, (lower) => COMMON.has(lower))(text, { start: 0, end: text.length });
  return cut.map(({ start, end }) => text.slice(start, end)).join(' ');
}

describe('words', () => {
  it.each([
    ['id', 'Kunjungannya ke pangkalan Al-Watiya, katanya.', 'Kunjungan nya ke pangkalan Al-Watiya , kata nya .'],
    ['id', 'Ia hanya bertanya sebelumnya.', 'Ia hanya bertanya sebelumnya .'],
    ['id', 'Negara-negara itu memberi Rp9,5 miliar dan US$20.', 'Negara-negara itu memberi Rp 9,5 miliar dan US $ 20 .'],
    ['id', 'Jet F-16 pada 1990-an, ke-5.', 'Jet F-16 pada 1990-an , ke-5 .'],
    ['id', 'Januari-Maret, kunjungan RI-Jepang', 'Januari - Maret , kunjungan RI - Jepang'],
    ['id', 'Letjen. Haris M. Yusuf di No. 5', 'Letjen . Haris M. Yusuf di No. 5'],
    ['id', 'Tidakkah, apakah, inilah, sekolah, masalah', 'Tidak kah , apa kah , ini lah , sekolah , masalah'],
    ['id', 'YouTube, WhatsApp dan iPhone', 'YouTube , WhatsApp dan iPhone'],
    ['id', 'lihat https://contoh.id/a.html, ya.', 'lihat https://contoh.id/a.html , ya .'],
    ['en', "They don't say it's the U.S. army's; we can't.", "They do n't say it 's the U.S. army 's ; we ca n't ."],
    ['en', 'The cease-fire by pro-government fighters cannot last.', 'The cease - fire by pro-government fighters can not last .'],
    ['en', 'Gen. Smith paid $3,500.50 at 9 a.m....', 'Gen. Smith paid $ 3,500.50 at 9 a.m. ...'],
    ['en', 'It dont help, im sure; you cant and Lets go, alot.', 'It do nt help , i m sure ; you ca nt and Let s go , a lot .'],
    ['en', 'its a start, its army; your welcome, your army', 'it s a start , its army ; your welcome , your army'],
    ['en', 'ill be there, ill winds', 'i ll be there , ill winds'],
    ['en', 'At 7:30PM, 5pm-9pm, 2.5km, 70k men; a 3G link, M16 rifles, the 80s and 1930\'s, 2003\'s end', "At 7:30 PM , 5 pm - 9 pm , 2.5 km , 70 k men ; a 3G link , M16 rifles , the 80s and 1930's , 2003 's end"],
    ['en', 'Call 713-853-3989 or 853-3989 by 2020-06-05; 20-30 men', 'Call 713-853-3989 or 853-3989 by 2020-06-05 ; 20 - 30 men'],
    ['en', 'See http://example.org/a-b-c?d=e-f and notes_of-may.doc, mail A.Name@example.org now', 'See http://example.org/a-b-c?d=e-f and notes_of-may.doc , mail A.Name@example.org now'],
    ['en', 'Why?! Good :) he said:', 'Why ?! Good :) he said :'],
    ['en', 'The mid-July talks of B/C parts, b/c of rain', 'The mid-July talks of B/C parts , b/c of rain'],
    ['en', 'Guns, bombs, etc. were found, drones, etc.', 'Guns , bombs , etc. were found , drones , etc .'],
    ['en', 'He left Fla. for the U.S.', 'He left Fla. for the U.S.'],
  ])('%s: %s', (lang, text, wanted) => {
    expect(words(lang, text)).toBe(wanted);
  });

  it('takes no more than linear time, whatever the text', () => {
    for (const text of ['a'.repeat(300_000), '-'.repeat(300_000), 'a-'.repeat(150_000), '1,'.repeat(150_000), 'A.'.repeat(150_000), 'a.b'.repeat(100_000), `"${'('.repeat(100_000)}`, 'a_'.repeat(150_000), 'www.'.repeat(75_000), 'a@'.repeat(150_000), 'a.com/'.repeat(50_000)]) {
      expect(words('id', text).length).toBeGreaterThanOrEqual(text.length);
      expect(words('en', text).length).toBeGreaterThanOrEqual(text.length);
    }
  });
});
