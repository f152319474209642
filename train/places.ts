import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { allLanguages } from '../src/languages/all.generated.ts';
import type { PlaceRules } from '../src/languages/place-rules.ts';
import { candidatesOf } from '../src/mention/places/candidates.ts';
import { gatherUse, tellFeatures, type NameUse } from '../src/mention/places/features.ts';
import { wordsOf } from '../src/mention/places/words.ts';
import { openGazetteer } from '../src/world/gazetteer.ts';
import { readPlaceGold, type PlaceGold } from './places/gold.ts';
import { trainLogistic, type Example } from './places/logistic.ts';

const gazetteer = openGazetteer(gunzipSync(readFileSync(new URL('../data/gazetteer.bin.gz', import.meta.url))));

/** The examples of one report: its candidates, and whether each names a place in the gold. */
export function examplesOf(report: PlaceGold, rules: PlaceRules): Example[] {
  const sentences = report.sentences.map((range) => {
    const words = wordsOf(report.text, range.start, range.end);
    return { words, candidates: candidatesOf(report.text, words, rules, gazetteer) };
  });
  const uses = new Map<string, NameUse>();
  for (const { words, candidates } of sentences) gatherUse(candidates, words, rules, uses);
  return sentences.flatMap(({ words, candidates }) => candidates.map((candidate, i) => {
    const features: Array<readonly [string, string]> = [];
    const entries = candidate.found === 'gazetteer' ? gazetteer.lookup(candidate.key) : [];
    tellFeatures(candidate, candidates[i - 1] ?? null, candidates[i + 1] ?? null, words, rules, entries, uses, (template, value) => features.push([template, value]));
    return { features, positive: report.places.some((place) => place.start < candidate.end && candidate.start < place.end), report: report.id };
  }));
}

function measure(examples: readonly Example[], folds: number, set: (id: string) => string): void {
  const ids = [...new Set(examples.map((example) => example.report))];
  const foldOf = new Map(ids.map((id, i) => [id, i % folds]));
  const counts = new Map<string, { right: number; given: number; gold: number }>();
  for (let fold = 0; fold < folds; fold++) {
    const score = trainLogistic(examples.filter((example) => foldOf.get(example.report) !== fold)).score;
    for (const example of examples.filter((one) => foldOf.get(one.report) === fold)) {
      const name = set(example.report);
      const count = counts.get(name) ?? { right: 0, given: 0, gold: 0 };
      const yes = score(example.features) > 0;
      counts.set(name, { right: count.right + Number(yes && example.positive), given: count.given + Number(yes), gold: count.gold + Number(example.positive) });
    }
  }
  for (const [name, { right, given, gold }] of counts) console.log(`${name}: P ${(right / given).toFixed(3)} R ${(right / gold).toFixed(3)} F1 ${((2 * right) / (given + gold)).toFixed(3)} of ${gold} candidates, ${folds} folds`);
}

/** `npm run train -- places en|id` writes `src/languages/xx/place-weights.tsv`, after measuring itself on reports that it has not seen. */
export function run([code]: readonly string[]): void {
  const language = allLanguages.find((one) => one.code === code);
  if (!language) throw new Error(`Give the language to train: one of ${allLanguages.map((one) => one.code).join(', ')}. Given: ${code ?? 'nothing'}.`);
  const rules = language.places;
  const examples = readPlaceGold(language).flatMap((report) => examplesOf(report, rules));
  measure(examples, 5, (id) => id.split('-')[0]);
  const { weights } = trainLogistic(examples);
  const templates = [...new Set(weights.map(([template]) => template))];
  const rows = templates.map((template) => `${template}\t${weights.filter((one) => one[0] === template).map(([, value, weight]) => `${value} ${weight}`).join('¦')}\town`);
  const head = '# Made by `npm run train -- places`: how much each feature of a name and of the words around it speaks for a place. One row a template: "value weight" pairs.\ntemplate\tweights\tsource\n';
  writeFileSync(new URL(`../src/languages/${code}/place-weights.tsv`, import.meta.url), `${head}${rows.join('\n')}\n`);
  console.log(`${examples.length} candidates, ${weights.length} weights`);
}
