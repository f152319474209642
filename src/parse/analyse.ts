import type { ParsingRules } from '../languages/parsing-rules.ts';
import { buildTree, moveClasses, type MoveClasses } from './arcs.ts';
import { attachMarks, markTask, type Tree } from './marks.ts';
import type { ParserModel } from './model.ts';
import { headPastDay, headVerbs, liftFromServing, nameContentClauses, repairLabels, type RepairLabels } from './repair.ts';
import { begin, createState, type State } from './state.ts';
import { tag } from './tagger.ts';
import { type Tokenise, tokeniser } from './tokens.ts';
import { describeWord, type Word } from './word.ts';

/** A model made ready for one language, with what it remembers between sentences. */
export interface Analyser {
  readonly model: ParserModel;
  readonly rules: ParsingRules;
  /** Coarse tag of each tag, by number. */
  readonly coarse: Int32Array;
  readonly coarseNames: readonly string[];
  readonly markTag: number;
  readonly rootLabel: number;
  readonly punctLabel: number;
  readonly verbTag: number;
  readonly repairs: RepairLabels;
  readonly treebank: number;
  readonly classes: MoveClasses;
  readonly state: State;
  readonly words: Map<string, Word>;
  /** Tells words of the training texts, in lower case. */
  readonly known: (lower: string) => boolean;
  readonly tokenise: Tokenise;
}

/** Words remembered: bounds memory on endless text. */
const MOST_WORDS = 20_000;

export function createAnalyser(model: ParserModel, rules: ParsingRules, treebank: string = rules.treebank): Analyser {
  const names = model.tags.map((name) => name.split('|')[0]);
  const coarseNames = [...new Set(names)];
  const known = (lower: string): boolean => model.seen.has(lower);
  return {
    model, rules, coarseNames,
    coarse: Int32Array.from(names, (name) => coarseNames.indexOf(name)),
    markTag: coarseNames.indexOf('PUNCT'),
    verbTag: coarseNames.indexOf('VERB'),
    repairs: repairLabels(model.labels),
    rootLabel: model.labels.indexOf('root'),
    punctLabel: model.labels.indexOf('punct'),
    treebank: model.treebanks.indexOf(treebank),
    classes: moveClasses(model.groups),
    state: createState(),
    words: new Map(),
    known,
    tokenise: tokeniser(rules.tokens, known),
  };
}

export function wordOf({ words, rules, model }: Pick<Analyser, 'words' | 'rules' | 'model'>, form: string): Word {
  const known = words.get(form);
  if (known) return known;
  if (words.size >= MOST_WORDS) words.clear();
  const word = describeWord(form, rules, model.seen);
  words.set(form, word);
  return word;
}

/** The lemma of a word under a tag: one learnt from the treebanks, else by rule. */
export function lemmaOf({ model, rules, coarse, coarseNames }: Analyser, { lower, memory: { lemmas } }: Word, tag: number): string {
  const known = lemmas[tag];
  if (known !== undefined) return known;
  const lemma = model.lemmas.get(`${lower}|${coarseNames[coarse[tag]]}`) ?? model.lemmas.get(lower) ?? rules.morphology.lemma(lower, model.tags[tag], (root) => model.roots.has(root));
  while (lemmas.length < tag) lemmas.push(undefined);
  lemmas[tag] = lemma;
  return lemma;
}

/** Tags, heads and labels of one sentence, by number. */
export interface Analysis {
  readonly words: readonly Word[];
  readonly tags: Int32Array;
  readonly head: Int32Array;
  readonly label: Int32Array;
}

const MARKS = [',', '"“”\'‘’«»', '([{', ')]}', '-–—', ':;', '.!?…'];

/** Kinds of marks, one bit each: comma, quote, opening and closing bracket, dash, colon, stop, other. */
export function markBit(form: string): number {
  const at = MARKS.findIndex((kind) => kind.includes(form[0]));
  return 1 << (at < 0 ? 7 : at);
}

