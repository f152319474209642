import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseText } from './text.ts';

const keeps = new Set(['cease', 'bolak']);

describe('normaliseText', () => {
  it.each([
    ['double spaces', 'Menteri  itu   pergi.', 'Menteri itu pergi.'],
    ['no-break and thin spaces', 'Rp\u00a02,5\u2009miliar', 'Rp 2,5 miliar'],
    ['Windows line ends and blank lines', 'Satu.\r\n\r\n\r\nDua.\r\n', 'Satu.\nDua.'],
    ['soft hyphens', 'kese\u00adpakatan', 'kesepakatan'],
    ['a soft hyphen at a line end', 'mem\u00ad\nperketat', 'memperketat'],
    ['a typographic hyphen inside a line', 'pihak\u2010pihak', 'pihak-pihak'],
    ['a typographic hyphen that a browser put at the line end', 'mem\u2010\nperketat', 'memperketat'],
    ['reduplication at a typographic hyphen', 'pihak\u2010\npihak', 'pihak-pihak'],
    ['reduplication at a line end', 'pihak-\npihak itu', 'pihak-pihak itu'],
    ['reduplication with affixes', 'tembak-\nmenembak', 'tembak-menembak'],
    ['reduplication with a suffix', 'negara-\nnegaranya', 'negara-negaranya'],
    ['a word cut in two', 'menga-\ntakan', 'mengatakan'],
    ['a name with its hyphen', 'Pangkalan udara Al-\nWatiya', 'Pangkalan udara Al-\nWatiya'],
    ['a pair that keeps its hyphen', 'bolak-\nbalik', 'bolak-balik'],
    ['ligatures', 'conﬂict and oﬃce', 'conflict and office'],
    ['quotation marks as they are', '“damai” ‘ya’ "tidak" «non»', '“damai” ‘ya’ "tidak" «non»'],
    ['NUL and control characters', 'pe\0rang\u0007 usai\u200b', 'perang usai'],
    ['decomposed letters', 'Cafe\u0301', 'Café'],
    ['half a surrogate pair', 'a\ud800b', 'a\ufffdb'],
    ['nothing', ' \n \t ', ''],
  ])('%s', (_, raw, want) => expect(normaliseText(raw, keeps)).toBe(want));

  const page = [
    ' Berita.example.  Kairo-Juru  bicara  pasukan  itu  pada  Senin',
    'mengatakan bahwa gencatan senjata di kota pelabuhan akan segera berlaku',
    'setelah pihak-pihak yang bertikai sepakat.',
    '',
    '“Kami  menunggu  jawaban  dari  pihak  lawan  sebelum  menarik  pasukan,”',
    'kata dia. Ia menambahkan bahwa kapal-',
    'kapal bantuan akan tiba di pelabuhan pada akhir pekan untuk memba-',
    'wa obat dan makanan.',
    ' Warga kota menyambut kabar itu dengan hati-hati, sementara pangkalan Al-',
    'Watiya masih ditutup.',
  ].join('\n');

  it('joins lines that a page broke, inside their paragraphs only', () => {
    expect(normaliseText(page).split('\n')).toEqual([
      'Berita.example. Kairo-Juru bicara pasukan itu pada Senin mengatakan bahwa gencatan senjata di kota pelabuhan akan segera berlaku setelah pihak-pihak yang bertikai sepakat.',
      '“Kami menunggu jawaban dari pihak lawan sebelum menarik pasukan,” kata dia. Ia menambahkan bahwa kapal-kapal bantuan akan tiba di pelabuhan pada akhir pekan untuk membawa obat dan makanan.',
      'Warga kota menyambut kabar itu dengan hati-hati, sementara pangkalan Al-Watiya masih ditutup.',
    ]);
  });

  it.each([
    ['paragraphs of one line each', 'Dua tentara tewas di dekat perbatasan pada Senin pagi.\nPolisi masih mencari pelaku penembakan itu.\nWarga diminta tetap di rumah.'],
    ['a headline over a paragraph', 'Menteri bertemu utusan di Kairo\nKAIRO - Menteri luar negeri bertemu utusan khusus di Kairo pada Senin untuk membahas gencatan senjata yang telah lama dinanti oleh warga kota itu.'],
    ['a list of headlines', 'Tentara rebut kota pelabuhan\nPresiden tolak usul gencatan senjata dari utusan\nDua tewas\nParlemen sahkan undang-undang pertahanan baru'],
    ['punctuation stripped from long lines', `${'kata demi kata '.repeat(20)}\n${'lalu begitu seterusnya '.repeat(14)}`.replace(/ (?=\n|$)/g, '')],
  ])('leaves lines apart: %s', (_, text) => expect(normaliseText(text)).toBe(text));

  const line = fc.array(fc.constantFrom('pihak', 'pihak-', 'me-', 'Al-', 'kata.', '“ya”', ' ', '  ', '\n', '\n\n', '•', '1.', 'Menteri', 'tewas,', '\u00ad', '\u2010', '\r', 'e\u0301', 'ﬁ', '\0'), { maxLength: 80 });
  it('changes nothing the second time', () => {
    fc.assert(fc.property(fc.oneof(line.map((parts) => parts.join(' ')), line.map((parts) => parts.join('')), fc.string({ unit: 'binary', maxLength: 200 })), (raw) => {
      const once = normaliseText(raw, keeps);
      expect(normaliseText(once, keeps)).toBe(once);
      expect(once).not.toMatch(/ {2}|\n\n|^\s|\s$| \n|\n /u);
    }), { numRuns: 500 });
  });
});
