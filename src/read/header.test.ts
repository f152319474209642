import { describe, expect, it } from 'vitest';
import { outletIn } from './header.ts';

describe('outletIn', () => {
  it.each([
    ['Harakatuna.com. Moskow-Wakil Perdana Menteri pergi.', 'Harakatuna.com'],
    ['Liputan6.com, Gaza -Sedikitnya dua orang tewas.', 'Liputan6.com'],
    ['JAKARTA, KOMPAS.com - Panglima itu berkata.', 'KOMPAS.com'],
    ['REPUBLIKA.CO.ID, JAKARTA -- Menteri itu berkata.', 'REPUBLIKA.CO.ID'],
    ['Jakarta (ANTARA) - Menteri itu berkata.', 'ANTARA'],
    ['MOSCOW, June 4 (Reuters) - The minister said so.', 'Reuters'],
    ['Jakarta, Indonesia - Menteri itu berkata.', null],
    ['Presiden mengunjungi Detik.com pada Senin.', null],
    ['Pasukan (TNI) mundur dari kota.', null],
  ])('%s → %s', (text, want) => expect(outletIn(text)).toBe(want));
});
