import { sentenceRules, stopRules } from '../sentence-lists.ts';
import type { Lexicon } from '../lexicon.ts';
import type { ParsingRules } from '../parsing-rules.ts';
import { ADDRESSES, SIGNS, tokenPattern } from '../written-words.ts';
import { baseVerb, lemma, voice } from './parsing-morphology.ts';
import { split } from './parsing-contractions.ts';

const PLACE = String.raw`\p{Lu}[\p{L}.'’-]{1,24}(?: \p{Lu}[\p{L}.'’-]{1,24}){0,3}`;
const AGENCY = `Reuters|AFP|AP|Xinhua|TASS|UPI|ANI|PTI|IANS|ANTARA|Antara|Anadolu Agency|AA|dpa|EFE|CNN|BBC`;

/** Words after which "its" is "it is" and "your" "you are", where they are written without the apostrophe. */
const NO_OWNER = 'a|an|the|not|really|simply|also|definitely|nothing|called|getting|going|doing|looking|gonna|supposed|been|like|as|for|from|in|on|at|with|of|to|up|out|about|over|between|my|your|his|her|their|this|that|all|quite|too|worth|' +
  'probably|always|never|actually|basically|absolutely|obviously|impossible|what|where|how|why|because|when|if|easy|okay|ok';
/** Verbs after which "ill" is "I will" and "id" "I would". */
const AFTER_WILL = 'be|have|get|take|never|definitely|see|let|give|go|come|just|probably|still|always|tell|try|keep|do|call|send|make|like|love|say|rather|recommend';

/** What is written as one sign: faces, and runs of marks that end a sentence, quote or draw a line. */
const RUNS = [
  String.raw`[:;=]['’]?-?[()](?![\p{L}\p{N}])`, String.raw`(?<![\p{L}\p{N}])[:;=]-?[dp](?![\p{L}\p{N}])`, String.raw`\^_*\^|<3(?!\d)`,
  '[!?][!?.]{1,80}', String.raw`\.[!?](?![\p{L}\p{N}])`, '[=_*~-]{2,80}>?|->|<-{1,3}|<{2,80}|>{2,80}', String.raw`…\.|''|[‘’]’|${'``'}`,
];

/** Telephone numbers and dates, numbers and ordinals, dotted initials and names, words with what is contracted into them. */
const WRITTEN = [
  String.raw`(?:1-)?\d{3}[-/]\d{3}-\d{4}(?![\p{L}\d])`, String.raw`(?:\d|\d{3}|\d{5})-\d{4}(?![\p{L}\d-])`, String.raw`\d{4}-\d{2}-\d{2}(?![\p{L}\d-])`, String.raw`\d{1,2}-\d{1,2}-(?:\d{4}|\d{2})(?![\p{L}\d-])`,
  String.raw`[+](?=\d)\d{1,3}(?![\p{L}\d])`,
  String.raw`\d{1,20}(?:[.,:/]\d{1,20}){0,6}(?:st|nd|rd|th|s|(?<=0)['’]s)?(?![\p{L}\d]|[.,:]\d)`, String.raw`\d{1,20}(?:[.,:]\d{1,20}){1,6}(?!\d)`, String.raw`Ph\.D\.?`, String.raw`(?:\p{L}\.){2,8}(?!\p{L})`,
  String.raw`(?:\p{L}\.){1,8}\p{L}(?![\p{L}\p{N}.])`, String.raw`[\p{L}\p{N}]{1,30}(?:\.[\p{L}\p{N}-]{1,30}){2,8}(?![\p{L}\p{N}])`,
  String.raw`[bl]\/c(?![\p{L}\p{N}])`, String.raw`w\/(?:out|o)?(?!\p{L})`, String.raw`[\p{L}\p{N}._-]{1,40}@\p{L}[\p{L}_]{1,40}(?!\p{L})`, String.raw`mailto:[\w.+-]{1,40}@[\w.-]{1,60}\w`, String.raw`(?<![\p{L}\p{N}.])\.\d{1,9}(?![\p{L}\d])`, String.raw`(?<![\p{L}\p{N}])['’](?:em|n|\d\ds?)(?![\p{L}\p{N}])`, String.raw`(?:Rs|IRR|USD|EUR|GBP|AUD|AED)(?=\.?\d)`, String.raw`[#@]\p{L}[\p{L}\p{N}_]{0,40}(?:\.\p{L}{2,3})?(?![\p{L}])`, String.raw`\.(?:docx?|xls|pdf|jpe?g)(?!\p{L})`, 'Yahoo!',
  `(?<![\\p{L}\\p{N}])(?:it(?=s (?:${NO_OWNER}) )|you(?=r (?:${NO_OWNER}) )|i(?=(?:ll|d) (?:${AFTER_WILL}) ))`,
  String.raw`[\p{L}\p{M}\p{N}]{1,80}(?:['’${'`'}&_-][\p{L}\p{M}\p{N}]{1,60}){0,8}`, String.raw`['’](?:s|re|ve|ll|d|m|t)\b`,
];

const DAYS: ReadonlySet<string> = new Set(['today', 'yesterday', 'tonight', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']);

/** How English is cut into sentences and words. */
export function parsingRules(lexicon: Lexicon): ParsingRules {
  const irregular = new Map(lexicon['parsing-irregular'].flatMap(({ verb, forms }) => forms.split(' ').map((form): [string, string] => [form, verb])));
  return {
    treebank: 'gum',
    sentences: sentenceRules(lexicon, [
      new RegExp(String.raw`^(?:(?:${PLACE})(?:, (?:${PLACE}))?(?:, \p{Lu}\p{L}+\.? \d{1,2})? ?)?\((?:${AGENCY})\)(?: ?[-–—]+)? ?`, 'u'),
      // Of an outlet that the list does not have.
      new RegExp(String.raw`^\p{Lu}{3,}(?:[ /-]\p{Lu}{2,}){0,3}(?:, (?:${PLACE}))?(?:, \p{Lu}\p{L}+\.? \d{1,2})? ?\(\p{Lu}[^)\d]{1,29}\) ?[-–—]+ `, 'u'),
      new RegExp(String.raw`^(?!FILE|PHOTO|VIDEO)\p{Lu}{3,}(?:[ /-]\p{Lu}{2,}){0,3}(?:, (?:${PLACE}))?(?:, \p{Lu}\p{L}+\.? \d{1,2})? ?[-–—]+ `, 'u'),
    ]),
    tokens: {
      ...stopRules(lexicon),
      watched: new Set(['its', 'your', 'ill', 'id']),
      pattern: tokenPattern([...ADDRESSES, ...WRITTEN, ...RUNS, ...SIGNS]),
      split,
    },
    glue: { links: new Set(), names: new Set() },
    morphology: { contentMarkers: new Set(), days: DAYS, affixes: () => '', lemma, voice, verbKey: (form) => ({ key: baseVerb(irregular, form), voice: '' }) },
  };
}
