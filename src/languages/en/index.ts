import type { Language } from '../language.ts';
import { placeRules } from '../place-rules.ts';
import { quoteRules } from '../quote-rules.ts';
import { actors } from './actors.ts';
import { coding } from './coding.ts';
import { lexicon } from './data.generated.ts';
import { parsingRules } from './parsing.ts';
import { times } from './times.ts';

/** English. */
export const language: Language = {
  code: 'en',
  name: 'English',
  lexicon,
  parsing: parsingRules(lexicon),
  times: times(lexicon.times),
  places: placeRules(lexicon),
  actors,
  quotes: quoteRules(lexicon),
  coding,
};
