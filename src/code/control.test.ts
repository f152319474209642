import { describe, expect, it } from 'vitest';
import { allLanguages } from '../languages/all.generated.ts';
import { loadResources } from '../resources.ts';
import { handParsed } from './hand-parsed.ts';
import { code } from './index.ts';

const { world } = await loadResources();
const indonesian = allLanguages.find((pack) => pack.code === 'id');
if (!indonesian) throw new Error('no Indonesian pack');

const held = (lines: string): string[] =>
  code(handParsed(lines), indonesian, world).control.map(({ place, holder, how }) => `${holder?.text ?? '-'} ${how} ${place.text}`);

describe('who holds which place', () => {
  it.each([
    ['each of the places that one act takes', 'Pasukan NOUN 2 nsubj @LBY.MIL\nmerebut VERB 0 root act\nSabratha PROPN 2 obj #LBY\ndan CCONJ 5 cc\nZawiya PROPN 3 conj #LBY', ['Pasukan captured Sabratha', 'Pasukan captured Zawiya']],
    ['one place', 'Pasukan NOUN 2 nsubj @LBY.MIL\nmerebut VERB 0 root act\nSabratha PROPN 2 obj #LBY', ['Pasukan captured Sabratha']],
    ['what is only still held', 'Pasukan NOUN 3 nsubj @LBY.MIL\nmasih ADV 3 advmod\nmenguasai VERB 0 root act\nSabratha PROPN 3 obj #LBY', ['Pasukan held Sabratha']],
    ['nothing of what is not done', 'Pasukan NOUN 3 nsubj @LBY.MIL\ntidak PART 3 advmod\nmerebut VERB 0 root act\nSabratha PROPN 3 obj #LBY', []],
  ])('%s', (_, lines, wanted) => expect(held(lines)).toEqual(wanted));
  it('still held is no act', () => {
    expect(code(handParsed('Pasukan NOUN 3 nsubj @LBY.MIL\nmasih ADV 3 advmod\nmenguasai VERB 0 root act\nSabratha PROPN 3 obj #LBY'), indonesian, world).events).toEqual([]);
  });
});
