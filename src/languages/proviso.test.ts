import { expect, it } from 'vitest';
import { allLanguages } from './all.generated.ts';
import { provisoIn } from './proviso.ts';

it.each([
  ['id', 'Kami akan menarik pasukan jika Haftar mundur dari Sirte.', 'jika Haftar mundur dari Sirte'],
  ['id', 'Apabila perbatasan dibuka, bantuan akan dikirim besok', 'Apabila perbatasan dibuka'],
  ['id', 'pihaknya tidak akan menyerang kecuali diserang lebih dulu, ujarnya', 'kecuali diserang lebih dulu'],
  ['id', 'kami siap berunding dengan syarat semua tahanan dibebaskan', 'dengan syarat semua tahanan dibebaskan'],
  ['id', 'pasukan kami akan bertahan meskipun jika diserang', null],
  ['id', 'kalau pihaknya akan menarik pasukan', null],
  ['id', 'Kami akan menarik semua pasukan pekan depan.', null],
  ['en', 'We will withdraw if they stop the shelling.', 'if they stop the shelling'],
  ['en', 'If the border opens, aid will be sent', 'If the border opens'],
  ['en', 'the army would not attack unless it was attacked first; talks go on', 'unless it was attacked first'],
  ['en', 'they will release the prisoners provided that the truce holds', 'provided that the truce holds'],
  ['en', 'as long as the truce holds, we will not fire', 'as long as the truce holds'],
  ['en', 'we will fight on even if they attack', null],
  ['en', 'we will see as if nothing had happened', null],
  ['en', 'We will withdraw our troops next week.', null],
] as const)('%s: %s', (lang, text, expected) => {
  const language = allLanguages.find(({ code }) => code === lang);
  const found = language ? provisoIn(language.quotes, text) : null;
  expect(found && text.slice(found.start, found.end)).toBe(expected);
});
