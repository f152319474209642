import type { FrameCondition } from '../languages/frame.ts';
import type { Status } from '../model/index.ts';
import { partiesOf, type Party } from './parties.ts';
import type { Filler } from './filler.ts';
import type { View } from './view.ts';

/** What a condition is judged on: a trigger with its slots filled. */
export interface Situation {
  readonly view: View;
  readonly head: number;
  readonly fillers: readonly Filler[];
  readonly status: Status;
}

/** True where all that a condition asks holds. */
export function holds(condition: FrameCondition, situation: Situation): boolean {
  const { has, sector, lemma, near, said, status } = condition;
  if (has && !has.every((slot) => situation.fillers.some((filler) => isIn(filler, slot)))) return false;
  // Read slot by slot, not by `Object.entries`: this is asked for every frame that fits, and must leave no lists behind.
  for (const slot in sector) if (!someParty(situation, slot, sector[slot])) return false;
  for (const slot in lemma) if (!situation.fillers.some((filler) => isIn(filler, slot) && lemma[slot].some((word) => phraseHas(situation.view, filler.head, word)))) return false;
  if (near && !near.some((phrase) => hasPhrase(situation.view, phrase, situation.view.clause[situation.head]))) return false;
  if (said && situation.view.said[situation.head] === 0) return false;
  return !status || status.includes(situation.status);
}

/** `any` is every filled slot but the clause. */
const isIn = (filler: Filler, slot: string): boolean => (slot === 'any' ? filler.slot !== 'comp' : filler.slot === slot);

/** A party of one of the sectors stands in the slot. */
function someParty({ view, fillers }: Situation, slot: string, wanted: readonly string[]): boolean {
  return fillers.some((filler) => isIn(filler, slot) && partiesOf(view, filler.head).some((party) => wanted.some((name) => isOf(party, name))));
}

function isOf({ entity, place, owner }: Party, name: string): boolean {
  if (name === 'ACTOR') return true;
  if (name === 'STATE') return entity.country !== '' && (entity.sector === '' || entity.sector === 'GOV');
  if (name === 'PLACE') return place !== null && !owner;
  return entity.sector === name;
}

/** The slot's head word or one of its modifiers is the word; of several words, they stand there in order. */
function phraseHas(view: View, head: number, phrase: string): boolean {
  const [first, ...rest] = phrase.split(' ');
  const at = [head, ...view.children[head]].find((token) => isWord(view, token, first));
  return at !== undefined && rest.every((word, k) => at + 1 + k < view.tokens.length && isWord(view, at + 1 + k, word));
}

/** The token reads as the word: its form, its dictionary form, or any inflection of a verb. */
export function isWord(view: View, token: number, word: string): boolean {
  return view.forms[token] === word || view.lemmas[token] === word || view.nounKeys[token] === word;
}

const words = new WeakMap<View, ReadonlySet<string>>();

/** All that some token of the sentence reads as: most phrases that are asked for begin with none of them. */
function wordsOf(view: View): ReadonlySet<string> {
  const known = words.get(view);
  if (known) return known;
  const all = new Set([...view.forms, ...view.lemmas, ...view.nounKeys]);
  words.set(view, all);
  return all;
}

/** A word or words in order in the sentence; with a clause given, the first of them in it or in one that it governs. */
export function hasPhrase(view: View, phrase: string, clause = -1): boolean {
  const space = phrase.indexOf(' ');
  if (!wordsOf(view).has(space < 0 ? phrase : phrase.slice(0, space))) return false;
  const [first, ...rest] = phrase.split(' ');
  for (let at = 0; at < view.tokens.length; at += 1) {
    if (!isWord(view, at, first) || (clause >= 0 && !inClause(view, at, clause))) continue;
    if (rest.every((word, k) => at + 1 + k < view.tokens.length && isWord(view, at + 1 + k, word))) return true;
  }
  return false;
}

/** True where the token's clause is that one or hangs directly under it: a near miss of the parser costs nothing. */
function inClause(view: View, token: number, clause: number): boolean {
  const own = view.clause[token];
  if (own === clause) return true;
  const { head } = view.tokens[own];
  return head >= 0 && view.clause[head] === clause;
}
