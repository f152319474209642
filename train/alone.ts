/**
 * `npm run train -- alone [--folds 4] [--dry]`: trains the model that tells how likely a found act is right where the text is a lone sentence or the language has no model of its own, one for all languages, on acts found in each annotated report, and in its sentences alone,
 * by models that had not seen it, and on texts in which there is nothing to find. Prints in cross-validation what it does to the balance of found and false, and whether it keeps its word: of acts given 0.8, how many prove right.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import { type ChoiceModel, choose, packChoices } from '../src/code/model/choice-model.ts';
import type { LanguageKit, Resources } from '../src/pipeline.ts';
import { loadResources } from '../src/resources.ts';
import { sharedFile } from '../test/shared.ts';
import { annotatedReports } from './annotations/reports.ts';
import type { GoldReport } from './events/gold.ts';
import { companded, trainLogLinear } from './events/log-linear.ts';
import { balanceLine, printCalibration } from './events/proof.ts';
import { LENT, lentBy } from './roles.ts';
import { readReports } from './roles/acts.ts';
import { type Claimed, claimsOf, type Texts } from './alone/claims.ts';

const OPTIONS = { classes: 2, bits: 14, passes: 5, rate: 0.05, decay: 1e-2, cutoff: 3 };
const LANGUAGES = ['id', 'en'];
/** Every third of reviews and answers to household questions: people who act, and hardly a party in politics. */
const EACH = 3;
const PLAIN = /^# sent_id = (?:reviews|answers)-.*\n(?:# .*\n)*?# text = (.+)$/gm;

function modelOf(claimed: readonly Claimed[]): ChoiceModel {
  const examples = claimed.flatMap(({ claims }) => claims.map(({ example }) => example).filter(({ label }) => label >= 0));
  return { classes: 2, ...companded([1, 2, 3].map((seed) => trainLogLinear(examples, { ...OPTIONS, seed })), 2) };
}

function crossValidate(claimed: readonly Claimed[], folds: number): void {
  const models = Array.from({ length: folds }, (_, fold) => modelOf(claimed.filter((one) => one.fold !== fold)));
  const judged = claimed.filter(({ gold }) => !gold.ours).map(({ gold, fold, kind, claims }) => ({ gold, kind, claims: claims.map(({ found, example }) => ({ found, label: example.label, p: choose(models[fold], example.features)[1] })) }));
  for (const lang of LANGUAGES) {
    for (const kind of ['report', 'sentence'] as const) {
      const [told, silent] = [kind, `silent ${kind}`].map((wanted) => judged.filter((one) => one.gold.lang === lang && one.kind === wanted));
      for (const least of [0, 0.25, 0.33, 0.4, 0.5]) console.log(`${lang} ${kind.padEnd(9)} ${balanceLine(told, least)}  false in ${silent.length} silent ${silent.reduce((sum, { claims }) => sum + claims.filter(({ p }) => p >= least).length, 0)}`);
    }
    printCalibration(judged.filter((one) => one.gold.lang === lang && one.kind === 'report'));
  }
}

/** What the reports of the language with most of them teach of acts and sides. */
function lentOf(told: readonly GoldReport[], lender: LanguageKit, resources: Resources): Texts['lent'] {
  const reports = told.filter(({ lang }) => lang === LANGUAGES[0]);
  return { sides: lentBy(readReports(reports, lender, resources), lender, resources, LENT), lender, reports };
}

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { folds: { type: 'string', default: '4' }, dry: { type: 'boolean' } } });
  const [told, quiet, plain] = [annotatedReports(true), sharedFile('gold/silent/dev.jsonl'), sharedFile('treebanks/en_ewt-train.conllu.gz')];
  const resources = await loadResources();
  if (!told || !quiet || !plain) throw new Error('Wanted the annotated and the silent reports and the English treebank beside the repository.');
  const silent = readFileSync(quiet, 'utf8').split('\n').filter(Boolean).map((row): GoldReport => ({ sentences: [], events: [], ...JSON.parse(row) }));
  const sentences = [...gunzipSync(readFileSync(plain)).toString('utf8').matchAll(PLAIN)].map(([, text]) => text).filter((_, i) => i % EACH === 0);
  const [folds, lender] = [Number(values.folds), resources.languages.get('id')];
  const claimed = LANGUAGES.flatMap((lang) => {
    const kit = resources.languages.get(lang);
    if (!kit) throw new Error(`Wanted a pack for ${lang}.`);
    const of = ({ lang: own }: GoldReport): boolean => own === lang;
    return claimsOf({ reports: told.filter(of), silent: silent.filter(of), plain: lang === 'en' ? sentences : [], ...(lang === 'en' && lender ? { lent: lentOf(told, lender, resources) } : {}) }, kit, resources, folds);
  });
  crossValidate(claimed, folds);
  if (values.dry) return;
  const bytes = gzipSync(packChoices([modelOf(claimed)]), { level: 9 });
  for (const lang of LANGUAGES) writeFileSync(new URL(`../data/${lang}.alone.bin.gz`, import.meta.url), bytes);
  console.log(`${claimed.length} texts → data/{${LANGUAGES}}.alone.bin.gz, ${bytes.length} bytes`);
}
