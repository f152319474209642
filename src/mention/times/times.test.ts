import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allLanguages } from '../../languages/all.generated.ts';
import type { Language } from '../../languages/language.ts';
import { daysOf } from '../../model/index.ts';
import { findTimes } from './index.ts';

const languageOf = (code: string): Language => {
  const language = allLanguages.find((each) => each.code === code);
  if (!language) throw new Error(`no pack ${code}`);
  return language;
};

/** What is found: words → value, on Friday 20 June 2025. */
const found = (code: string, text: string, published: string | null = '2025-06-20'): string[] =>
  findTimes({ text, published }, languageOf(code)).mentions.map((mention) => `${mention.text} → ${mention.value}`);

type Table = ReadonlyArray<readonly [string, ...string[]]>;

const INDONESIAN: Table = [
  // dates and weekdays
  ['Menteri itu tiba di Kairo, Kamis (19/6/2025).', 'Kamis (19/6/2025) → 2025-06-19'],
  ['Mereka bertemu di Doha, Kamis (19/6).', 'Kamis (19/6) → 2025-06-19'],
  ['Perjanjian diteken Kamis, 19 Juni 2025, di Jenewa.', 'Kamis, 19 Juni 2025 → 2025-06-19'],
  ['Ia kembali ke ibu kota Rabu kemarin.', 'Rabu kemarin → 2025-06-18'],
  ['Bentrokan pecah Rabu pekan lalu.', 'Rabu pekan lalu → 2025-06-11'],
  ['Bentrokan pecah pada Jumat.', 'Jumat → 2025-06-20'],
  ['Kedua pihak akan berunding pada Senin.', 'Senin → 2025-06-23'],
  ['Kedua pihak berunding pada Senin.', 'Senin → 2025-06-16'],
  ['Pada Senin pekan depan kapal itu berlabuh.', 'Senin pekan depan → 2025-06-23'],
  ['Gempuran itu dimulai tanggal 3 Juni lalu.', 'tanggal 3 Juni lalu → 2025-06-03'],
  ['Perang berkobar sejak 7 Oktober 2023.', '7 Oktober 2023 → 2023-10-07'],
  ['Latihan digelar 13-15 Juni.', '13-15 Juni → 2025-06-13/2025-06-15'],
  ['Pengungsi datang antara Senin dan Rabu.', 'Senin dan Rabu → 2025-06-16/2025-06-18'],
  ['Jalan ditutup dari 3 Juni hingga 5 Juni.', '3 Juni hingga 5 Juni → 2025-06-03/2025-06-05'],
  // days told from the day of speaking
  ['Kemarin hujan roket, hari ini tenang, lusa entah.', 'Kemarin → 2025-06-19', 'hari ini → 2025-06-20', 'lusa → 2025-06-22'],
  ['Warga menyeberang minggu lalu.', 'minggu lalu → 2025-W24'],
  ['Warga menyeberang pada Minggu lalu.', 'Minggu lalu → 2025-06-15'],
  ['Roket jatuh pada Minggu malam.', 'Minggu malam → 2025-06-15TNI'],
  // from a told day
  ['Pada 3 Juni mereka bertemu. Dua hari kemudian gencatan senjata runtuh.', '3 Juni → 2025-06-03', 'Dua hari kemudian → 2025-06-05'],
  ['Pada 3 Juni kota itu jatuh. Sehari sebelumnya jembatan diledakkan.', '3 Juni → 2025-06-03', 'Sehari sebelumnya → 2025-06-02'],
  ['Mereka tiba dua hari setelah 5 Juni.', 'dua hari setelah 5 Juni → 2025-06-07'],
  // months, years and what is larger
  ['Bantuan tertahan sepanjang bulan lalu.', 'bulan lalu → 2025-05'],
  ['Serangan serupa terjadi pada Maret.', 'Maret → 2025-03'],
  ['Ia dilantik Oktober lalu.', 'Oktober lalu → 2024-10'],
  ['Gencatan senjata pada akhir 2015 tak bertahan.', 'akhir 2015 → 2015'],
  ['Pasukan mundur pada awal pekan ini.', 'awal pekan ini → 2025-W25'],
  ['Kapal tiba pertengahan Juni.', 'pertengahan Juni → 2025-06'],
  ['Konflik pada tahun 1990-an itu belum selesai.', 'tahun 1990-an → 199'],
  ['Ekspor senjata naik pada kuartal III 2015.', 'kuartal III 2015 → 2015-Q3'],
  ['Pemilu 2019 dan 2024 berjalan damai.', '2019 → 2019', '2024 → 2024'],
  // clock
  ['Sirene berbunyi pukul 05.30 WIB.', 'pukul 05.30 WIB → 2025-06-20T05:30'],
  ['Sirene berbunyi Kamis (19/6/2025) pukul 05.30 WITA.', 'Kamis (19/6/2025) pukul 05.30 WITA → 2025-06-19T05:30'],
  ['Pada Kamis (19/6/2025), sekitar pukul 7 malam, listrik padam.', 'Kamis (19/6/2025) → 2025-06-19', 'sekitar pukul 7 malam → 2025-06-19T19'],
  ['Penyergapan terjadi Kamis dini hari.', 'Kamis dini hari → 2025-06-19TMO'],
  ['Ledakan terdengar Selasa malam waktu setempat.', 'Selasa malam → 2025-06-17TNI'],
  // lengths, repetition, no date
  ['Kota dikepung selama 12 hari.', '12 hari → P12D'],
  ['Kota dikepung tiga bulan.', 'tiga bulan → P3M'],
  ['Korban bertambah dalam dua pekan terakhir.', 'dua pekan terakhir → P2W'],
  ['Serangan besar diduga datang dalam beberapa hari mendatang.', 'beberapa hari mendatang → PXD'],
  ['Drone melintas setiap hari.', 'setiap hari → P1D'],
  ['Baru-baru ini pos itu dibongkar; kini kosong.', 'Baru-baru ini → PAST_REF', 'kini → PRESENT_REF'],
  ['Per Kamis (19/6/2025) korban sudah 40 orang.', 'Kamis (19/6/2025) → 2025-06-19'],
  ['Sekutu bertemu Rabu (18/6) lalu.', 'Rabu (18/6) lalu → 2025-06-18'],
  ['Minggu lalu warga mengungsi.', 'Minggu lalu → 2025-W24'],
  ['Pada malam Minggu listrik padam.', 'malam Minggu → 2025-06-14TNI'],
  ['Bentrokan lima hari itu berakhir.', 'lima hari itu → P5D'],
  ['Perang tahun 1950-1953 berakhir dengan gencatan senjata.', 'tahun 1950-1953 → 1950/1953'],
  ['Kapal itu akan tiba September hingga Oktober, lalu berangkat pada November.', 'September hingga Oktober → 2025-09/2025-10', 'November → 2025-11'],
  ['Deklarasi itu datang sehari setelah tentara merebut bandara.', 'sehari setelah → P1D'],
];

