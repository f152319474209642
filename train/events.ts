/**
 * `npm run train -- events --lang id [--folds 5]`: trains the event model on the annotated reports and writes `data/xx.events.bin.gz`.
 * With `--folds`, first prints what cross-validation by outlet and month reaches.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { CLASSES, packEventModel, softmax, typeOfClass } from '../src/code/model/event-model.ts';
import { sharedFile } from '../test/shared.ts';
import { agree, type Counts, f1, type Found } from './events/agreement.ts';
import { type Candidate, examplesOf } from './events/examples.ts';
import { foldOf, type GoldReport, readGold } from './events/gold.ts';
import { prepare } from './events/prepare.ts';
import { quantise, trainLogLinear, type TrainingOptions } from './events/log-linear.ts';

interface Prepared {
  readonly gold: GoldReport;
  readonly candidates: readonly Candidate[];
}

const OPTIONS: TrainingOptions = { bits: 18, passes: 10 };

/** Class probabilities of a candidate under float weights. */
function score(weights: Float32Array, { features }: Candidate): Float64Array {
  const scores = new Float64Array(CLASSES);
  const mask = weights.length / CLASSES - 1;
  for (const feature of features) for (let c = 0; c < CLASSES; c += 1) scores[c] += weights[(feature & mask) * CLASSES + c];
  return softmax(scores);
}

/** Events that the probabilities propose: the likeliest type where "none" is unlikely enough, one of a type a sentence. */
function decide(scored: ReadonlyArray<{ candidate: Candidate; p: Float64Array }>, threshold: number): Found[] {
  const best = new Map<string, { found: Found; p: number }>();
  for (const { candidate, p } of scored) {
    if (1 - p[0] < threshold) continue;
    let c = 1;
    for (let k = 2; k < CLASSES; k += 1) if (p[k] > p[c]) c = k;
    const key = `${candidate.sentence} ${c}`;
    const held = best.get(key);
    if (!held || p[c] > held.p) best.set(key, { found: { start: candidate.start, end: candidate.end, type: typeOfClass(c) }, p: p[c] });
  }
  return [...best.values()].map(({ found }) => found);
}

function crossValidate(reports: readonly Prepared[], folds: number): void {
  const scored = new Map<string, { candidate: Candidate; p: Float64Array }[]>();
  for (let fold = 0; fold < folds; fold += 1) {
    const train = reports.filter(({ gold }) => foldOf(gold, folds) !== fold).flatMap(({ candidates }) => examplesOf(candidates));
    const weights = trainLogLinear(train, OPTIONS);
    for (const { gold, candidates } of reports) {
      if (foldOf(gold, folds) === fold) scored.set(gold.id, candidates.map((candidate) => ({ candidate, p: score(weights, candidate) })));
    }
  }
  for (const threshold of [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6]) {
    const counts: Counts = { right: 0, given: 0, gold: 0 };
    const older: Counts = { right: 0, given: 0, gold: 0 };
    for (const { gold } of reports) {
      const found = decide(scored.get(gold.id) ?? [], threshold);
      agree(gold, found, counts);
      if ((gold.published ?? '') < '2019') agree(gold, found, older);
    }
    console.log(`threshold ${threshold}  type F1 ${f1(counts).toFixed(3)}  P ${(counts.right / counts.given).toFixed(3)}  R ${(counts.right / counts.gold).toFixed(3)}  before 2019: ${f1(older).toFixed(3)}`);
  }
}

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { lang: { type: 'string' }, folds: { type: 'string' }, dry: { type: 'boolean' } } });
  const path = sharedFile('gold/idnews/train.jsonl');
  if (!path || !values.lang) throw new Error('Wanted --lang with a language that there are annotated reports for, and the reports beside the repository.');
  const reports = prepare(readGold(path).filter(({ lang }) => lang === values.lang));
  console.log(`${reports.length} reports, ${reports.reduce((sum, { candidates }) => sum + candidates.length, 0)} candidates`);
  if (values.folds) crossValidate(reports, Number(values.folds));
  if (values.dry) return;
  const examples = reports.flatMap(({ candidates }) => examplesOf(candidates));
  const models = [1, 2, 3].map((seed) => trainLogLinear(examples, { ...OPTIONS, seed }));
  const bytes = gzipSync(packEventModel(quantise(models)), { level: 9 });
  writeFileSync(new URL(`../data/${values.lang}.events.bin.gz`, import.meta.url), bytes);
  console.log(`data/${values.lang}.events.bin.gz ${(bytes.length / 1e6).toFixed(2)} MB`);
}
