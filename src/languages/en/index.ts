import { once } from '../../model/index.ts';
import type { Language } from '../language.ts';
import { placeRules } from '../place-rules.ts';
import { quoteRules } from '../quote-rules.ts';
import { actors } from './actors.ts';
import { coding } from './coding.ts';
import { lexicon } from './data.generated.ts';
import { parsingRules } from './parsing.ts';
import { times } from './times.ts';

const parsing = once(() => parsingRules(lexicon));
const timing = once(() => times(lexicon.times));
const places = once(() => placeRules(lexicon));
const quotes = once(() => quoteRules(lexicon));

/** English. */
export const language: Language = {
  code: 'en',
  name: 'English',
  lexicon,
  get parsing() { return parsing(); },
  get times() { return timing(); },
  get places() { return places(); },
  actors,
  get quotes() { return quotes(); },
  coding,
};
