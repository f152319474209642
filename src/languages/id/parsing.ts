import { sentenceRules, stopRules } from '../sentence-lists.ts';
import type { Lexicon } from '../lexicon.ts';
import type { ParsingRules } from '../parsing-rules.ts';
import { ADDRESSES, SIGNS, tokenPattern } from '../written-words.ts';
import { clitics } from './parsing-clitics.ts';
import { affixes, lemma, verbKeyReader, voice } from './parsing-morphology.ts';

const PLACE = String.raw`\p{Lu}[\p{L}.'’-]{1,24}(?: \p{Lu}[\p{L}.'’-]{1,24}){0,3}`;
const OUTLET = String.raw`[\p{L}\d]{2,20}(?:\.(?:com|co\.id|id|net|org|COM|CO\.ID))|(?:CNN|BBC|VOA|DW|CNBC|NU|ABC) ?(?:Indonesia|Online)?|ANTARA(?: News)?|Antara|Reuters|AFP|AP|Xinhua|Sputnik|TASS|RIA|Merdeka|Republika`;

/** Numbers, currencies that touch their number, dotted initials, words. */
const WRITTEN = [
  String.raw`\d{1,20}(?:[.,:]\d{1,20}){0,6}(?:-an\b)?`, String.raw`Rp(?=\.?\d)`, String.raw`[IVXLC]{1,6}\/\d{4}`, String.raw`(?:\p{L}\.){2,8}`,
  String.raw`[\p{L}\p{M}\p{N}]{1,80}(?:['’${'`'}-][\p{L}\p{M}\p{N}]{1,60}){0,6}`,
];

const glued = (lexicon: Lexicon, kind: string): ReadonlySet<string> =>
  new Set(lexicon['parsing-glue'].filter((row) => row.kind === kind).flatMap(({ words }) => words.split(' ')));

/** How Indonesian is cut into sentences and words. */
export function parsingRules(lexicon: Lexicon): ParsingRules {
  const bases = new Map(lexicon['parsing-bases'].map(({ stem, base }): [string, string] => [stem, base]));
  return {
    treebank: 'csui',
    sentences: sentenceRules(lexicon, [
      new RegExp(String.raw`^(?:${OUTLET}),? ?(?:${PLACE})? ?(?:\([^)]{2,20}\))? ?[-–—](?: ?[-–—])? ?`, 'u'),
      new RegExp(`^(?:${PLACE}), ?(?:${OUTLET}) ?[-–—]+(?: ?[-–—]+)? ?`, 'u'),
      new RegExp(String.raw`^(?:${PLACE})(?:, ?(?:${OUTLET}))? ?\([^)]{2,20}\) ?[-–—]+ ?`, 'u'),
      /^(?!FILE|FOTO|VIDEO)\p{Lu}{3,}(?: \p{Lu}{3,}){0,2} ?[-–—]+ ?(?=["“]?\p{Lu})/u,
      new RegExp(String.raw`^(?:${OUTLET})\.\s+\p{Lu}\p{Ll}+ ?[-–—] ?(?=\p{Lu}\p{Ll})`, 'u'),
    ]),
    tokens: {
      ...stopRules(lexicon),
      watched: new Set(),
      pattern: tokenPattern([...ADDRESSES, ...WRITTEN, ...SIGNS]),
      split: clitics,
    },
    glue: { links: glued(lexicon, 'link'), names: glued(lexicon, 'name') },
    morphology: { contentMarkers: new Set(['bahwa', 'bahwasanya']), days: new Set(), affixes, lemma, voice, verbKey: verbKeyReader(bases) },
  };
}