const ENGLISH: Table = [
  ['Troops took the town last Tuesday.', 'last Tuesday → 2025-06-17'],
  ['The talks began on Monday.', 'Monday → 2025-06-16'],
  ['The envoys will meet on Monday.', 'Monday → 2025-06-23'],
  ['He said Wednesday that talks will resume Thursday.', 'Wednesday → 2025-06-18', 'Thursday → 2025-06-26'],
  ['They signed it on Thursday, June 19, 2025.', 'Thursday, June 19, 2025 → 2025-06-19'],
  ['The bridge was hit on Jan. 6.', 'Jan. 6 → 2025-01-06'],
  ['The siege began on the 6th of June.', 'the 6th of June → 2025-06-06'],
  ['War broke out on 7 October 2023.', '7 October 2023 → 2023-10-07'],
  ['The drill runs June 13-15.', 'June 13-15 → 2025-06-13/2025-06-15'],
  ['Shelling went on between Monday and Wednesday.', 'Monday and Wednesday → 2025-06-16/2025-06-18'],
  ['The blockade was tightened earlier this month.', 'earlier this month → 2025-06'],
  ['Both sides traded fire over the past two weeks.', 'the past two weeks → P2W'],
  ['A truce is due by mid-June.', 'mid-June → 2025-06'],
  ['Sales of arms rose in the third quarter of 2015.', 'the third quarter of 2015 → 2015-Q3'],
  ['The base closed three years ago.', 'three years ago → 2022'],
  ['The deal dates from the 1990s.', 'the 1990s → 199'],
  ['The mission ends next year.', 'next year → 2026'],
  ['The mission ends at the end of the year.', 'the end of the year → 2025'],
  ['A blast was heard at 9:30 a.m. EST.', '9:30 a.m. EST → 2025-06-20T09:30'],
  ['The raid came on March 3 at 5 p.m.', 'March 3 at 5 p.m. → 2025-03-03T17'],
  ['The raid came at dawn on Sunday.', 'dawn on Sunday → 2025-06-15TMO'],
  ['He may leave in May.', 'May → 2025-05'],
  ['Aid may arrive two days after June 5.', 'two days after June 5 → 2025-06-07'],
  ['The village fell on June 3. Two days later it was retaken.', 'June 3 → 2025-06-03', 'Two days later → 2025-06-05'],
  ['The village fell on June 3. The next day it was retaken.', 'June 3 → 2025-06-03', 'The next day → 2025-06-04'],
  ['A wide attack is expected in the next few days.', 'the next few days → PXD'],
  ['On Nov. 5, a bomb exploded at the gate.', 'Nov. 5 → 2024-11-05'],
  ['The tunnel will be opened on Nov. 5.', 'Nov. 5 → 2025-11-05'],
  ['He left on June 3, the day before the vote.', 'June 3 → 2025-06-03', 'the day before → P1D'],
  ['The 2011 war lasted months.', '2011 → 2011', 'months → PXM'],
  ['Guns fire every day; recently they fell silent.', 'every day → P1D', 'recently → PAST_REF'],
  ['The bus left on 6/19/2025.', '6/19/2025 → 2025-06-19'],
  ['Fighting has raged for nineteen days.', 'nineteen days → P19D'],
];

