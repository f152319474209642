import { NO_SENSES } from '../../src/code/index.ts';
import { mention } from '../../src/mention/index.ts';
import type { Marked } from '../../src/model/index.ts';
import { parse } from '../../src/parse/index.ts';
import type { LanguageKit, Resources } from '../../src/pipeline.ts';
import { type Candidate, candidatesOf } from './examples.ts';
import { type GoldReport, reportOf } from './gold.ts';
import { marksOnto } from './marks-onto.ts';
import { seenSentences } from './seen.ts';

/** An annotated report, marked by the stages before coding, with its candidates. */
export interface Prepared {
  readonly gold: GoldReport;
  readonly marked: Marked;
  readonly candidates: readonly Candidate[];
}

/** Runs annotated reports through the stages before coding, and reads their candidates' features. */
export function prepare(reports: readonly GoldReport[], { language, parser, names, senses = NO_SENSES }: LanguageKit, { world }: Resources): Prepared[] {
  return reports.map((gold) => {
    const marked = mention(parse(reportOf(gold), language, parser), language, world, names);
    const moved = marksOnto(gold, marked.text);
    return { gold: moved, marked, candidates: candidatesOf(seenSentences(marked, language, senses), moved) };
  });
}
