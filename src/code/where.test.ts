import { describe, expect, it } from 'vitest';
import { allLanguages } from '../languages/all.generated.ts';
import type { Place } from '../model/index.ts';
import { handParsed } from './hand-parsed.ts';
import { viewsOf } from './view.ts';
import { lastPlace, whereOf } from './where.ts';
import { compileWords } from './words.ts';

const language = allLanguages.find(({ code }) => code === 'id');
if (!language) throw new Error('no Indonesian pack');
const grammar = { language, words: compileWords(language) };
const place = (name: string, country: string): Place => ({ text: name, name, country, lat: null, lon: null, geonames: null, precision: 'city', candidates: [], span: { start: 0, end: name.length, text: name } });
const NONE = { place: null, ground: null };

const SAID = `Menteri NOUN 2 nsubj
berkata VERB 0 root act
di ADP 4 case
Jenewa PROPN 2 obl #CHE
bahwa SCONJ 7 mark
jet NOUN 7 nsubj
menyerang VERB 2 ccomp act
kamp NOUN 7 obj
di ADP 10 case
Sirte PROPN 7 obl #LBY`;

describe('where an act took place by rule', () => {
  const [view] = viewsOf(handParsed(SAID), language);
  it.each([
    ['the phrase of place in its clause', 6, NONE, null, 'Sirte'],
    ['that of the saying for the saying', 1, NONE, null, 'Jenewa'],
    ['the place that a slot names before all', 6, { place: place('Derna', 'LBY'), ground: null }, null, 'Derna'],
    ['its own phrase before the ground of those struck', 6, { place: null, ground: place('Libya', 'LBY') }, null, 'Sirte'],
  ])('%s', (_, head, roles, before, wanted) => expect(whereOf(view, grammar, head, roles, before)?.name).toBe(wanted));

  const [bare] = viewsOf(handParsed('Jet NOUN 2 nsubj\nmenyerang VERB 0 root act\nkamp NOUN 2 obj'), language);
  it.each([
    ['the ground of those struck', { place: null, ground: place('Iran', 'IRN') }, place('Jenewa', 'CHE'), 'Iran'],
    ['the last place told before', NONE, place('Jenewa', 'CHE'), 'Jenewa'],
    ['nowhere where none was told', NONE, null, undefined],
  ])('without a place of its own: %s', (_, roles, before, wanted) => expect(whereOf(bare, grammar, 1, roles, before)?.name).toBe(wanted));

  it('hands the last place of ground on to the sentences after it', () => {
    expect(lastPlace(view, grammar)?.name).toBe('Sirte');
    expect(lastPlace(bare, grammar)).toBeNull();
  });
});
