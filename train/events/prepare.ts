import { mention } from '../../src/mention/index.ts';
import type { Marked } from '../../src/model/index.ts';
import { parse } from '../../src/parse/index.ts';
import type { LanguageKit, Resources } from '../../src/pipeline.ts';
import { type Candidate, candidatesOf } from './examples.ts';
import { type GoldReport, reportOf } from './gold.ts';
import { seenSentences } from './seen.ts';

/** An annotated report, marked by the stages before coding, with its candidates. */
export interface Prepared {
  readonly gold: GoldReport;
  readonly marked: Marked;
  readonly candidates: readonly Candidate[];
}

/** Runs annotated reports through the stages before coding, and reads their candidates' features. */
export function prepare(reports: readonly GoldReport[], { language, parser, names }: LanguageKit, { world }: Resources): Prepared[] {
  return reports.map((gold) => {
    const marked = mention(parse(reportOf(gold), language, parser), language, world, names);
    const moved = onto(gold, marked.text);
    return { gold: moved, marked, candidates: candidatesOf(seenSentences(marked, language), moved) };
  });
}

/** The marks moved into the text as it was mended: spaces have been put between words that had lost them, nothing else. */
function onto(gold: GoldReport, text: string): GoldReport {
  if (gold.text === text) return gold;
  const to = new Int32Array(gold.text.length + 1);
  for (let from = 0, at = 0; from < gold.text.length; from += 1, at += 1) {
    while (at < text.length && text[at] !== gold.text[from]) at += 1;
    to[from] = at;
  }
  to[gold.text.length] = text.length;
  const move = <T extends { readonly start: number; readonly end: number }>(mark: T): T => ({ ...mark, start: to[mark.start], end: to[mark.end - 1] + 1 });
  return { ...gold, text, sentences: gold.sentences.map(move), events: gold.events.map(move) };
}
