import { type ChoiceModel, code, type EventModel, type Senses } from './code/index.ts';
import type { Language } from './languages/language.ts';
import { mention, type NameModel } from './mention/index.ts';
import type { Coded, Marked, Parsed, Report } from './model/index.ts';
import { parse, type ParserModel } from './parse/index.ts';
import type { World } from './world/world.ts';

/** One language: its pack and the weights trained for it. */
export interface LanguageKit {
  readonly language: Language;
  readonly parser: ParserModel;
  /** Tagger of people's and bodies' names; null where none is trained. */
  readonly names?: NameModel | null;
  /** What sort of word a word is, for the event model; none where a language has no table of them. */
  readonly senses?: Senses;
  /** Null where none has been trained: the frames then speak alone. */
  readonly events: EventModel | null;
  /** Tells who has which side of an act; null where none has been trained: grammar then speaks alone. */
  readonly sides: ChoiceModel | null;
  /** Tells where an act happened; null where none has been trained. */
  readonly grounds: ChoiceModel | null;
  /** Tells reports of conflict and diplomacy from others; null where none has been trained: a rule then speaks alone. */
  readonly domain: ChoiceModel | null;
  /** Tells how likely a found act is right; null where none has been trained. */
  readonly verdicts: ChoiceModel | null;
  /** The same for lone sentences, and for languages without one of their own; one for all languages, null where none has been trained. */
  readonly alone?: ChoiceModel | null;
}

/** Everything that coding needs beside the report. The host loads it: Node from `data/`, a page by fetch. */
export interface Resources {
  readonly languages: ReadonlyMap<string, LanguageKit>;
  readonly world: World;
}

/** Report → Coded: parse, mention, code. A report in a language without a pack comes out with no findings and the reader's note. */
export function codeReport(report: Report, { languages, world }: Resources): Coded {
  const kit = languages.get(report.lang);
  if (!kit) return { ...report, sentences: [], mentions: [], relations: [], statements: [], events: [], control: [] };
  const parsed: Parsed = parse(report, kit.language, kit.parser);
  const marked: Marked = mention(parsed, kit.language, world, kit.names);
  return code(marked, kit.language, world, kit);
}
