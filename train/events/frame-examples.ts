import { NO_SENSES } from '../../src/code/index.ts';
import { coderOf } from '../../src/code/coder.ts';
import { frameTriggers } from '../../src/code/frame-triggers.ts';
import { hitsOf } from '../../src/code/match.ts';
import { sentenceView } from '../../src/code/model/sentence-view.ts';
import { viewsOf } from '../../src/code/view.ts';
import type { Frame } from '../../src/languages/frame.ts';
import { mention } from '../../src/mention/index.ts';
import { EVENT_TYPES, type Report } from '../../src/model/index.ts';
import { parse } from '../../src/parse/index.ts';
import type { LanguageKit, Resources } from '../../src/pipeline.ts';
import { featureArray } from './examples.ts';
import type { Example } from './log-linear.ts';

const NOWHEN = { implied: null, last: null };

/** The frames' own sentences as examples: the frame's word tells its type in the one and nothing in the other. Their other words are left out: they may tell more than the row says. */
export function frameExamples({ language, parser, names, senses = NO_SENSES }: LanguageKit, { world }: Resources, weight: number): Example[] {
  const { grammar, index } = coderOf(language);
  const examples = (frame: Frame, text: string, label: number): Example[] => {
    const report: Report = { id: frame.id, lang: language.code, title: null, source: null, url: null, file: null, published: null, text, notes: [] };
    const marked = mention(parse(report, language, parser), language, world, names);
    return viewsOf(marked, language).flatMap((view) => {
      const hits = hitsOf(view, index);
      const heads = new Set(hits.filter(({ expression }) => expression.frame === frame).map(({ head }) => head));
      const seen = sentenceView(view, grammar, hits, frameTriggers(view, grammar, hits, NOWHEN), senses);
      return [...heads].map((head) => ({ features: featureArray(seen, head), label, weight }));
    });
  };
  return language.coding.frames.flatMap((frame) => [...examples(frame, frame.yes, 1 + EVENT_TYPES.indexOf(frame.type)), ...examples(frame, frame.no, 0)]);
}
