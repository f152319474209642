import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Language } from '../../src/languages/language.ts';
import { moveClasses } from '../../src/parse/arcs.ts';
import { hashText } from '../../src/parse/hash.ts';
import { writeModel, type ParserModel } from '../../src/parse/model.ts';
import { tag } from '../../src/parse/tagger.ts';
import { plainSums, type Table } from '../../src/sums/index.ts';
import { describeWord, type Word } from '../../src/parse/word.ts';
import { readTreebank, type TreebankSentence } from './conllu.ts';
import { type Example, keptLabel } from './example.ts';
import { learnLemmas } from './lemmas.ts';
import { averaged, largest, roots } from './perceptron.ts';
import { trainArcs } from './arcs.ts';
import { trainMarks } from './marks.ts';
import { trainTagger } from './tagger.ts';

export interface Source {
  readonly file: string;
  readonly treebank: string;
}

export interface TrainOptions {
  readonly sources: readonly Source[];
  readonly folder: string;
  readonly out: string;
  /** Joins the treebank's own tags to the universal ones. */
  readonly jointTags: boolean;
  readonly folds: number;
  readonly taggerEpochs: number;
  readonly epochs: number;
  readonly models: number;
  /** Labels told apart by the first choice of an arc: groups of labels; those named in none share the last. `[]` for each label on its own. */
  readonly groups: ReadonlyArray<readonly string[]>;
  readonly arcBits: number;
  readonly labelBits: number;
  readonly taggerBits: number;
}

const SEEN_AT_LEAST = 3;

/** Trains tagger, moves, labels and punctuation for one language and writes the weights. */
export function trainParser({ parsing }: Language, options: TrainOptions): void {
  const { sources, folder, out, jointTags, folds, taggerEpochs, epochs, models, arcBits, labelBits, taggerBits } = options;
  const banks = sources.map(({ file, treebank }) => ({ treebank, sentences: readTreebank(`${folder}/${file}.conllu.gz`).filter((s) => s.forms.length < 200) }));
  const all = banks.flatMap(({ treebank, sentences }) => sentences.map((sentence) => ({ treebank, sentence })));
  const tagOf = (s: TreebankSentence, i: number): string => (jointTags ? `${s.upos[i]}|${s.xpos[i]}` : s.upos[i]);
  const tags = byCount(all.flatMap(({ sentence }) => sentence.forms.map((_, i) => tagOf(sentence, i))));
  const labels = byCount(all.flatMap(({ sentence }) => sentence.labels.map(keptLabel)));
  const treebanks = [...new Set(sources.map(({ treebank }) => treebank))];
  const seen = seenTags(all.map(({ sentence }) => sentence), tagOf);
  const words = new Map<string, Word>();
  const wordOf = (form: string): Word => {
    const word = words.get(form) ?? describeWord(form, parsing, seen);
    words.set(form, word);
    return word;
  };
  const tagAt = new Map(tags.map((t, k) => [t, k]));
  const labelAt = new Map(labels.map((l, k) => [l, k]));
  const examples = all.map(({ treebank, sentence }): Example => ({
    words: sentence.forms.map(wordOf),
    treebank: treebanks.indexOf(treebank),
    tags: Int32Array.from(sentence.forms, (_, i) => tagAt.get(tagOf(sentence, i)) ?? 0),
    heads: Int32Array.from(sentence.heads),
    labels: Int32Array.from(sentence.labels, (l) => labelAt.get(keptLabel(l)) ?? 0),
  }));
  const coarseNames = [...new Set(tags.map((t) => t.split('|')[0]))];
  const coarse = Int32Array.from(tags, (t) => coarseNames.indexOf(t.split('|')[0]));
  const markTag = coarseNames.indexOf('PUNCT');
  console.log(`${examples.length} sentences, ${tags.length} tags, ${labels.length} labels`);

  const tagger = finish(averaged(trainTagger(examples, tags.length, { epochs: taggerEpochs, bits: taggerBits, seed: 1 })), taggerBits, tags.length);
  log('tagger');
  const guessed = jackknife(examples, tags.length, folds, taggerEpochs, taggerBits, coarse);
  const marks = finish(averaged(trainMarks(examples, { epochs: 6, bits: 16, seed: 1, coarse, markTag })), 16, 1);
  const lexicon = learnLemmas(all.map(({ sentence }) => sentence), tagOf, parsing.morphology);
  const groups = labelGroups(labels, options.groups);
  const classes = moveClasses(groups);
  log(`${classes.move.length} classes of moves`);
  let arcSum: Float32Array | null = null;
  let nameSum: Float32Array | null = null;
  for (let k = 0; k < models; k += 1) {
    const { arcs, names } = trainArcs(guessed, {
      epochs, arcBits, labelBits, seed: k + 1, coarse, markTag, classes, labels: labels.length, rootLabel: labels.indexOf('root'),
      onEpoch: (epoch) => log(`model ${k} epoch ${epoch}`),
    });
    arcSum = added(arcSum, averaged(arcs));
    nameSum = added(nameSum, averaged(names));
    const model: Omit<ParserModel, 'sums'> = {
      tags, labels, treebanks, groups, seen, ...lexicon, tagger, marks,
      arcs: finish(arcSum, arcBits, classes.move.length), names: finish(nameSum, labelBits, labels.length),
    };
    const packed = gzipSync(writeModel(model), { level: 9 });
    writeFileSync(out, packed);
    log(`${out}: ${packed.length} bytes, ${k + 1} models averaged`);
  }
}

