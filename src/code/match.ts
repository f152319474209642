import type { Expression, FrameIndex } from './frame-index.ts';
import type { View } from './view.ts';

/** Words of a sentence that a frame's expression fits: the head word, on which arguments hang, and all its words in order. */
export interface Hit {
  readonly expression: Expression;
  readonly head: number;
  readonly words: readonly number[];
}

const GAP = 4;
const SKIPPED = new Set(['ADV', 'PART', 'AUX']);

/** Every fit of every frame in a sentence, the most specific first; ties by position. */
export function hitsOf(view: View, index: FrameIndex): readonly Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < view.tokens.length; at += 1) {
    // Most words begin no frame's expression.
    if (!view.keys[at].inFrames || isWithinName(view, at)) continue;
    const verbs = verbHits(view, index, at);
    hits.push(...verbs);
    const nouns = nounHits(view, index, at);
    hits.push(...(view.tokens[at].upos !== 'VERB' || (verbs.length === 0 && !index.nounsAreTagged) ? nouns : nouns.filter(({ words }) => words.length > 2)));
  }
  return hits.sort((a, b) => b.expression.rank - a.expression.rank || a.head - b.head);
}

/** A capitalised word of a party's or place's name tells no act: "Klingon Assault Group". */
function isWithinName(view: View, at: number): boolean {
  return (view.actor[at] >= 0 || view.place[at] >= 0) && view.tokens[at].upos === 'PROPN';
}

function verbHits(view: View, index: FrameIndex, at: number): Hit[] {
  const { upos } = view.tokens[at];
  if (upos === 'PROPN' || upos === 'NOUN' || upos === 'ADP' || upos === 'NUM') {
    if (upos !== 'NOUN' || (view.tokens[at].voice === '' && !isPast(view, index, at))) return [];
  }
  const all = index.verbs.get(view.verbKeys[at]) ?? [];
  const list = upos === 'NOUN' && view.tokens[at].voice === '' ? all.filter(({ rest }) => rest.length > 0 && rest[0] !== '_') : all;
  return list.flatMap((expression) => {
    if (upos !== 'VERB' && upos !== 'AUX' && upos !== 'NOUN' && view.forms[at] !== expression.first && view.tokens[at].voice === '') return [];
    const rest = sequence(view, expression.rest, at + 1) ?? (view.tokens[at].voice === 'pass' ? raised(view, expression.rest, at) : null);
    const words = rest ? [at, ...rest].sort((a, b) => a - b) : [];
    return rest ? [{ expression, head: verbHead(view, at, words), words }] : [];
  });
}

/** A word of the past taken for a noun by the tagger: the words after it tell, as in "Ukraine shot down a drone". Where nouns are not told by their tag there is no such form. */
function isPast(view: View, { nounsAreTagged }: FrameIndex, at: number): boolean {
  const [form, key] = [view.forms[at], view.verbKeys[at]];
  return nounsAreTagged && form !== key && !form.endsWith('s') && !form.endsWith('ing');
}

/** Arguments hang on the content word: on `prepared` of "is prepared to", on `return` of "must return". */
function verbHead(view: View, at: number, words: readonly number[]): number {
  const { upos, deprel, head } = view.tokens[at];
  return upos === 'AUX' && head >= 0 && (words.includes(head) || deprel === 'aux') ? head : at;
}

function nounHits(view: View, index: FrameIndex, at: number): Hit[] {
  const list = index.nouns.get(view.nounKeys[at]) ?? index.nouns.get(view.lemmas[at]) ?? [];
  return list.flatMap((expression) => {
    const rest = sequence(view, expression.rest, at + 1);
    return rest ? [{ expression, head: nounHead(view, [at, ...rest]), words: [at, ...rest] }] : [];
  });
}

/** The word of a noun expression that governs the others: the last in "air strike", the first in "serangan udara". */
function nounHead(view: View, words: readonly number[]): number {
  return words.find((word) => !words.includes(view.tokens[word].head)) ?? words[0];
}

/** The words in order from a token on; small words between them are passed over, a gap takes up to four of any kind. */
function sequence(view: View, rest: readonly string[], from: number): number[] | null {
  const found: number[] = [];
  let at = from;
  let free = 0;
  for (const word of rest) {
    if (word === '_') { free = GAP; continue; }
    let skips = 0;
    while (at < view.tokens.length && !fits(view, word, at)) {
      if (free > 0 && view.forms[at] === '-') { at += 1; continue; }
      if (free > 0 && view.tokens[at].upos !== 'PUNCT') free -= 1;
      else if (skips === 0 && SKIPPED.has(view.tokens[at].upos)) skips += 1;
      else return null;
      at += 1;
    }
    if (at >= view.tokens.length) return null;
    found.push(at);
    at += 1;
    free = 0;
  }
  return found;
}

function fits(view: View, word: string, at: number): boolean {
  return view.forms[at] === word || view.lemmas[at] === word || view.nounKeys[at] === word;
}

/** The passive of a separable expression: "sanksi yang dijatuhkan" for `menjatuhkan _ sanksi`. Only its content words, among those before the verb that depend on it. */
function raised(view: View, rest: readonly string[], at: number): number[] | null {
  const words = rest.filter((word) => word !== '_');
  if (words.length === 0) return null;
  const subject = view.children[at].find((child) => view.tokens[child].deprel === 'nsubj:pass' || view.tokens[child].deprel === 'nsubj');
  const antecedent = view.tokens[at].deprel.startsWith('acl') ? view.tokens[at].head : -1;
  for (const top of [subject ?? -1, antecedent]) {
    if (top < 0 || !fits(view, words[0], top)) continue;
    const others = words.slice(1).map((word, k) => (fits(view, word, top + 1 + k) ? top + 1 + k : -1));
    if (others.every((other) => other >= 0)) return [top, ...others];
  }
  return null;
}
