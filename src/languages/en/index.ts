import type { Language } from '../language.ts';
import { quoteRules } from '../quote-rules.ts';
import { frames, lexicon } from './data.generated.ts';

/** English. */
export const language: Language = {
  code: 'en',
  name: 'English',
  lexicon,
  parsing: {},
  times: {},
  places: {},
  actors: {},
  quotes: quoteRules(lexicon),
  coding: { frames },
};
