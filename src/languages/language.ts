import type { Lexicon } from './lexicon.ts';
import type { ParsingRules } from './parsing-rules.ts';
import type { TimeRules } from './time-rules.ts';
import type { PlaceRules } from './place-rules.ts';
import type { ActorRules } from './actor-rules.ts';
import type { QuoteRules } from './quote-rules.ts';
import type { CodingRules } from './coding-rules.ts';

/** All that differs by language. A pack is a folder `languages/xx/` whose `index.ts` exports one of these as `language`; the contract test finds it by name. */
export interface Language {
  /** ISO 639-1: the folder's name. */
  readonly code: string;
  /** In the language itself: `Bahasa Indonesia`. */
  readonly name: string;
  readonly lexicon: Lexicon;
  readonly parsing: ParsingRules;
  readonly times: TimeRules;
  readonly places: PlaceRules;
  readonly actors: ActorRules;
  readonly quotes: QuoteRules;
  readonly coding: CodingRules;
}
