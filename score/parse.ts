/**
 * Scores the parser against a treebank: `npm run score:parse -- FILE.conllu.gz --lang id`, on its words, with tags of our own.
 * `--raw`: the tokeniser, from the sentences' text. `--treebank gsd`: parse with that treebank's habits (by default the file's own).
 * `--labels`: also recall by relation. `--misses`: also the words cut wrong.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { allLanguages } from '../src/languages/all.generated.ts';
import { analyse, createAnalyser } from '../src/parse/analyse.ts';
import { readModel } from '../src/parse/model.ts';
import { splitSentences } from '../src/parse/sentences.ts';
import { tokeniser } from '../src/parse/tokens.ts';
import { readTreebank, type TreebankSentence } from '../train/parse/conllu.ts';

const args = process.argv.slice(2);
const option = (name: string): string | undefined => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const file = args.find((arg) => /\.conllu(\.gz)?$/.test(arg));
const lang = option('--lang') ?? 'id';
const language = allLanguages.find(({ code }) => code === lang);
if (!language || !file) throw new Error('usage: npm run score:parse -- FILE.conllu.gz --lang id|en [--raw] [--treebank NAME] [--labels] [--misses]');
const rules = language.parsing;
const path = option('--model') ?? new URL(`../data/${lang}.parse.bin.gz`, import.meta.url).pathname;
const model = readModel(gunzipSync(readFileSync(path)));
const gold = readTreebank(file);
const percent = (part: number, all: number): string => ((100 * part) / all).toFixed(2);

/** The treebank that the file belongs to, where the model knows it. */
function treebankOf(name: string): string {
  return option('--treebank') ?? model.treebanks.find((treebank) => name.includes(treebank)) ?? rules.treebank;
}

function scoreTrees(name: string): void {
  const analyser = createAnalyser(model, rules, treebankOf(name));
  const universal = (label: string): string => label.split(':')[0];
  const count = { words: 0, tags: 0, heads: 0, arcs: 0 };
  const labels = new Map<string, { all: number; right: number }>();
  const started = process.hrtime.bigint();
  for (const sentence of gold) {
    const { tags, head, label } = analyse(analyser, sentence.forms);
    for (let i = 0; i < sentence.forms.length; i += 1) {
      const wanted = universal(sentence.labels[i]);
      const headRight = head[i] === sentence.heads[i];
      const right = headRight && universal(model.labels[label[i]]) === wanted;
      count.words += 1;
      count.tags += analyser.coarseNames[analyser.coarse[tags[i]]] === sentence.upos[i] ? 1 : 0;
      count.heads += headRight ? 1 : 0;
      count.arcs += right ? 1 : 0;
      const own = labels.get(wanted) ?? { all: 0, right: 0 };
      labels.set(wanted, { all: own.all + 1, right: own.right + (right ? 1 : 0) });
    }
  }
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  if (args.includes('--labels')) {
    for (const [name, { all, right }] of [...labels].sort(([, a], [, b]) => b.all - b.right - (a.all - a.right))) console.log(`${name}\t${right}/${all}\t${percent(right, all)}`);
  }
  console.log(`${count.words} words, ${Math.round(count.words / seconds)} words/s`);
  console.log(`UPOS ${percent(count.tags, count.words)} UAS ${percent(count.heads, count.words)} LAS ${percent(count.arcs, count.words)}`);
}

/** Where the words of a treebank sentence stand in its text: `start-end`. A word that is not there as written (an elision) has no place. */
function placesOf({ text, written, forms }: TreebankSentence): string[] {
  let at = 0;
  return written.flatMap(({ form, from, to }) => {
    const start = text.indexOf(form, at);
    at = start + form.length;
    const words = forms.slice(from, to);
    if (words.join('').length !== form.length) return words.map((_, k) => (k === 0 ? `${start}-${at}` : `${at}+${k}`));
    const ends = words.map((_, k) => start + words.slice(0, k + 1).join('').length);
    return words.map((word, k) => `${ends[k] - word.length}-${ends[k]}`);
  });
}

function scoreWords(): void {
  const count = { gold: 0, own: 0, right: 0 };
  const tokenise = tokeniser(rules.tokens, (lower) => model.seen.has(lower));
  for (const sentence of gold) {
    const wanted = new Set(placesOf(sentence));
    const own = splitSentences(sentence.text, rules.sentences).flatMap((stretch) => tokenise(sentence.text, stretch)).map(({ start, end }) => `${start}-${end}`);
    const wrong = own.filter((place) => !wanted.has(place));
    count.gold += wanted.size;
    count.own += own.length;
    count.right += own.length - wrong.length;
    if (args.includes('--misses')) for (const place of wrong) console.log(sentence.text.slice(Math.max(0, Number(place.split('-')[0]) - 12), Number(place.split('-')[0])), '[', sentence.text.slice(...place.split('-').map(Number)), ']');
  }
  console.log(`${count.gold} words, ${count.own} found, ${count.right} right`);
  console.log(`WORDS F1 ${percent(2 * count.right, count.gold + count.own)}`);
}

if (args.includes('--raw')) scoreWords();
else scoreTrees(file);
