/**
 * `npm run train -- events --lang id [--with en] [--ours] [--folds 5] [--dry]`: trains the event model on the annotated reports and the frames' own sentences,
 * and writes `data/xx.events.bin.gz`. With `--folds`, first prints what the whole coder reaches in cross-validation by outlet and month.
 * With `--with` another language's reports lend what they teach of frames, parties and trees, which are of no language; with `--ours` it learns from the reports that we read ourselves too.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { code } from '../src/code/index.ts';
import { type EventModel, type EventWeights, openEventModel, packEventModel } from '../src/code/model/event-model.ts';
import type { LanguageKit, Resources } from '../src/pipeline.ts';
import { loadResources } from '../src/resources.ts';
import { annotatedReports } from './annotations/reports.ts';
import { agree, type Counts, f1 } from './events/agreement.ts';
import { examplesOf } from './events/examples.ts';
import { frameExamples } from './events/frame-examples.ts';
import { foldOf, type GoldReport } from './events/gold.ts';
import { type Example, quantise, trainLogLinear, type TrainingOptions } from './events/log-linear.ts';
import { type Prepared, prepare } from './events/prepare.ts';

const OPTIONS: TrainingOptions = { bits: 19, passes: 10, hidden: 0.8 };
export const FRAME_WEIGHT = 0.5;
/** By cross-validation, with the judge of acts behind them: see docs/decisions. Where few reports are annotated the model is hardly ever sure of what no frame tells, and the judge tells more. */
const THRESHOLDS: Readonly<Record<string, Pick<EventWeights, 'find' | 'keep'>>> = { id: { find: 0.375, keep: 0.045 }, en: { find: 0.125, keep: 0.045 } };
const CORE = new Set(['actual', 'future', 'historical']);

/** The event model of these reports of one language and of the frames' own sentences. */
export function modelOf(reports: readonly Prepared[], extra: readonly Example[], seeds: readonly number[]): EventWeights {
  const examples = [...reports.flatMap(({ candidates }) => examplesOf(candidates)), ...extra];
  return quantise(seeds.map((seed) => trainLogLinear(examples, { ...OPTIONS, seed })), THRESHOLDS[reports[0]?.gold.lang] ?? THRESHOLDS.id);
}

/** An example of another language counts so much beside one of its own. */
const LENT = 0.3;

/** Another language's examples, with those features only that this one has too: frames, tags, relations, kinds of party, and hardly a word. */
function lentExamples(own: readonly Example[], other: readonly Example[]): Example[] {
  const known = new Set(own.flatMap(({ features }) => [...features]));
  return other.map(({ features, label, weight }) => ({ features: features.filter((feature) => known.has(feature)), label, weight: weight * LENT }));
}

/** What reports of another language lend a language's event model, beside the examples that it has. */
export function lentActs(reports: readonly GoldReport[], { lender, resources }: { readonly lender: LanguageKit | undefined; readonly resources: Resources }, own: readonly Example[]): Example[] {
  return lender ? lentExamples(own, prepare(reports, lender, resources).flatMap(({ candidates }) => examplesOf(candidates))) : [];
}

function line(name: string, counts: Counts): string {
  return `${name.padEnd(24)} type F1 ${f1(counts).toFixed(3)}  P ${(counts.right / counts.given).toFixed(3)}  R ${(counts.right / counts.gold).toFixed(3)}`;
}

/** What the coder reaches on reports whose outlet and month its model has not seen. */
function crossValidate(reports: readonly Prepared[], extra: readonly Example[], { language, senses, sides, grounds, domain }: LanguageKit, { world }: Resources, folds: number): void {
  const models = Array.from({ length: folds }, (_, fold) => openEventModel(packEventModel(modelOf(reports.filter(({ gold }) => foldOf(gold, folds) !== fold), extra, [1])), senses));
  const tally = (name: string, modelFor: (fold: number) => EventModel | null): void => {
    const [all, older]: Counts[] = [{ right: 0, given: 0, gold: 0 }, { right: 0, given: 0, gold: 0 }];
    for (const { gold, marked } of reports.filter((report) => !report.gold.ours)) {
      const { events } = code(marked, language, world, { events: modelFor(foldOf(gold, folds)), sides, grounds, domain, verdicts: null });
      const found = events.filter(({ status }) => CORE.has(status)).map(({ type, trigger }) => ({ type, start: trigger.start, end: trigger.end }));
      agree(gold, found, all);
      if ((gold.published ?? '') < '2019') agree(gold, found, older);
    }
    console.log(`${line(name, all)}   before 2019: ${f1(older).toFixed(3)}`);
  };
  tally('frames alone', () => null);
  for (const keep of [0.03, 0.045, 0.09]) for (const find of [0.125, 0.25, 0.375]) tally(`keep ${keep} find ${find}`, (fold) => ({ ...models[fold], keep, find }));
}

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { lang: { type: 'string' }, with: { type: 'string' }, folds: { type: 'string' }, dry: { type: 'boolean' }, ours: { type: 'boolean' } } });
  const told = annotatedReports(values.ours);
  const resources = await loadResources();
  const kit = resources.languages.get(values.lang ?? '');
  if (!told || !kit) throw new Error(`Given --lang ${values.lang ?? '(none)'}; wanted a language with a pack, and the annotated reports beside the repository.`);
  const lender = resources.languages.get(values.with ?? '');
  const reports = prepare(told.filter(({ lang }) => lang === values.lang), kit, resources);
  const own = frameExamples(kit, resources, FRAME_WEIGHT);
  const extra = [...own, ...lentActs(told.filter(({ lang }) => lang === values.with), { lender, resources }, [...own, ...reports.flatMap(({ candidates }) => examplesOf(candidates))])];
  console.log(`${reports.length} reports, ${reports.reduce((sum, { candidates }) => sum + candidates.length, 0)} candidates, ${extra.length} from frames`);
  if (values.folds) crossValidate(reports, extra, kit, resources, Number(values.folds));
  if (values.dry) return;
  const bytes = gzipSync(packEventModel(modelOf(reports, extra, [1, 2, 3])), { level: 9 });
  writeFileSync(new URL(`../data/${values.lang}.events.bin.gz`, import.meta.url), bytes);
  console.log(`data/${values.lang}.events.bin.gz ${(bytes.length / 1e6).toFixed(2)} MB`);
}