const started = Date.now();
function log(message: string): void {
  console.log(`${((Date.now() - started) / 1000).toFixed(0)}s ${message}`);
}

function added(sum: Float32Array | null, more: Float32Array): Float32Array {
  return sum ? sum.map((x, i) => x + more[i]) : more;
}

function finish(weights: Float32Array, bits: number, width: number): Table {
  return { weights: roots(weights, largest(weights) / (127 * 127)), mask: (1 << bits) - 1, width };
}

function byCount(values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([value]) => value);
}

/** Class of tags seen with each word that is not rare. */
function seenTags(sentences: readonly TreebankSentence[], tagOf: (s: TreebankSentence, i: number) => string): Map<string, number> {
  const counts = new Map<string, Map<string, number>>();
  for (const s of sentences) {
    s.forms.forEach((form, i) => {
      const own = counts.get(form.toLowerCase()) ?? new Map<string, number>();
      own.set(tagOf(s, i), (own.get(tagOf(s, i)) ?? 0) + 1);
      counts.set(form.toLowerCase(), own);
    });
  }
  const classes = new Map<string, number>();
  const seen = new Map<string, number>();
  for (const [word, own] of counts) {
    const total = [...own.values()].reduce((a, b) => a + b, 0);
    if (total < SEEN_AT_LEAST || word.includes(' ')) continue;
    const name = [...own].filter(([, n]) => n / total > 0.05).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([t]) => t).join(' ');
    if (!classes.has(name)) classes.set(name, classes.size + 1);
    seen.set(word, classes.get(name) ?? 0);
  }
  return seen;
}

/** The same sentences with the tags that a tagger gives which has not seen them. */
function jackknife(examples: readonly Example[], classes: number, folds: number, epochs: number, bits: number, coarse: Int32Array): Example[] {
  const out = examples.slice();
  let right = 0;
  let all = 0;
  for (let fold = 0; fold < folds; fold += 1) {
    const mine = (i: number): boolean => (hashText(String(i)) >>> 0) % folds === fold;
    const table = finish(averaged(trainTagger(examples.filter((_, i) => !mine(i)), classes, { epochs, bits, seed: fold + 2 })), bits, classes);
    const sums = plainSums();
    examples.forEach((example, i) => {
      if (!mine(i)) return;
      const tags = new Int32Array(example.words.length);
      tag(table, sums, example.words, example.treebank, tags);
      for (let k = 0; k < tags.length; k += 1) {
        all += 1;
        if (coarse[tags[k]] === coarse[example.tags[k]]) right += 1;
      }
      out[i] = { ...example, tags };
    });
    log(`fold ${fold}: UPOS so far ${((100 * right) / all).toFixed(2)}`);
  }
  return out;
}

function labelGroups(labels: readonly string[], groups: ReadonlyArray<readonly string[]>): number[][] {
  if (groups.length === 0) return labels.map((_, k) => [k]);
  const rest = labels.filter((label) => !groups.some((group) => group.includes(label)));
  return [...groups, rest].map((group) => group.map((label) => labels.indexOf(label)).filter((k) => k >= 0)).filter((group) => group.length > 0);
}
