import type { Lexicon } from './lexicon.ts';
import type { SentenceRules, TokenRules } from './parsing-rules.ts';

/** `TRIPOLI, Kabar Tripoli - Pasukan …`: a place in capitals, then whatever outlet, in any language that has capitals. */
const PLACE_AND_OUTLET = /^\p{Lu}{3,}(?: \p{Lu}{3,}){0,2}, \p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,3} ?[-–—]+ (?=["“]?\p{Lu})/u;

/** A pack's sentence rules out of its lists, with the datelines that its own outlets write. */
export function sentenceRules(lexicon: Lexicon, datelines: readonly RegExp[]): SentenceRules {
  return {
    abbreviations: new Map(lexicon['parsing-abbreviations'].map(({ word, ends }): [string, string] => [word, ends])),
    starters: new Set(lexicon['parsing-starters'].map(({ word }) => word)),
    boilerplate: new RegExp(`^(?:${lexicon['parsing-boilerplate'].map(({ pattern }) => pattern).join('|')})`, 'iu'),
    datelines: [PLACE_AND_OUTLET, ...datelines],
  };
}

/** Words whose stop is part of them, out of the same list. */
export function stopRules(lexicon: Lexicon): Pick<TokenRules, 'ownStop' | 'innerStop'> {
  const written = (kind: string): ReadonlySet<string> => new Set(lexicon['parsing-abbreviations'].filter(({ stop }) => stop === kind).map(({ word }) => word));
  return { ownStop: written('own'), innerStop: written('inner') };
}
