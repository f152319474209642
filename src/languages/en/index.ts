import type { Language } from '../language.ts';
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
  quotes: {},
  coding: { frames },
};
