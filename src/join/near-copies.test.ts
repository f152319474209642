import { describe, expect, it } from 'vitest';
import { bandsOf, isNearCopy } from './near-copies.ts';
import { wordingOf } from './wording.ts';

const STORY = 'Tentara pemerintah merebut kembali bandara di selatan ibu kota pada Rabu pagi setelah pertempuran dua hari dengan milisi yang mundur ke arah kota pelabuhan. Juru bicara tentara mengatakan sedikitnya tiga prajurit tewas dan belasan lainnya luka. Milisi itu membantah telah kalah dan menyebut penarikan pasukannya sebagai siasat untuk menghindari korban di pihak warga.';
const OTHER = 'Sedikitnya tiga prajurit tewas ketika tentara pemerintah menguasai lagi bandara selatan ibu kota, kata juru bicaranya, Rabu. Pertempuran dengan milisi berlangsung dua hari sebelum lawan bergerak mundur menuju kota pelabuhan. Kelompok itu menolak disebut kalah; katanya pasukan ditarik supaya warga tidak menjadi korban dalam perang yang berlarut-larut.';

describe('near copies', () => {
  it.each([
    ['the same words', STORY, true],
    ['another dateline and other signs', `ABC, TRIPOLI - ${STORY.toUpperCase().replaceAll(',', ';')} (kbn)`, true],
    ['the first half', STORY.slice(0, STORY.length / 2), true],
    ['a few words changed', STORY.replace('Rabu pagi', 'Rabu siang').replace('belasan', 'puluhan'), true],
    ['the same story in other words', OTHER, false],
    ['a line that is too short to tell', STORY.slice(0, 80), false],
    ['nothing', '', false],
  ])('%s', (_, text, copy) => {
    const [one, other] = [wordingOf(STORY), wordingOf(text)];
    expect(isNearCopy(one, other)).toBe(copy);
    expect(isNearCopy(other, one)).toBe(copy);
    const there = new Set(bandsOf(one));
    if (copy) expect(bandsOf(other).some((band) => there.has(band))).toBe(true);
  });
});
