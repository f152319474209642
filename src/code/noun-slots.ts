import type { Filler, Grammar } from './filler.ts';
import { isPassive, verbFillers } from './slots.ts';
import { actorAt, caseOf, type View } from './view.ts';

const rel = (view: View, token: number): string => view.tokens[token].deprel;
const POSSESSORS = new Set(['nmod', 'nmod:poss', 'compound', 'flat', 'flat:name', 'amod', 'appos', 'nmod:lmod', 'obl']);

/** The arguments of an event noun: possessor, prepositional phrases, and those of a light verb that carries it. `words` are the trigger's own. */
export function nounFillers(view: View, grammar: Grammar, noun: number, words: readonly number[]): readonly Filler[] {
  const own = [...possessors(view, grammar, noun, words), ...phrases(view, grammar, noun, words), ...carriers(view, grammar, noun)];
  return own.some(({ slot }) => slot === 'subj' || slot === 'obj') ? own : [...own, ...adjacent(view, grammar, words)];
}

function possessorSlot(view: View, grammar: Grammar, words: readonly number[]): 'subj' | 'obj' {
  return grammar.language.coding.possessor(view.forms[words[0]]);
}

function possessors(view: View, grammar: Grammar, noun: number, words: readonly number[]): Filler[] {
  return view.children[noun]
    .filter((child) => !words.includes(child) && POSSESSORS.has(rel(view, child)) && caseBefore(view, child) === '' && view.time[child] < 0)
    .filter((child) => view.actor[child] >= 0 || view.place[child] >= 0)
    .map((head) => ({ slot: view.tokens[head].start < view.tokens[noun].start ? 'subj' : possessorSlot(view, grammar, words), head, how: 'party at the noun' }));
}

/** The case word before a phrase; an `'s` after it is none. */
function caseBefore(view: View, token: number): string {
  return caseOf(view, token);
}

function phrases(view: View, grammar: Grammar, noun: number, words: readonly number[]): Filler[] {
  return view.children[noun].flatMap((child) => {
    const preposition = words.includes(child) || !/^(nmod|obl|acl|dep)/.test(rel(view, child)) ? '' : caseBefore(view, child);
    return preposition ? [{ slot: preposition, head: child, how: `after ${preposition}` }, ...inner(view, grammar, child)] : [];
  });
}

/** "a warning from Beijing to Taipei": the second phrase hangs on the first party. */
function inner(view: View, grammar: Grammar, party: number): Filler[] {
  return view.children[party].flatMap((child) => {
    const preposition = rel(view, child).startsWith('nmod') && child > party && (view.actor[child] >= 0 || view.place[child] >= 0) ? caseBefore(view, child) : '';
    return grammar.words.prepositions.get(preposition)?.role === 'recipient' && preposition !== 'of' ? [{ slot: preposition, head: child, how: `after ${preposition}, beside another party` }] : [];
  });
}

/** A light verb over the noun, or in a clause about it, lends its arguments: "melakukan serangan", "serangan yang dilancarkan X". */
function carriers(view: View, grammar: Grammar, noun: number): Filler[] {
  const governor = view.tokens[noun].head;
  const isLight = (verb: number): boolean => verb >= 0 && grammar.words.lightVerbs.has(view.verbKeys[verb]);
  const about = view.children[noun].find((child) => rel(view, child).startsWith('acl') && isLight(child));
  const verb = isLight(governor) && (rel(view, noun) === 'obj' || rel(view, noun).startsWith('nsubj')) ? governor : about;
  if (verb === undefined) return [];
  const passive = isPassive(view, verb);
  const raisedSubject = passive || rel(view, verb).startsWith('acl');
  return verbFillers(view, grammar, verb)
    .filter(({ head, slot }) => head !== noun && slot !== 'comp' && !(raisedSubject && slot === 'obj'))
    .map((filler) => ({ ...filler, how: `${filler.how} of ${view.forms[verb]}` }));
}

/** Where the tree gives nothing: a party that stands directly after the expression, or a name directly before it in languages that put it there. */
function adjacent(view: View, grammar: Grammar, words: readonly number[]): Filler[] {
  const after = words[words.length - 1] + 1;
  if (after < view.tokens.length && actorAt(view, after)) return [{ slot: possessorSlot(view, grammar, words), head: after, how: 'party right after the noun' }];
  return [];
}
