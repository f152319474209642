import type { ActorMention, Marked, Sentence, Token } from '../model/index.ts';
import type { Language } from '../languages/language.ts';
import { withIncluded } from './including.ts';
import { withLowSubjects } from './low-subjects.ts';
import { cuesOf, retoldIn } from './retold.ts';
import { keysOf, type WordKeys } from './word-keys.ts';
import { hasKind, type WordKind } from './words.ts';

/** One sentence with what the coder looks up at each token: forms, keys, children, clause, and the mentions that cover it (index into `marked.mentions`, -1 none). */
export interface View {
  readonly marked: Marked;
  readonly sentence: Sentence;
  /** Index of the sentence. */
  readonly number: number;
  readonly tokens: readonly Token[];
  /** What is known of each word by itself. */
  readonly keys: readonly WordKeys[];
  readonly forms: readonly string[];
  readonly lemmas: readonly string[];
  /** What all inflections of a verb share, as the pack tells it. */
  readonly verbKeys: readonly string[];
  readonly nounKeys: readonly string[];
  readonly children: ReadonlyArray<readonly number[]>;
  /** Token that heads the clause a token stands in. */
  readonly clause: Int32Array;
  readonly actor: Int32Array;
  readonly place: Int32Array;
  readonly time: Int32Array;
  /** 1 at a time that tells when the news was passed on, not when anything was done: "dilansir Reuters, Jumat (20/6)". */
  readonly retold: Uint8Array;
  /** 1 within a direct quotation, 2 within reported speech. */
  readonly said: Uint8Array;
  /** The kinds that any of its words is of, in whatever form: most sentences have none of them, and are asked for each again and again. */
  readonly kinds: number;
}

const CLAUSES = new Set(['root', 'ccomp', 'xcomp', 'advcl', 'acl', 'acl:relcl', 'csubj', 'csubj:pass', 'parataxis']);

/** True for a token that heads a clause of its own: by its relation, or as a verb with its own subject. */
function headsClause(tokens: readonly Token[], at: number, hasSubject: Uint8Array): boolean {
  const { deprel, upos, head } = tokens[at];
  return head < 0 || CLAUSES.has(deprel) || (upos === 'VERB' && hasSubject[at] === 1) || (deprel === 'conj' && upos === 'VERB' && tokens[head].upos === 'VERB');
}

function clauses(tokens: readonly Token[]): Int32Array {
  const out = new Int32Array(tokens.length).fill(-1);
  const hasSubject = new Uint8Array(tokens.length);
  for (const { deprel, head } of tokens) if (head >= 0 && deprel.startsWith('nsubj')) hasSubject[head] = 1;
  for (let i = 0; i < tokens.length; i += 1) {
    let at = i;
    for (let steps = 0; steps < tokens.length && !headsClause(tokens, at, hasSubject) && out[at] < 0; steps += 1) at = tokens[at].head;
    out[i] = out[at] >= 0 ? out[at] : at;
  }
  return out;
}

function childrenOf(tokens: readonly Token[]): number[][] {
  const out: number[][] = tokens.map(() => []);
  tokens.forEach(({ head }, i) => { if (head >= 0) out[head].push(i); });
  return out;
}

/** Views of all sentences of a report; mentions are laid on tokens in one sweep. */
export function viewsOf(marked: Marked, language: Language): readonly View[] {
  let next = 0;
  const cues = cuesOf(language);
  const [layersOf, keysAt] = [layersFor(marked), keysOf(language)];
  return marked.sentences.map((sentence, number) => {
    const tokens = withLowSubjects(withIncluded(sentence.tokens, language));
    const keys = tokens.map((token) => keysAt(token.text, token.lemma));
    const forms = keys.map(({ form }) => form);
    const layers = layersOf(tokens.length);
    while (next < marked.mentions.length && marked.mentions[next].end <= sentence.start) next += 1;
    for (let m = next; m < marked.mentions.length && marked.mentions[m].start < sentence.end; m += 1) lay(marked, m, tokens, layers);
    return {
      marked, sentence, number, tokens, keys, forms,
      actor: layers.actor, place: layers.place, time: layers.time, said: layers.said, retold: retoldIn({ marked, tokens, keys, forms, actor: layers.actor, time: layers.time }, cues),
      lemmas: keys.map(({ lemma }) => lemma),
      verbKeys: keys.map(({ verb }) => verb),
      nounKeys: keys.map(({ noun }) => noun),
      children: childrenOf(tokens),
      clause: clauses(tokens),
      kinds: keys.reduce((all, { kinds, verbKinds }) => all | kinds | verbKinds, 0),
    };
  });
}

/** Deals out the layers of a report's sentences from memory that is got once. */
function layersFor({ sentences }: Marked): (length: number) => Pick<View, 'actor' | 'place' | 'time' | 'said'> {
  const size = sentences.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const [{ buffer: wide }, { buffer: narrow }] = [new Int32Array(3 * size).fill(-1), new Uint8Array(size)];
  let from = 0;
  return (length) => {
    const at = from;
    from += length;
    const layer = (k: number): Int32Array => new Int32Array(wide, 4 * (k * size + at), length);
    return { actor: layer(0), place: layer(1), time: layer(2), said: new Uint8Array(narrow, at, length) };
  };
}

function lay(marked: Marked, m: number, tokens: readonly Token[], layers: Pick<View, 'actor' | 'place' | 'time' | 'said'>): void {
  const mention = marked.mentions[m];
  if (mention.kind === 'quote') {
    tokens.forEach((token, i) => { if (token.start >= mention.start && token.end <= mention.end) layers.said[i] = mention.direct ? 1 : 2; });
    return;
  }
  const layer = layers[mention.kind];
  for (let i = 0; i < tokens.length; i += 1) {
    if (tokens[i].end <= mention.start || tokens[i].start >= mention.end) continue;
    if (layer[i] < 0 || (mention.kind === 'actor' && mention.head === i)) layer[i] = m;
  }
}

/** True where the word at a token is, as written, of that kind. */
export const isFormOf = ({ keys }: View, token: number, kind: WordKind): boolean => hasKind(keys[token].formKinds, kind);

/** True where the word at a token is, as written or in its dictionary form, of that kind. */
export const isWordOf = ({ keys }: View, token: number, kind: WordKind): boolean => hasKind(keys[token].kinds, kind);

/** True where the verb at a token, in whatever form, is of that kind. */
export const isVerbOf = ({ keys }: View, token: number, kind: WordKind): boolean => token >= 0 && hasKind(keys[token].verbKinds, kind);

/** The actor mention at a token, null where there is none. */
export function actorAt(view: View, token: number): ActorMention | null {
  const mention = token >= 0 && view.actor[token] >= 0 ? view.marked.mentions[view.actor[token]] : null;
  return mention?.kind === 'actor' ? mention : null;
}

/** The case word of a noun phrase, as one lower-cased string, '' where there is none: `bersama dengan`. */
export function caseOf(view: View, token: number): string {
  const at = view.children[token].find((child) => view.tokens[child].deprel === 'case' && child < token);
  if (at === undefined) return '';
  const fixed = view.children[at].filter((child) => view.tokens[child].deprel === 'fixed');
  return [at, ...fixed].map((i) => view.forms[i]).join(' ');
}
