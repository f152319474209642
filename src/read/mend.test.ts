import { describe, expect, it } from 'vitest';
import { mend } from './mend.ts';

describe('mend', () => {
  it.each([
    ['&amp;ldquo;ya&amp;rdquo;, kata dia', '“ya”, kata dia', ['entities-decoded']],
    ['AT&T &amp; rekan', 'AT&T & rekan', ['entities-decoded']],
    ['AT&T dan R&D; selesai', 'AT&T dan R&D; selesai', []],
    ['â€œPerangâ€\u009d kata dia â€“ di cafÃ©', '“Perang” kata dia – di café', ['encoding-mended']],
    ['Âge d’or, château', 'Âge d’or, château', []],
    ["['Satu \\'dua\\'.', 'Tiga.\\nEmpat.']", "Satu 'dua'.\nTiga.\nEmpat.", ['list-opened']],
    ['["Satu."]', 'Satu.', ['list-opened']],
    ['[Satu] dua', '[Satu] dua', []],
    ['sel\ufffdsai', 'sel\ufffdsai', ['characters-lost']],
  ])('%s', (raw, text, codes) => {
    const mended = mend(raw);
    expect(mended.text).toBe(text);
    expect(mended.notes.map(([code]) => code)).toEqual(codes);
  });
});
