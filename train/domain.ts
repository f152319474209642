/**
 * `npm run train -- domain --lang id [--ours] [--dry]`: trains the model that tells reports of conflict and diplomacy from others, on the annotated reports
 * and on reports in which there is nothing to find, with `--ours` those that we read ourselves too, some of them made up (`train/domain/own.xx.txt`, one a line), prints what it is worth in cross-validation, and writes `data/xx.domain.bin.gz`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { domainOf, type Reported, signsOf } from '../src/code/domain.ts';
import { reportedIn } from '../src/code/found-in.ts';
import { type ChoiceModel, packChoices } from '../src/code/model/choice-model.ts';
import { domainFeatures } from '../src/code/model/domain-features.ts';
import { loadResources } from '../src/resources.ts';
import { sharedFile } from '../test/shared.ts';
import { annotatedReports } from './annotations/reports.ts';
import { foldOf, type GoldReport } from './events/gold.ts';
import { companded, trainLogLinear } from './events/log-linear.ts';
import { readReports } from './roles/acts.ts';

const FOLDS = 4;
const OPTIONS = { classes: 2, bits: 12, passes: 10, rate: 0.05, decay: 1e-3, cutoff: 3, hidden: 0.3 };
/** There are fewer silent reports than others, and each stands for many kinds. */
const SILENT_WEIGHT = 3;
const CORE = new Set(['actual', 'future', 'historical']);

/** A report with the number of acts to find in it; one with a single act tells nothing of what it is about. `own`: made up, to learn from and not to measure by. */
interface Judged { readonly reported: Reported; readonly sure: number; readonly fold: number; readonly silent: boolean; readonly own: boolean }

function modelOf(reports: readonly Judged[]): ChoiceModel {
  const examples = reports.filter(({ sure }) => sure !== 1).map(({ reported, sure, silent }) => ({ features: Uint32Array.from(domainFeatures(signsOf(reported), reported.found)), label: sure > 1 ? 1 : 0, weight: silent ? SILENT_WEIGHT : 1 }));
  return { classes: 2, ...companded([1, 2, 3].map((seed) => trainLogLinear(examples, { ...OPTIONS, seed })), 2) };
}

/** False events a report where there should be none, and marked acts lost where there are some. */
function line(name: string, reports: readonly Judged[], modelFor: (fold: number) => ChoiceModel | null): string {
  const [silent, told] = [reports.filter((one) => one.silent && !one.own), reports.filter((one) => !one.silent)];
  const isOff = ({ reported, fold }: Judged): boolean => domainOf(reported, modelFor(fold)).off;
  const given = silent.filter((one) => !isOff(one)).reduce((sum, { reported }) => sum + reported.found.filter(({ event }) => CORE.has(event.status)).length, 0);
  const lost = told.filter(isOff);
  return `${name.padEnd(16)} false events a silent report ${(given / silent.length).toFixed(3)}, marked acts lost ${lost.reduce((sum, { sure }) => sum + sure, 0)} of ${told.reduce((sum, { sure }) => sum + sure, 0)} in ${lost.filter(({ sure }) => sure > 0).length} reports`;
}

/** Reports of our own in which there is nothing to find: as short as news in brief. */
function ownReports(lang: string): GoldReport[] {
  const file = new URL(`domain/own.${lang}.txt`, import.meta.url);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8').split('\n').filter(Boolean).map((text, i) => ({ id: `own-${i}`, lang, outlet: '', published: null, text, sentences: [], events: [] }));
}

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { lang: { type: 'string' }, dry: { type: 'boolean' }, ours: { type: 'boolean' } } });
  const [told, quiet] = [annotatedReports(values.ours), sharedFile('gold/silent/dev.jsonl')];
  const resources = await loadResources();
  const kit = resources.languages.get(values.lang ?? '');
  if (!told || !quiet || !kit) throw new Error(`Given --lang ${values.lang ?? '(none)'}; wanted a language with a pack, and the annotated and the silent reports beside the repository.`);
  const silent = readFileSync(quiet, 'utf8').split('\n').filter(Boolean).map((row): GoldReport => ({ sentences: [], events: [], ...JSON.parse(row) }));
  const judged = (gold: readonly GoldReport[], isSilent: boolean, own = false): Judged[] => readReports(gold.filter(({ lang }) => lang === values.lang), kit, resources).map(({ gold: { id, events, outlet, published, ours }, marked }, i) => ({
    reported: reportedIn(marked, kit.language, resources.world, kit), silent: isSilent, own,
    sure: events.filter(({ sure, status }) => sure && CORE.has(status)).length, fold: isSilent ? i % FOLDS : foldOf({ id, outlet, published, ours }, FOLDS),
  }));
  const isQuiet = ({ ours, events }: GoldReport): boolean => Boolean(ours) && events.length === 0;
  const reports = [...judged(told.filter((report) => !isQuiet(report)), false), ...judged([...silent, ...told.filter(isQuiet)], true), ...judged(ownReports(values.lang ?? ''), true, true)];
  const models = Array.from({ length: FOLDS }, (_, fold) => modelOf(reports.filter((one) => one.fold !== fold)));
  console.log(line('rule alone', reports, () => null));
  console.log(line('with the model', reports, (fold) => models[fold]));
  if (values.dry) return;
  const bytes = gzipSync(packChoices([modelOf(reports)]), { level: 9 });
  writeFileSync(new URL(`../data/${values.lang}.domain.bin.gz`, import.meta.url), bytes);
  console.log(`${reports.length} reports → data/${values.lang}.domain.bin.gz, ${bytes.length} bytes`);
}
