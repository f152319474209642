/**
 * `npm run train -- roles --lang id [--with en] [--ours] [--folds 4] [--dry]`: trains the model that tells who has which side of an act, and the one that tells where it happened, on the annotated reports,
 * and writes `data/xx.roles.bin.gz`. With `--folds`, first prints what it reaches in cross-validation by outlet and month, beside grammar alone.
 * With `--with` it learns from the reports of another language too: relations, slots and sorts of party are of no language, and words of the other never come up.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { type ChoiceModel, packChoices } from '../src/code/model/choice-model.ts';
import { loadResources } from '../src/resources.ts';
import { annotatedReports } from './annotations/reports.ts';
import { foldOf } from './events/gold.ts';
import { companded, trainLogLinear, type Example } from './events/log-linear.ts';
import { actsOf, type ReadReport, readReports } from './roles/acts.ts';
import { groundExamples } from './roles/ground-examples.ts';
import { agreeOnParties, NOTHING, partyLine, type PartyCounts } from './roles/party-agreement.ts';
import { PARTY_CLASSES, partyExamples } from './roles/party-examples.ts';
import type { LanguageKit, Resources } from '../src/pipeline.ts';

/** By cross-validation: see docs/decisions. */
const OPTIONS = { bits: 17, passes: 8, rate: 0.05, decay: 1e-3, cutoff: 3, hidden: 0.5 };

function modelOf(classes: number, examples: readonly Example[], seeds: readonly number[]): ChoiceModel {
  return { classes, ...companded(seeds.map((seed) => trainLogLinear(examples, { ...OPTIONS, classes, bits: classes > 2 ? 17 : 15, seed })), classes) };
}

type Models = Pick<LanguageKit, 'sides' | 'grounds'>;

/** What another language's reports teach of sides and of places, at what weight. */
export interface Lent { readonly sides: readonly Example[]; readonly grounds: readonly Example[] }

const NOTHING_LENT: Lent = { sides: [], grounds: [] };

/** Sides first, by acts whose sides grammar alone gives; then places, by acts with the sides that the model gives. */
export function modelsOf(reports: readonly ReadReport[], kit: LanguageKit, resources: Resources, seeds: readonly number[], lent: Lent = NOTHING_LENT): Models {
  const sides = modelOf(PARTY_CLASSES, [...sideExamples(reports, kit, resources), ...lent.sides], seeds);
  const grounds = modelOf(2, [...groundsExamples(reports, { ...kit, sides }, resources), ...lent.grounds], seeds);
  return { sides, grounds };
}

/** The examples of reports in one language, for the models of another; its own models of sides stand. */
export function lentBy(reports: readonly ReadReport[], kit: LanguageKit, resources: Resources, weight: number): Lent {
  const at = (examples: readonly Example[]): Example[] => examples.map((example) => ({ ...example, weight: example.weight * weight }));
  return { sides: at(sideExamples(reports, kit, resources)), grounds: at(groundsExamples(reports, kit, resources)) };
}

const sideExamples = (reports: readonly ReadReport[], kit: LanguageKit, resources: Resources): Example[] =>
  reports.flatMap((report) => actsOf(report, { ...withEvents(kit), sides: null }, resources).flatMap(({ found, mark }) => partyExamples(found, mark, report.gold.text)));
const groundsExamples = (reports: readonly ReadReport[], kit: LanguageKit, resources: Resources): Example[] =>
  reports.flatMap((report) => actsOf(report, { ...withEvents(kit), sides: kit.sides }, resources).flatMap(({ found, mark }) => groundExamples(found, mark)));

/** A kit opens its models when they are asked for: a plain copy of what coding needs. */
const withEvents = ({ language, parser, events }: LanguageKit): LanguageKit => ({ language, parser, events, sides: null, grounds: null, domain: null, verdicts: null });

/** What the models are worth on acts of reports whose outlet and month they have not seen. */
function crossValidate(reports: readonly ReadReport[], kit: LanguageKit, resources: Resources, folds: number, lent: Lent): void {
  const models = Array.from({ length: folds }, (_, fold) => modelsOf(reports.filter(({ gold }) => foldOf(gold, folds) !== fold), kit, resources, [1], lent));
  const tally = (name: string, modelsFor: (fold: number) => Models): void => {
    const counts: PartyCounts = reports.filter(({ gold }) => !gold.ours).reduce((sum, report) => agreeOnParties(report, { ...withEvents(kit), ...modelsFor(foldOf(report.gold, folds)) }, resources, sum), NOTHING);
    console.log(partyLine(name, counts));
  };
  tally('grammar alone', () => ({ sides: null, grounds: null }));
  tally('with the models', (fold) => models[fold]);
}

/** An example of another language counts so much beside one of its own. */
export const LENT = 0.5;

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { lang: { type: 'string' }, with: { type: 'string' }, folds: { type: 'string' }, dry: { type: 'boolean' }, ours: { type: 'boolean' } } });
  const told = annotatedReports(values.ours);
  const resources = await loadResources();
  const kit = resources.languages.get(values.lang ?? '');
  if (!told || !kit) throw new Error(`Given --lang ${values.lang ?? '(none)'}; wanted a language with a pack, and the annotated reports beside the repository.`);
  const read = (lang: string, own: LanguageKit): ReadReport[] => readReports(told.filter((gold) => gold.lang === lang), own, resources);
  const lender = resources.languages.get(values.with ?? '');
  const lent = lender ? lentBy(read(values.with ?? '', lender), lender, resources, LENT) : NOTHING_LENT;
  const reports = read(values.lang ?? '', kit);
  if (values.folds) crossValidate(reports, kit, resources, Number(values.folds), lent);
  if (values.dry) return;
  const { sides, grounds } = modelsOf(reports, kit, resources, [1, 2, 3], lent);
  const bytes = gzipSync(packChoices([sides, grounds].filter((model) => model !== null)), { level: 9 });
  writeFileSync(new URL(`../data/${values.lang}.roles.bin.gz`, import.meta.url), bytes);
  console.log(`${reports.length} reports → data/${values.lang}.roles.bin.gz, ${bytes.length} bytes`);
}