const NOTHING: Table = [
  ['id', 'Kapal itu berada di posisi 3 derajat 46 menit lintang selatan.'],
  ['id', 'Harganya naik menjadi Rp 2015 per butir.'],
  ['id', 'Sebanyak 1998 orang mengungsi ke kota tetangga.'],
  ['id', 'Skor pertandingan itu 3/4 dari target.'],
  ['id', 'Undang-Undang Nomor 34 Tahun 2004 mengatur tugas itu.'],
  ['id', 'Pria berusia 32 tahun itu kembali ke kehidupan sehari-hari.'],
  ['id', 'Terlebih dahulu mereka berdoa.'],
  ['en', 'The 52-year-old man, in his early 40s then, saw a quarter of the town burn.'],
  ['en', 'Resolution 1973 calls for it as soon as possible.'],
  ['en', 'He may march on the capital.'],
  ['en', 'A second attack followed the fall of the town.'],
  ['en', 'Some 1998 people fled, and 2,015 stayed.'],
  ['en', 'The 3/4 majority was not reached.'],
];

describe('times in Indonesian', () => {
  it.each(INDONESIAN)('%s', (text, ...wanted) => expect(found('id', text)).toEqual(wanted));
});

describe('times in English', () => {
  it.each(ENGLISH)('%s', (text, ...wanted) => expect(found('en', text)).toEqual(wanted));
});

describe('what is no time', () => {
  it.each(NOTHING)('%s: %s', (code, text) => expect(found(code, text)).toEqual([]));
});

const first = (code: string, text: string, published: string | null = '2025-06-20') => findTimes({ text, published }, languageOf(code)).mentions[0];

