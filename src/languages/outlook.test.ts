import { expect, it } from 'vitest';
import { allLanguages } from './all.generated.ts';
import { outlookOf } from './outlook.ts';

it.each([
  ['id', 'dalam beberapa hari mendatang kita akan melihat penurunan eskalasi militer', 'easing'],
  ['id', 'eskalasi akan mereda pekan depan', 'easing'],
  ['id', 'pertempuran tidak akan berakhir dalam waktu dekat', 'worsening'],
  ['id', 'perang akan meluas ke wilayah selatan', 'worsening'],
  ['id', 'harga beras akan naik bulan depan', null],
  ['id', 'serangan itu dilakukan pada malam hari', null],
  ['en', 'the fighting will ease in the next few days', 'easing'],
  ['en', "the war won't end this year", 'worsening'],
  ['en', 'clashes could spread to the oil fields', 'worsening'],
  ['en', 'oil prices will rise next week', null],
] as const)('%s: %s', (lang, text, expected) => {
  const language = allLanguages.find(({ code }) => code === lang);
  expect(language && outlookOf(language.quotes, text)).toBe(expected);
});
