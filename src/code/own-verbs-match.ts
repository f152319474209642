import type { OwnVerb, PatternItem, VerbCode, VerbPattern } from '../world/verb-file.ts';
import { actorAt, type View } from './view.ts';

/** A verb of a user's own in a sentence: its words, what it codes, and the parties that its pattern names. */
export interface OwnHit extends VerbCode {
  readonly head: number;
  readonly words: readonly number[];
  readonly source: number | null;
  readonly target: number | null;
  /** Several parties joined act on each other. */
  readonly compound: boolean;
  /** The pattern as written; the verb's own words where none fits. */
  readonly text: string;
}

/** How far from the verb a pattern's next word may stand. */
const REACH = 9;

/** What a verb, or the first of its patterns that fits there, says at a token; null where it does not stand there. */
export function ownHit(view: View, verb: OwnVerb, keyOf: (word: string) => string, at: number): OwnHit | null {
  const words = verbAt(view, verb, keyOf, at);
  if (!words) return null;
  for (const pattern of verb.patterns) {
    const fit = fitOf(view, pattern, words);
    if (fit) return { ...fit, head: at, words: [...words, ...fit.words].sort((a, b) => a - b), code: pattern.code, mirror: pattern.mirror, text: pattern.text };
  }
  return { head: at, words, code: verb.code, mirror: verb.mirror, source: null, target: null, compound: false, text: verb.words.join(' ') };
}

/** The verb's words around the one that inflects. */
function verbAt(view: View, { words, head, forms }: OwnVerb, keyOf: (word: string) => string, at: number): readonly number[] | null {
  const { upos } = view.tokens[at];
  if (upos !== 'VERB' && upos !== 'AUX') return null;
  const word = words[head];
  const form = view.forms[at];
  if (form !== word && !forms.includes(form) && view.verbKeys[at] !== keyOf(word) && !ENDINGS.some((ending) => form === word + ending)) return null;
  const places = words.map((_, i) => at + i - head);
  return places.every((place, i) => i === head || (place >= 0 && place < view.tokens.length && view.forms[place] === words[i])) ? places : null;
}

const ENDINGS = ['s', 'es', 'd', 'ed', 'ing'];

type Fit = Pick<OwnHit, 'words' | 'source' | 'target' | 'compound'>;

function fitOf(view: View, { before, after }: VerbPattern, verb: readonly number[]): Fit | null {
  const left = walk(view, before, verb[0] - 1, -1);
  const right = left && walk(view, after, verb[verb.length - 1] + 1, 1);
  return left && right ? { words: [...left.words, ...right.words], source: left.source ?? right.source, target: left.target ?? right.target, compound: left.compound || right.compound } : null;
}

/** Follows the items of one side away from the verb. */
function walk(view: View, items: readonly PatternItem[], from: number, step: -1 | 1): Fit | null {
  let fit: Fit = { words: [], source: null, target: null, compound: false };
  let at = from;
  for (const item of items) {
    if (item.kind === 'skip') continue;
    const found = item.kind === 'word' ? wordNear(view, item, at, step) : partyNear(view, at, step);
    if (!found) return null;
    if (item.kind === 'compound') fit = { ...fit, compound: true };
    else if (item.kind === 'word') fit = { ...fit, words: [...fit.words, ...found] };
    else fit = { ...fit, [item.kind]: found[0] };
    at = step > 0 ? Math.max(...found) + 1 : Math.min(...found) - 1;
  }
  return fit;
}

/** One of the item's wordings, next to the place or, if it is not tied, within reach. */
function wordNear(view: View, { wordings, tight }: PatternItem, at: number, step: -1 | 1): number[] | null {
  for (let skipped = 0; skipped <= (tight ? 0 : REACH); skipped += 1) {
    for (const wording of wordings) {
      const first = step > 0 ? at + skipped : at - skipped - wording.length + 1;
      if (first >= 0 && wording.every((word, i) => view.forms[first + i] === word)) return wording.map((_, i) => first + i);
    }
  }
  return null;
}

function partyNear(view: View, at: number, step: -1 | 1): number[] | null {
  for (let i = at; i >= 0 && i < view.tokens.length; i += step) {
    const party = actorAt(view, i);
    if (party) return [party.head];
  }
  return null;
}
