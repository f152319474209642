import nlp from 'compromise';
import { code } from '../src/code/index.ts';
import { mention } from '../src/mention/index.ts';
import type { Report } from '../src/model/index.ts';
import { createAnalyser, wordOf } from '../src/parse/analyse.ts';
import { parse } from '../src/parse/index.ts';
import { tag } from '../src/parse/tagger.ts';
import { codeReport, type Resources } from '../src/pipeline.ts';

/** What is timed, in words a second: each stage alone on what the one before it made, and two of them together. */
export const STAGES = ['tag', 'tag and parse', 'mention', 'code', 'whole coding'] as const;
export type Stage = (typeof STAGES)[number];

const ROUNDS = 7;

const wordsOf = (reports: readonly Report[]): number => reports.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);

/** Words a second of processor time, the best of several rounds: what else the machine does at the time counts little. */
function rate(reports: readonly Report[], work: (i: number) => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = process.cpuUsage();
    for (let i = 0; i < reports.length; i += 1) work(i);
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, user + system);
  }
  return wordsOf(reports) / (least / 1e6);
}

/** The yardstick: compromise finding people and places. */
export function yardstickRate(reports: readonly Report[]): number {
  return rate(reports, (i) => {
    const doc = nlp(reports[i].text);
    doc.people().out('array');
    doc.places().out('array');
  });
}

/** Words a second of every stage over reports of one language. */
export function stageRates(reports: readonly Report[], resources: Resources): Readonly<Record<Stage, number>> {
  const kit = resources.languages.get(reports[0].lang);
  if (!kit) throw new Error(`no pack ${reports[0].lang}`);
  const { language, parser, names } = kit;
  const { world } = resources;
  const analyser = createAnalyser(parser, language.parsing);
  const parsed = reports.map((report) => parse(report, language, parser));
  const marked = parsed.map((report) => mention(report, language, world, names));
  const tags = new Int32Array(1024);
  return {
    tag: rate(reports, (i) => {
      for (const { tokens } of parsed[i].sentences) tag(parser.tagger, parser.sums, tokens.map(({ text }) => wordOf(analyser, text)), analyser.treebank, tags);
    }),
    'tag and parse': rate(reports, (i) => void parse(reports[i], language, parser)),
    mention: rate(reports, (i) => void mention(parsed[i], language, world, names)),
    code: rate(reports, (i) => void code(marked[i], language, world, kit)),
    'whole coding': rate(reports, (i) => void codeReport(reports[i], resources)),
  };
}
