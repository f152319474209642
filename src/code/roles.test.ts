import { describe, expect, it } from 'vitest';
import { allLanguages } from '../languages/all.generated.ts';
import type { Frame } from '../languages/frame.ts';
import type { Language } from '../languages/language.ts';
import { frameIndex } from './frame-index.ts';
import { hitsOf } from './match.ts';
import { frameTriggers } from './frame-triggers.ts';
import { handParsed } from './hand-parsed.ts';
import { rolesOf } from './roles.ts';
import { viewsOf } from './view.ts';
import { compileWords } from './words.ts';

const own: readonly Frame[] = [
  { id: 'menyerang', verb: 'menyerang', type: 'ASSAULT', cameo: '190', yes: '', no: '' },
  { id: 'menarik', verb: 'menarik', type: 'RETREAT', cameo: '087', yes: '', no: '' },
  { id: 'bertemu', verb: 'bertemu', type: 'CONSULT', cameo: '040', mutual: true, yes: '', no: '' },
  { id: 'merebut', verb: ['merebut', 'merebut kembali'], type: 'ASSAULT', cameo: '192', roles: { obj: 'place', dari: 'recipient' }, yes: '', no: '' },
  { id: 'sanksi', verb: 'menjatuhkan _ sanksi', type: 'SANCTION', cameo: '163', yes: '', no: '' },
  { id: 'serangan', noun: 'serangan', type: 'ASSAULT', cameo: '190', yes: '', no: '' },
  { id: 'pembunuhan', noun: 'pembunuhan', type: 'ASSAULT', cameo: '186', yes: '', no: '' },
  { id: 'attack', verb: 'attack', type: 'ASSAULT', cameo: '190', yes: '', no: '' },
  { id: 'shoot-down', verb: 'shoot down', type: 'ASSAULT', cameo: '195', yes: '', no: '' },
  { id: 'shoot', verb: 'shoot', type: 'ASSAULT', cameo: '193', yes: '', no: '' },
  { id: 'fighting-erupts', noun: 'fighting break out', type: 'ASSAULT', cameo: '190', lone: true, yes: '', no: '' },
];

function read(code: string, lines: string): string[] {
  const language = allLanguages.find((pack) => pack.code === code);
  if (!language) throw new Error(`no pack ${code}`);
  const pack: Language = { ...language, coding: { ...language.coding, frames: own } };
  const grammar = { language: pack, words: compileWords(pack) };
  const [view] = viewsOf(handParsed(lines), pack);
  return frameTriggers(view, grammar, hitsOf(view, frameIndex(pack)), { implied: null, last: null }).map((trigger) => {
    const { actors, recipients, place } = rolesOf(view, grammar, trigger);
    const names = (list: typeof actors): string => list.map(({ text }) => text).join('+');
    return `${trigger.frame?.id}: ${names(actors)} > ${names(recipients)}${place ? ` @ ${place.text}` : ''} ${trigger.status}`;
  });
}

describe('parties of an act in Indonesian', () => {
  it.each([
    ['active', `Rusia PROPN 2 nsubj @RUS
menyerang VERB 0 root act
Ukraina PROPN 2 obj @UKR`, 'menyerang: Rusia > Ukraina actual'],
    ['passive with oleh', `Ukraina PROPN 2 nsubj:pass @UKR
diserang VERB 0 root pass
oleh ADP 4 case
Rusia PROPN 2 obl @RUS`, 'menyerang: Rusia > Ukraina actual'],
    ['passive with a bare doer', `Ukraina PROPN 2 nsubj:pass @UKR
diserang VERB 0 root pass
Rusia PROPN 2 obl @RUS
kemarin ADV 2 advmod`, 'menyerang: Rusia > Ukraina actual'],
    ['object voice', `Kota NOUN 0 root
Gaza PROPN 1 nmod #PSE
yang PRON 5 obj
kami PRON 5 nsubj @ISR
serang VERB 1 acl:relcl`, 'menyerang: kami > Gaza actual'],
    ['relative clause about the doer', `Pasukan NOUN 0 root
Rusia PROPN 1 nmod @RUS
yang PRON 4 nsubj
menyerang VERB 1 acl:relcl act
Ukraina PROPN 4 obj @UKR`, 'menyerang: Rusia > Ukraina actual'],
    ['owner of the thing hit', `Israel PROPN 2 nsubj @ISR
menyerang VERB 0 root act
fasilitas NOUN 2 obj
nuklir NOUN 3 compound
Iran PROPN 3 nmod @IRN`, 'menyerang: Israel > Iran actual'],
    ['coordinated verbs and parties', `Rusia PROPN 3 nsubj @RUS
akan AUX 3 aux
menyerang VERB 0 root act
dan CCONJ 5 cc
merebut VERB 3 conj act
Kharkiv PROPN 5 obj #UKR`, 'menyerang: Rusia > Kharkiv future'],
    ['the loser of a place, hung on the place', `Tentara NOUN 2 nsubj @LBY.MIL
merebut VERB 0 root act
kembali ADV 2 advmod
bandara NOUN 2 obj #LBY
dari ADP 6 case
milisi NOUN 4 nmod @LBY.REB`, 'merebut: Tentara > milisi @ bandara actual'],
    ['negated', `Rusia PROPN 3 nsubj @RUS
tidak PART 3 advmod
menyerang VERB 0 root act
Ukraina PROPN 3 obj @UKR`, 'menyerang: Rusia > Ukraina negated'],
    ['failed', `Rusia PROPN 2 nsubj @RUS
gagal VERB 0 root
merebut VERB 2 xcomp act
Kharkiv PROPN 3 obj #UKR`, 'merebut: Rusia >  @ Kharkiv negated'],
    ['conditional', `Jika SCONJ 3 mark
Rusia PROPN 3 nsubj @RUS
menyerang VERB 5 advcl act
Polandia PROPN 3 obj @POL
berperang VERB 0 root`, 'menyerang: Rusia > Polandia hypothetical'],
    ['mutual', `Putin PROPN 2 nsubj @RUS.GOV
bertemu VERB 0 root
dengan ADP 4 case
Xi PROPN 2 obl @CHN.GOV`, 'bertemu: Putin > Xi actual'],
    ['passive of a separable expression', `Sanksi NOUN 3 nsubj:pass
itu DET 1 det
dijatuhkan VERB 0 root pass
AS PROPN 3 obl @USA
terhadap ADP 6 case
Iran PROPN 3 obl @IRN`, 'sanksi: AS > Iran actual'],
  ])('%s', (_, lines, wanted) => expect(read('id', lines)).toContain(wanted));
});

