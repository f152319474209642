import { describe, expect, it } from 'vitest';
import { allLanguages } from '../languages/all.generated.ts';
import type { Attribution, Entity, EventType } from '../model/index.ts';
import { completed } from './complete.ts';
import { fillersOf } from './frame-triggers.ts';
import { handParsed } from './hand-parsed.ts';
import { rolesOf } from './roles.ts';
import type { Trigger } from './trigger.ts';
import { viewsOf } from './view.ts';
import { compileWords } from './words.ts';

const language = allLanguages.find(({ code }) => code === 'id');
if (!language) throw new Error('no Indonesian pack');
const grammar = { language, words: compileWords(language) };
const speaker: Entity = { start: 900, end: 905, text: 'Lavrov', name: 'Lavrov', country: 'RUS', sector: 'GOV', code: 'RUSGOV', role: null, wikidata: null };
const SPEECH: readonly Attribution[] = [{ speaker, medium: null, cue: 'kata', direct: false }];

/** Both sides of the act at a token, as `actors > recipients`. */
function sidesOf(lines: string, head: number, type: EventType, attribution: readonly Attribution[] = []): string {
  const [view] = viewsOf(handParsed(lines), grammar.language);
  const kind = view.tokens[head].upos === 'VERB' ? 'verb' : 'noun';
  const trigger: Trigger = { view, kind, head, words: [head], type, mode: null, cameo: '190', contexts: [], frame: null, fillers: fillersOf(view, grammar, kind, head, [head]), status: 'actual', when: null, rule: 'hand', confidence: 1, likely: 1, typed: 1, beside: 0, why: [] };
  const { actors, recipients } = completed(trigger, rolesOf(view, grammar, trigger), type, attribution);
  return [actors, recipients].map((side) => side.map(({ text }) => text).join('+')).join(' > ');
}

describe('sides that grammar leaves open', () => {
  it.each<readonly [string, string, number, EventType, readonly Attribution[], string]>([
    ['an act of speech is whose words report it', 'Serangan NOUN 2 nsubj:pass\ndikecam VERB 0 root pass\nkeras ADJ 2 advmod', 1, 'ACCUSE', SPEECH, ' > '],
    ['a noun of speech is the speaker\'s', 'Kecaman NOUN 0 root\nterhadap ADP 3 case\nIsrael PROPN 1 nmod @ISR', 0, 'ACCUSE', SPEECH, 'Lavrov > Israel'],
    ['who is moved in the passive moves', 'Pasukan NOUN 2 nsubj:pass @RUS.MIL\ndikerahkan VERB 0 root pass', 1, 'MOBILIZE', [], 'Pasukan > '],
    ['but who is struck in the passive does not strike', 'Pasukan NOUN 2 nsubj:pass @RUS.MIL\ndiserang VERB 0 root pass', 1, 'ASSAULT', [], ' > Pasukan'],
    ['whom a demand is about is asked', 'Rusia PROPN 2 nsubj @RUS\nmendesak VERB 0 root act\nagar SCONJ 5 mark\nTurki PROPN 5 nsubj @TUR\nmundur VERB 2 ccomp', 1, 'REQUEST', [], 'Rusia > Turki'],
  ])('%s', (_, lines, head, type, attribution, wanted) => expect(sidesOf(lines, head, type, attribution)).toBe(wanted));
});