describe('days meant', () => {
  it.each([
    ['id', 'akhir 2015', '2015-09', '2015-12'],
    ['id', 'pertengahan Juni', '2025-06-11', '2025-06-20'],
    ['id', 'pekan lalu', '2025-06-09', '2025-06-15'],
    ['id', 'tahun 1990-an', '1990', '1999'],
    ['id', 'dua pekan terakhir', '2025-06-06', '2025-06-20'],
    ['id', 'beberapa hari mendatang', '2025-06-20', '2025-06-27'],
    ['en', 'earlier this month', '2025-06-01', '2025-06-20'],
    ['en', 'late last week', '2025-06-12', '2025-06-15'],
    ['en', 'April', '2025-04', '2025-04'],
  ])('%s: %s', (code, text, start, end) => expect(first(code, text).when).toMatchObject({ start, end, said: true, text }));

  it('are null where no date is said, with the step that the anchor needs', () => {
    expect(first('id', 'sehari setelah bandara direbut')).toMatchObject({ when: null, offset: { n: 1, unit: 'day' } });
    expect(first('en', 'two weeks before the vote')).toMatchObject({ when: null, offset: { n: -2, unit: 'week' } });
    expect(first('id', 'baru-baru ini')).toMatchObject({ when: null });
  });
});

describe('doubts', () => {
  it('a weekday that contradicts its date leaves month and year', () => {
    const { mentions, notes } = findTimes({ text: 'Rabu (19/6/2025)', published: '2025-06-20' }, languageOf('id'));
    expect(mentions[0]).toMatchObject({ value: '2025-06', when: { start: '2025-06', end: '2025-06' } });
    expect(notes).toMatchObject([{ code: 'weekday-contradicts-date', start: 0, end: 16 }]);
  });
  it('a weekday finds the year of a date without one, and the order of day and month', () => {
    expect(first('id', 'Kamis (28/11)').value).toBe('2024-11-28');
    expect(first('en', 'Thursday (3/4/2025)').value).toBe('2025-04-03');
    expect(first('id', 'Senin (10/6/2025)').value).toBe('2025-06');
  });
  it('without a day of publication relative times stay open, and one note says so', () => {
    const { mentions, notes } = findTimes({ text: 'Kemarin dan Senin lalu, juga 3 Juni 2020.', published: null }, languageOf('id'));
    expect(mentions.map(({ when }) => when?.start ?? null)).toEqual([null, null, '2020-06-03']);
    expect(notes.map(({ code }) => code)).toEqual(['no-publication-date']);
  });
});

describe('whatever the text', () => {
  const words = fc.constantFrom(...INDONESIAN.flatMap(([text]) => text.split(' ')), ...ENGLISH.flatMap(([text]) => text.split(' ')), '31', '2/30/2021', '(', ')', '-', '\n', '31 Februari 2021');
  const texts = fc.array(words, { maxLength: 25 }).map((list) => list.join(' '));
  const VALUE = /^(?:$|P(?:T?[\dX.]+(?:[SMHDWQY]|DE|CE))+|PXX|P\d+Y6M|PT\d+M30S|PTXHXM|(?:PAST|PRESENT|FUTURE)_REF|XXXX-[\w-]+|FY\d{4}|[\dX]{2,4}(?:-(?:\d{2}|XX|W\d{2}|Q\d|H\d|SP|SU|FA|WI)(?:-(?:\d{2}|XX|WE|\d))?)?(?:T[\w:]+)?(?:\/[\dX-]+(?:-?[QHW]\d+)?(?:-WE)?)?)/;

  it.each(['id', 'en'])('%s: spans slice back, days are in order, values are well formed', (code) => {
    fc.assert(fc.property(texts, (text) => {
      let last = 0;
      for (const mention of findTimes({ text, published: '2025-06-20' }, languageOf(code)).mentions) {
        expect(text.slice(mention.start, mention.end)).toBe(mention.text);
        expect(mention.start).toBeGreaterThanOrEqual(last);
        last = mention.end;
        expect(mention.value).toMatch(VALUE);
        if (mention.when) expect(daysOf(mention.when)[0]).toBeLessThanOrEqual(daysOf(mention.when)[1]);
      }
    }), { numRuns: 300 });
  });

  it.each(['id', 'en'])('%s: space around changes no value', (code) => {
    fc.assert(fc.property(texts, (text) => {
      const values = (given: string) => findTimes({ text: given, published: '2025-06-20' }, languageOf(code)).mentions.map(({ value }) => value);
      expect(values(`  ${text.replaceAll(' ', '  ')} \n`)).toEqual(values(text));
    }), { numRuns: 200 });
  });
});
