import type { Filler, Grammar } from './filler.ts';
import { actorAt, caseOf, type View } from './view.ts';

const REACH = 12;

/** What word order says where the tree left a slot empty: a party right before the verb, and prepositional phrases of its stretch that hang elsewhere. */
export function shallowFillers(view: View, grammar: Grammar, verb: number, passive: boolean, found: readonly Filler[]): readonly Filler[] {
  const has = (slot: string): boolean => found.some((filler) => filler.slot === slot);
  const first = passive ? 'obj' : 'subj';
  const before = has(first) ? null : partyBefore(view, verb);
  return [
    ...(before === null ? [] : [{ slot: first, head: before, how: 'nearest party before' }]),
    ...phrasesAfter(view, grammar, verb, passive).filter(({ slot, head }) => !has(slot) && found.every((filler) => filler.head !== head)),
  ];
}

/** The nearest party to the left within the same stretch: no other verb, no clause mark and at most one comma between. */
function partyBefore(view: View, verb: number): number | null {
  let commas = 0;
  for (let at = verb - 1; at >= Math.max(0, verb - REACH); at -= 1) {
    const { upos, text } = view.tokens[at];
    if (upos === 'VERB' || upos === 'SCONJ' || text === '"' || text === '”') return null;
    if (upos === 'PUNCT') { commas += 1; if (commas > 1 || text !== ',') return null; }
    const mention = actorAt(view, at);
    if (mention && caseOf(view, mention.head) === '') return mention.head;
  }
  return null;
}

/** Prepositions with a party right after them, up to the next verb or stop. */
function phrasesAfter(view: View, grammar: Grammar, verb: number, passive: boolean): Filler[] {
  const out: Filler[] = [];
  for (let at = verb + 1; at < Math.min(view.tokens.length, verb + REACH); at += 1) {
    const { upos, text } = view.tokens[at];
    const preposition = grammar.words.prepositions.get(view.forms[at]);
    if ((upos === 'VERB' && !preposition) || upos === 'SCONJ' || (upos === 'PUNCT' && text !== ',')) break;
    const mention = preposition && upos === 'ADP' && at + 1 < view.tokens.length ? actorAt(view, at + 1) : null;
    if (mention && (passive || !preposition?.agent)) out.push({ slot: preposition?.agent ? 'subj' : view.forms[at], head: mention.head, how: `after ${view.forms[at]}, by word order` });
  }
  return out;
}
