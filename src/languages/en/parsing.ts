import { sentenceRules } from '../sentence-lists.ts';
import type { Lexicon } from '../lexicon.ts';
import type { ParsingRules } from '../parsing-rules.ts';
import { ADDRESSES, SIGNS, tokenPattern } from '../written-words.ts';
import { baseVerb, lemma, voice } from './parsing-morphology.ts';
import { split } from './parsing-contractions.ts';

const PLACE = String.raw`\p{Lu}[\p{L}.'’-]{1,24}(?: \p{Lu}[\p{L}.'’-]{1,24}){0,3}`;
const AGENCY = `Reuters|AFP|AP|Xinhua|TASS|UPI|ANI|PTI|IANS|ANTARA|Antara|Anadolu Agency|AA|dpa|EFE|CNN|BBC`;

/** Telephone numbers, numbers and ordinals, dotted initials, words with what is contracted into them. */
const WRITTEN = [
  String.raw`\d{3,5}(?:-\d{3,6}){1,3}(?![\p{L}\d])`, String.raw`\d{1,20}(?:[.,:/]\d{1,20}){0,6}(?:st|nd|rd|th|s)?(?!\p{L})`, String.raw`Ph\.D\.?`, String.raw`(?:\p{L}\.){2,8}(?!\p{L})`,
  String.raw`[\p{L}\p{M}\p{N}]{1,80}(?:['’${'`'}&-][\p{L}\p{M}\p{N}]{1,60}){0,8}`, String.raw`['’](?:s|re|ve|ll|d|m|t)\b`,
];

/** How English is cut into sentences and words. */
export function parsingRules(lexicon: Lexicon): ParsingRules {
  const irregular = new Map(lexicon['parsing-irregular'].flatMap(({ verb, forms }) => forms.split(' ').map((form): [string, string] => [form, verb])));
  return {
    treebank: 'gum',
    sentences: sentenceRules(lexicon, [
      new RegExp(String.raw`^(?:(?:${PLACE})(?:, (?:${PLACE}))?(?:, \p{Lu}\p{L}+\.? \d{1,2})? ?)?\((?:${AGENCY})\)(?: ?[-–—]+)? ?`, 'u'),
      new RegExp(String.raw`^(?!FILE|PHOTO|VIDEO)\p{Lu}{3,}(?:[ /-]\p{Lu}{2,}){0,3}(?:, (?:${PLACE}))?(?:, \p{Lu}\p{L}+\.? \d{1,2})? ?[-–—]+ `, 'u'),
    ]),
    tokens: {
      ownStop: new Set(lexicon['parsing-abbreviations'].filter(({ stop }) => stop === 'own').map(({ word }) => word)),
      pattern: tokenPattern([...ADDRESSES, ...WRITTEN, ...SIGNS]),
      split,
    },
    glue: { links: new Set(), names: new Set() },
    morphology: { contentMarkers: new Set(), affixes: () => '', lemma, voice, verbKey: (form) => ({ key: baseVerb(irregular, form), voice: '' }) },
  };
}
