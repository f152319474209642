/**
 * `npm run train -- roles --lang id [--folds 4] [--dry]`: trains the model that tells who has which side of an act on the annotated reports,
 * and writes `data/xx.roles.bin.gz`. With `--folds`, first prints what it reaches in cross-validation by outlet and month, beside grammar alone.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { type ChoiceModel, packChoices } from '../src/code/model/choice-model.ts';
import { loadResources } from '../src/resources.ts';
import { sharedFile } from '../test/shared.ts';
import { foldOf, readGold } from './events/gold.ts';
import { companded, trainLogLinear, type Example } from './events/log-linear.ts';
import { actsOf, type ReadReport, readReports } from './roles/acts.ts';
import { agreeOnParties, NOTHING, partyLine, type PartyCounts } from './roles/party-agreement.ts';
import { PARTY_CLASSES, partyExamples } from './roles/party-examples.ts';
import type { LanguageKit, Resources } from '../src/pipeline.ts';

/** By cross-validation: see docs/decisions. */
const OPTIONS = { classes: PARTY_CLASSES, bits: 17, passes: 8, rate: 0.05, decay: 1e-3, cutoff: 3 };

function modelOf(examples: readonly Example[], seeds: readonly number[]): ChoiceModel {
  return { classes: PARTY_CLASSES, ...companded(seeds.map((seed) => trainLogLinear(examples, { ...OPTIONS, seed })), PARTY_CLASSES) };
}

function examplesFrom(reports: readonly ReadReport[], kit: LanguageKit, resources: Resources): Example[] {
  return reports.flatMap((report) => actsOf(report, kit, resources).flatMap(({ found, mark }) => partyExamples(found, mark, report.gold.text)));
}

/** What the sides are worth on acts of reports whose outlet and month the model of sides has not seen. */
function crossValidate(reports: readonly ReadReport[], kit: LanguageKit, resources: Resources, folds: number): void {
  const models = Array.from({ length: folds }, (_, fold) => modelOf(examplesFrom(reports.filter(({ gold }) => foldOf(gold, folds) !== fold), kit, resources), [1]));
  const tally = (name: string, sidesFor: (fold: number) => ChoiceModel | null): void => {
    const counts: PartyCounts = reports.reduce((sum, report) => agreeOnParties(report, { ...kit, sides: sidesFor(foldOf(report.gold, folds)) }, resources, sum), NOTHING);
    console.log(partyLine(name, counts));
  };
  tally('grammar alone', () => null);
  tally('with the model of sides', (fold) => models[fold]);
}

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { lang: { type: 'string' }, folds: { type: 'string' }, dry: { type: 'boolean' } } });
  const path = sharedFile('gold/idnews/train.jsonl');
  const resources = await loadResources();
  const kit = resources.languages.get(values.lang ?? '');
  if (!path || !kit) throw new Error(`Given --lang ${values.lang ?? '(none)'}; wanted a language with a pack, and the annotated reports beside the repository.`);
  const reports = readReports(readGold(path).filter(({ lang }) => lang === values.lang), kit, resources);
  if (values.folds) crossValidate(reports, kit, resources, Number(values.folds));
  if (values.dry) return;
  const examples = examplesFrom(reports, kit, resources);
  const bytes = gzipSync(packChoices([modelOf(examples, [1, 2, 3])]), { level: 9 });
  writeFileSync(new URL(`../data/${values.lang}.roles.bin.gz`, import.meta.url), bytes);
  console.log(`${examples.length} candidates → data/${values.lang}.roles.bin.gz, ${bytes.length} bytes`);
}
