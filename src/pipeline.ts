import { code } from './code/index.ts';
import type { Language } from './languages/language.ts';
import { mention } from './mention/index.ts';
import type { Coded, Marked, Parsed, Report } from './model/index.ts';
import { parse } from './parse/index.ts';
import type { World } from './world/world.ts';

/** Everything that coding needs beside the report. The host loads it: Node from `data/`, a page by fetch. */
export interface Resources {
  readonly languages: ReadonlyMap<string, Language>;
  readonly world: World;
}

/** Report → Coded: parse, mention, code. A report in a language without a pack comes out with no findings and the reader's note. */
export function codeReport(report: Report, { languages, world }: Resources): Coded {
  const language = languages.get(report.lang);
  if (!language) return { ...report, sentences: [], mentions: [], relations: [], statements: [], events: [], control: [] };
  const parsed: Parsed = parse(report, language);
  const marked: Marked = mention(parsed, language, world);
  return code(marked, language, world);
}
