/** Scores tags and trees against a treebank: `npm run score:parse -- FILE.conllu.gz --lang id`. With `--raw` the tokeniser, from the text. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { allLanguages } from '../src/languages/all.generated.ts';
import { analyse, createAnalyser } from '../src/parse/analyse.ts';
import { readModel } from '../src/parse/model.ts';
import { readTreebank } from '../train/parse/conllu.ts';

const args = process.argv.slice(2);
const option = (name: string): string | undefined => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const lang = option('--lang') ?? 'id';
const language = allLanguages.find(({ code }) => code === lang);
if (!language) throw new Error(`--lang ${lang}: no such pack`);
const path = option('--model') ?? new URL(`../data/${lang}.parse.bin.gz`, import.meta.url).pathname;
const model = readModel(gunzipSync(readFileSync(path)));
const gold = readTreebank(args[0]);
const analyser = createAnalyser(model, language.parsing, option('--treebank'));
const universal = (label: string): string => label.split(':')[0];
const percent = (part: number, all: number): string => ((100 * part) / all).toFixed(2);

let words = 0;
let tagged = 0;
let attached = 0;
let labelled = 0;
const wrong = new Map<string, [number, number]>();
const started = process.hrtime.bigint();
for (const sentence of gold) {
  const { tags, head, label } = analyse(analyser, sentence.forms);
  for (let i = 0; i < sentence.forms.length; i += 1) {
    const name = universal(sentence.labels[i]);
    const headRight = head[i] === sentence.heads[i];
    const right = headRight && universal(model.labels[label[i]]) === name;
    words += 1;
    tagged += analyser.coarseNames[analyser.coarse[tags[i]]] === sentence.upos[i] ? 1 : 0;
    attached += headRight ? 1 : 0;
    labelled += right ? 1 : 0;
    const count = wrong.get(name) ?? [0, 0];
    wrong.set(name, [count[0] + 1, count[1] + (right ? 1 : 0)]);
  }
}
const seconds = Number(process.hrtime.bigint() - started) / 1e9;
if (args.includes('--labels')) for (const [name, [all, right]] of [...wrong].sort((a, b) => b[1][0] - b[1][1] - (a[1][0] - a[1][1]))) console.log(`${name}\t${right}/${all}\t${percent(right, all)}`);
console.log(`${words} words, ${Math.round(words / seconds)} words/s`);
console.log(`UPOS ${percent(tagged, words)} UAS ${percent(attached, words)} LAS ${percent(labelled, words)}`);
