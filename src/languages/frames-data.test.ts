import { describe, expect, test } from 'vitest';
import { EVENT_TYPES } from '../model/index.ts';
import { allLanguages } from './all.generated.ts';
import { frames as english } from './en/data.generated.ts';
import type { Frame } from './frame.ts';
import { frames as indonesian } from './id/data.generated.ts';

const packs: ReadonlyArray<readonly [string, readonly Frame[]]> = [['en', english()], ['id', indonesian()]];

/** PLOVER 2021: the modes of each type (types that are absent have none). */
const MODES: Readonly<Record<string, readonly string[]>> = {
  CONSULT: ['visit', 'third-party', 'multilateral', 'phone'],
  RETREAT: ['withdraw', 'release', 'disarm', 'ceasefire', 'access', 'resign'],
  REQUEST: ['assist', 'change', 'yield', 'meet'],
  REJECT: ['assist', 'change', 'yield', 'meet'],
  ACCUSE: ['disapprove', 'investigate', 'allege'],
  THREATEN: ['restrict', 'arrest', 'relations', 'expel', 'territory', 'violence'],
  PROTEST: ['demo', 'riot', 'strike', 'hunger', 'boycott', 'obstruct', 'vandalize'],
  SANCTION: ['convict', 'expel', 'withdraw', 'discontinue'],
  MOBILIZE: ['troops', 'weapons', 'police', 'militia'],
  COERCE: ['seize', 'restrict', 'censor', 'curfew', 'martial-law', 'arrest', 'deport', 'withhold', 'misinformation', 'cyber'],
  ASSAULT: [
    'abduct', 'beat', 'torture', 'sexual', 'targeted', 'destroy', 'primitive', 'firearms', 'explosives',
    'suicide-attack', 'aerial', 'drone', 'heavy-weapons', 'crowd-control', 'unconventional',
  ],
};

const CONTEXTS = new Set((
  'military intelligence executive legislative election political_institutions pro_democracy pro_autocracy economic legal reparations '
  + 'human_rights rights_freedoms repression human_security gender lgbt religion_ethnicity inequality diplomatic territory peacekeeping '
  + 'health asylum migration disasters natural_resource environment technology terrorism cbrn cyber misinformation crime corruption '
  + 'illegal_drugs trafficking').split(' '));

/** CAMEO codes of acts; `code*count` stands for the code and so many below it. */
const CAMEO = new Set(
  ('02 020 021*4 022 023*4 024*4 025*6 026 027 028 03 030 031*4 032 033*4 034*4 035*6 036 037 038 039 04 040 041 042 043 044 045 046 '
    + '05 050 051 052 053 054 055 056 057 06 060 061 062 063 064 07 070 071 072 073 074 075 08 080 081*4 082 083*4 084*2 085 086*3 087*4 '
    + '09 090 091 092 093 094 10 100 101*4 102 103*4 104*4 105*6 106 107 108 11 110 111 112*5 113 114 115 116 '
    + '12 120 121*3 122*4 123*4 124*6 125 126 127 128 129 13 130 131*3 132*4 133 134 135 136 137 138*5 139 '
    + '14 140 141*4 142*4 143*4 144*4 145*4 15 150 151 152 153 154 16 160 161 162*3 163 164 165 166*3 17 170 171*2 172*4 173 174 175 '
    + '18 180 181 182*3 183*3 184 185 186 19 190 191 192 193 194 195 196 20 200 201 202 203 204*2')
    .split(' ')
    .flatMap((entry) => {
      const [code, below = '0'] = entry.split('*');
      return [code, ...Array.from({ length: Number(below) }, (_, i) => `${code}${i + 1}`)];
    }),
);

/** Every type, mode and code that a frame can give, its variants' among them. */
function readings(frame: Frame): ReadonlyArray<{ type: string; mode: string | undefined; cameo: string }> {
  const variants = (frame.variants ?? []).map((variant) => ({
    type: variant.type ?? frame.type,
    mode: variant.mode ?? (variant.type === undefined ? frame.mode : undefined),
    cameo: variant.cameo ?? frame.cameo,
  }));
  return [{ type: frame.type, mode: frame.mode, cameo: frame.cameo }, ...variants];
}

function faults(frame: Frame): string[] {
  const found: string[] = [];
  if ((frame.verb === undefined) === (frame.noun === undefined)) found.push('needs a verb or a noun, not both');
  for (const { type, mode, cameo } of readings(frame)) {
    if (!EVENT_TYPES.some((known) => known === type)) found.push(`type ${type}`);
    if (mode !== undefined && !MODES[type]?.includes(mode)) found.push(`mode ${type}.${mode}`);
    if (!CAMEO.has(cameo)) found.push(`code ${cameo}`);
  }
  for (const context of frame.contexts ?? []) if (!CONTEXTS.has(context)) found.push(`context ${context}`);
  if (!frame.yes?.trim() || !frame.no?.trim()) found.push('lacks a sentence');
  if (frame.yes === frame.no) found.push('yes and no are the same');
  return found;
}

describe.each(packs)('frames of %s', (code, frames) => {
  test('are those of a known pack', () => {
    expect(allLanguages.map((language) => language.code)).toContain(code);
  });

  test('have ids of their own', () => {
    const ids = frames.map((frame) => frame.id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  test('use only known types, modes, contexts and codes, and have two sentences', () => {
    expect(frames.flatMap((frame) => faults(frame).map((fault) => `${frame.id}: ${fault}`))).toEqual([]);
  });
});

test('a frame with an unknown mode or code is found out', () => {
  const frame: Frame = { id: 'x', verb: 'x', type: 'AID', mode: 'phone', cameo: '999', yes: 'a', no: 'b' };
  expect(faults(frame)).toEqual(['mode AID.phone', 'code 999']);
});
