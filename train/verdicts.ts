/**
 * `npm run train -- verdicts --lang id [--with en] [--ours] [--folds 4] [--dry]`: trains the model that tells how likely a found act is right, on acts found in each annotated report
 * by models that had not seen it. Prints in cross-validation what it does to the balance of found and false, and whether it keeps its word: of acts given 0.8, how many prove right.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Found } from '../src/code/assemble.ts';
import { claimedIn, sooner } from '../src/code/found-in.ts';
import { type ChoiceModel, choose, packChoices } from '../src/code/model/choice-model.ts';
import { openEventModel, packEventModel } from '../src/code/model/event-model.ts';
import { verdictFeatures } from '../src/code/model/verdict-features.ts';
import type { LanguageKit, Resources } from '../src/pipeline.ts';
import { loadResources } from '../src/resources.ts';
import { annotatedReports } from './annotations/reports.ts';
import { FRAME_WEIGHT, lentActs, modelOf as eventModelOf } from './events.ts';
import { examplesOf } from './events/examples.ts';
import { agreement } from './events/agreement.ts';
import { frameExamples } from './events/frame-examples.ts';
import { foldOf, type GoldReport } from './events/gold.ts';
import { companded, type Example, trainLogLinear } from './events/log-linear.ts';
import { type Prepared, prepare } from './events/prepare.ts';
import { balanceLine, printCalibration } from './events/proof.ts';
import { modelsOf } from './roles.ts';

const OPTIONS = { classes: 2, bits: 14, passes: 5, rate: 0.05, decay: 1e-2, cutoff: 3, hidden: 0.3 };
const CORE = new Set(['actual', 'future', 'historical']);

/** An act with its features; label 1 where a mark answers to it, 0 where none does, -1 where only one that is not sure does. */
interface Claim { readonly found: Found; readonly example: Example }
interface Claimed { readonly report: Prepared; readonly fold: number; readonly claims: readonly Claim[] }

/** Acts found in each report by event and role models trained without its fold. */
function claimsOf(reports: readonly Prepared[], kit: LanguageKit, resources: Resources, folds: number, lent: { readonly lender: LanguageKit | undefined; readonly reports: readonly GoldReport[] }): Claimed[] {
  const told = frameExamples(kit, resources, FRAME_WEIGHT);
  const extra = [...told, ...lentActs(lent.reports, { lender: lent.lender, resources }, [...told, ...reports.flatMap(({ candidates }) => examplesOf(candidates))])];
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const others = reports.filter(({ gold }) => foldOf(gold, folds) !== fold);
    const events = sooner(openEventModel(packEventModel(eventModelOf(others, extra, [1])), kit.senses));
    const { language, parser, domain } = kit;
    const own: LanguageKit = { language, parser, events, domain, sides: null, grounds: null, verdicts: null };
    const models = { ...own, ...modelsOf(others, own, resources, [1, 2]) };
    return reports.filter(({ gold }) => foldOf(gold, folds) === fold).map((report): Claimed => ({ report, fold, claims: claimsIn(report, models, resources) }));
  });
}

function claimsIn({ gold, marked }: Prepared, models: LanguageKit, { world }: Resources): Claim[] {
  const { acts, likely } = claimedIn(marked, models.language, world, models);
  const flat = acts.filter(({ event }) => CORE.has(event.status)).map((found) => ({ found, type: found.event.type, start: found.event.trigger.start, end: found.event.trigger.end }));
  const { pairs, extra } = agreement(gold, flat);
  const [right, wrong] = [new Set(pairs.map(({ event }) => event)), new Set(extra)];
  return flat.map((one) => {
    const beside = acts.filter(({ trigger }) => trigger.view === one.found.trigger.view);
    const features = Uint32Array.from(verdictFeatures(one.found, { beside, all: acts, domain: likely }));
    return { found: one.found, example: { features, label: right.has(one) ? 1 : wrong.has(one) ? 0 : -1, weight: 1 } };
  });
}

function modelOf(claimed: readonly Claimed[]): ChoiceModel {
  const examples = claimed.flatMap(({ claims }) => claims.map(({ example }) => example).filter(({ label }) => label >= 0));
  return { classes: 2, ...companded([1, 2, 3].map((seed) => trainLogLinear(examples, { ...OPTIONS, seed })), 2) };
}

function crossValidate(claimed: readonly Claimed[], folds: number): void {
  const models = Array.from({ length: folds }, (_, fold) => modelOf(claimed.filter((one) => one.fold !== fold)));
  const judged = claimed.filter(({ report: { gold } }) => !gold.ours).map(({ report: { gold }, fold, claims }) => ({ gold, claims: claims.map(({ found, example }) => ({ found, label: example.label, p: choose(models[fold], example.features)[1] })) }));
  for (const least of [0, 0.25, 0.33, 0.4, 0.5]) console.log(balanceLine(judged, least));
  printCalibration(judged);
}

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { lang: { type: 'string' }, with: { type: 'string' }, folds: { type: 'string', default: '4' }, dry: { type: 'boolean' }, ours: { type: 'boolean' } } });
  const told = annotatedReports(values.ours);
  const resources = await loadResources();
  const kit = resources.languages.get(values.lang ?? '');
  if (!told || !kit) throw new Error(`Given --lang ${values.lang ?? '(none)'}; wanted a language with a pack, and the annotated reports beside the repository.`);
  const folds = Number(values.folds);
  const claimed = claimsOf(prepare(told.filter(({ lang }) => lang === values.lang), kit, resources), kit, resources, folds, { lender: resources.languages.get(values.with ?? ''), reports: told.filter(({ lang }) => lang === values.with) });
  crossValidate(claimed, folds);
  if (values.dry) return;
  const bytes = gzipSync(packChoices([modelOf(claimed)]), { level: 9 });
  writeFileSync(new URL(`../data/${values.lang}.verdicts.bin.gz`, import.meta.url), bytes);
  console.log(`${claimed.length} reports → data/${values.lang}.verdicts.bin.gz, ${bytes.length} bytes`);
}
