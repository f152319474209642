import type { Language } from '../language.ts';
import { quoteRules } from '../quote-rules.ts';
import { frames, lexicon } from './data.generated.ts';

/** Bahasa Indonesia. */
export const language: Language = {
  code: 'id',
  name: 'Bahasa Indonesia',
  lexicon,
  parsing: {},
  times: {},
  places: {},
  actors: {},
  quotes: quoteRules(lexicon, { enclitic: 'nya' }),
  coding: { frames },
};