/** Fills the state's columns with the words that are no marks; returns their places in the sentence. */
export function fillState(s: State, words: readonly Word[], tags: Int32Array, coarse: Int32Array, markTag: number, treebank: number): number[] {
  const places: number[] = [];
  let mark = 0;
  let commas = 0;
  for (let i = 0; i < words.length; i += 1) {
    if (coarse[tags[i]] === markTag) {
      const kind = markBit(words[i].form);
      mark |= kind;
      commas += kind === 1 ? 1 : 0;
      continue;
    }
    const at = places.length;
    s.word[at] = words[i].word;
    s.fine[at] = tags[i];
    s.coarse[at] = coarse[tags[i]];
    s.affix[at] = words[i].affix;
    s.ending[at] = words[i].suffixes[2];
    s.mark[at] = mark;
    s.commas[at] = commas;
    mark = 0;
    places.push(i);
  }
  begin(s, places.length);
  s.mark[places.length] = mark;
  s.commas[places.length] = commas;
  s.treebank = treebank;
  return places;
}

/** Tags and parses a sentence given as forms. */
export function analyse(analyser: Analyser, forms: readonly string[]): Analysis {
  const words: Word[] = [];
  for (let i = 0; i < forms.length; i += 1) words.push(wordOf(analyser, forms[i]));
  const tags = new Int32Array(forms.length);
  tag(analyser.model.tagger, analyser.model.sums, words, analyser.treebank, tags);
  return treeOf(analyser, words, tags);
}

const NOMINAL = new Set(['NOUN', 'PROPN']);

/** Parses a sentence whose tags are given. */
export function treeOf(analyser: Analyser, words: readonly Word[], tags: Int32Array): Analysis {
  const { model, coarse, classes, state, markTag, verbTag, rules, repairs, rootLabel, punctLabel, treebank } = analyser;
  const places = fillState(state, words, tags, coarse, markTag, treebank);
  buildTree(state, model.sums, model.arcs, classes, model.names, rootLabel);
  liftFromServing(state, repairs);
  headPastDay(state, repairs, (at) => rules.morphology.days.has(words[places[at]].lower), (at) => state.coarse[at] === verbTag);
  if (rules.morphology.days.size > 0 && words[words.length - 1].form === '.') headVerbs(state, repairs, (at) => NOMINAL.has(analyser.coarseNames[state.coarse[at]]), (at) => state.coarse[at] === verbTag);
  nameContentClauses(state, repairs, (at) => rules.morphology.contentMarkers.has(words[places[at]].lower), (at) => state.coarse[at] === verbTag);
  const tree = bareTree(words, tags, coarse, markTag, punctLabel);
  for (let k = 0; k < places.length; k += 1) {
    tree.head[places[k]] = state.head[k] < places.length ? places[state.head[k]] : -1;
    tree.label[places[k]] = state.label[k];
  }
  if (places.length > 0) attachMarks(markTask(tree, treebank), model.marks, model.sums, punctLabel);
  else onlyMarks(tree, rootLabel);
  return { words, tags, head: tree.head, label: tree.label };
}

/** A tree in which nothing hangs yet. */
function bareTree(words: readonly Word[], tags: Int32Array, coarse: Int32Array, markTag: number, punctLabel: number): Tree {
  const size = words.length;
  const forms: string[] = [];
  const [isMark, own] = [new Uint8Array(size), new Int32Array(size)];
  for (let i = 0; i < size; i += 1) {
    forms.push(words[i].form);
    own[i] = coarse[tags[i]];
    isMark[i] = own[i] === markTag ? 1 : 0;
  }
  return { size, forms, isMark, tags: own, head: new Int32Array(size).fill(-1), label: new Int32Array(size).fill(punctLabel) };
}

/** A sentence of marks alone: the first is the root. */
function onlyMarks({ head, label }: Tree, rootLabel: number): void {
  head.fill(0);
  if (head.length === 0) return;
  head[0] = -1;
  label[0] = rootLabel;
}