describe('parties of an event noun in Indonesian', () => {
  it.each([
    ['doer as possessor', `Serangan NOUN 5 nsubj
Israel PROPN 1 nmod @ISR
terhadap ADP 4 case
Iran PROPN 1 nmod @IRN
berlanjut VERB 0 root`, 'serangan: Israel > Iran actual'],
    ['the one acted on as possessor', `Pembunuhan NOUN 5 nsubj
Soleimani PROPN 1 nmod @IRN.MIL
oleh ADP 4 case
AS PROPN 1 nmod @USA
mengejutkan VERB 0 root`, 'pembunuhan: AS > Soleimani actual'],
    ['light verb', `Rusia PROPN 2 nsubj @RUS
melancarkan VERB 0 root act
serangan NOUN 2 obj
ke ADP 5 case
Kyiv PROPN 2 obl #UKR`, 'serangan: Rusia > Kyiv actual'],
    ['light verb in a clause about it', `Serangan NOUN 5 nsubj
yang PRON 3 obj
dilancarkan VERB 1 acl:relcl pass
Rusia PROPN 3 obl @RUS
berlanjut VERB 0 root`, 'serangan: Rusia >  actual'],
  ])('%s', (_, lines, wanted) => expect(read('id', lines)).toContain(wanted));
});

describe('parties of an act in English', () => {
  it.each([
    ['passive', `Villages NOUN 3 nsubj:pass @MLI.CVL
were AUX 3 aux:pass
attacked VERB 0 root pass =attack
by ADP 5 case
rebels NOUN 3 obl @MLI.REB`, 'attack: rebels > Villages actual'],
    ['relative clause about the one acted on', `The DET 2 det
town NOUN 0 root #MLI
that PRON 5 obj
rebels NOUN 5 nsubj @MLI.REB
attacked VERB 2 acl:relcl act =attack`, 'attack: rebels > town actual'],
    ['clause about the one acted on', `A DET 2 det
convoy NOUN 0 root @MLI.MIL
attacked VERB 2 acl pass =attack
by ADP 5 case
rebels NOUN 3 obl @MLI.REB`, 'attack: rebels > convoy actual'],
  ])('%s', (_, lines, wanted) => expect(read('en', lines)).toContain(wanted));
});

describe('words of an expression that the tagger takes for another kind', () => {
  it.each([
    ['a verb of the past for a noun, with the words that go with it', 'Kyiv PROPN 2 compound @UKR\nshot NOUN 0 root\ndown ADP 2 advmod\ndrones NOUN 2 appos', ['shoot-down']],
    ['a noun by itself is none', 'Kyiv PROPN 2 compound @UKR\nshot NOUN 0 root\nwell ADV 2 advmod', []],
    ['a noun of the plural is none', 'Warning NOUN 2 compound @UKR\nshots NOUN 0 root\ndown ADP 2 advmod\nrange NOUN 3 obl', []],
    ['a noun for a verb, with both words that go with it', 'Fighting VERB 2 advcl\nbroke VERB 0 root act =break\nout ADP 2 compound:prt', ['fighting-erupts']],
    ['one of the words is missing', 'Fighting VERB 2 advcl\nbroke VERB 0 root act =break\nKyiv PROPN 2 obj @UKR', []],
  ])('%s', (_, lines, expected) => expect(read('en', lines).map((line) => line.split(':')[0])).toEqual(expected));
});
