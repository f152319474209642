import type { Filler, Grammar } from './filler.ts';
import { shallowFillers } from './shallow-slots.ts';
import { actorAt, caseOf, isFormOf, isVerbOf, type View } from './view.ts';

const MAX_STEPS = 6;

const rel = (view: View, token: number): string => view.tokens[token].deprel;
const firstChild = (view: View, token: number, wanted: (deprel: string) => boolean): number => view.children[token].find((child) => wanted(rel(view, child))) ?? -1;

/** True where the verb's grammatical subject undergoes the act. */
export function isPassive(view: View, verb: number): boolean {
  if (view.tokens[verb].voice !== '') return view.tokens[verb].voice === 'pass';
  return view.children[verb].some((child) => rel(view, child) === 'nsubj:pass' || rel(view, child) === 'aux:pass');
}

/** The arguments of a verb, from the tree, with what grammar shares between clauses filled in. */
export function verbFillers(view: View, grammar: Grammar, verb: number): readonly Filler[] {
  const passive = isPassive(view, verb);
  const out: Filler[] = [];
  const subject = grammaticalSubject(view, grammar, verb, MAX_STEPS);
  const object = objectOf(view, grammar, verb, passive);
  const relative = relativeObject(view, verb, passive);
  const inverted = subject !== null && isInverted(view, verb, subject.head, object !== null);
  if (subject) out.push({ ...subject, slot: passive || inverted ? 'obj' : 'subj' });
  if (relative && !inverted) out.push(relative);
  if (object) out.push(object);
  for (const child of view.children[verb]) out.push(...oblique(view, grammar, child, passive));
  const comp = firstChild(view, verb, (deprel) => deprel === 'ccomp' || deprel === 'xcomp');
  if (comp >= 0) out.push({ slot: 'comp', head: comp, how: 'its clause' });
  if (object) for (const noun of [object.head, ...conjunctsOf(view, object.head)]) for (const child of view.children[noun]) out.push(...reattached(view, grammar, child, passive));
  const all = [...out, ...shallowFillers(view, grammar, verb, passive, out)];
  return all.filter((filler, i) => filler.slot === 'comp' || view.actor[filler.head] < 0 || all.findIndex((other) => view.actor[other.head] === view.actor[filler.head]) === i);
}

/** An active verb's "subject" right after it, with no object beside it, is its object: a slip of the parser. */
function isInverted(view: View, verb: number, subject: number, hasObject: boolean): boolean {
  return subject > verb && !hasObject && view.tokens[verb].voice === 'act' && view.tokens[subject].head === verb && view.tokens[verb].deprel !== 'parataxis';
}

/** The subject as the clause has it, of whatever voice, or the one that a governing clause lends. */
function grammaticalSubject(view: View, grammar: Grammar, verb: number, steps: number): Filler | null {
  if (steps === 0) return null;
  const own = view.children[verb].find((child) => rel(view, child).startsWith('nsubj') && view.time[child] < 0 && !isRelativeWord(view, child));
  const { head, deprel } = view.tokens[verb];
  if (own !== undefined) return { slot: 'subj', head: own, how: 'subject' };
  if (head < 0) return null;
  if (deprel === 'acl:relcl') return { slot: 'subj', head, how: 'what the relative clause is about' };
  const relative = view.children[verb].find((child) => rel(view, child).startsWith('nsubj') && isRelativeWord(view, child));
  const antecedent = relative === undefined ? -1 : antecedentOf(view, relative);
  if (antecedent >= 0) return { slot: 'subj', head: antecedent, how: 'what the relative clause is about' };
  if (deprel === 'acl') return isPassive(view, verb) || view.children[verb].every((child) => rel(view, child) !== 'mark') ? { slot: 'subj', head, how: 'what the clause is about' } : ownerOf(view, grammar, head, steps);
  if (deprel === 'xcomp' || deprel === 'ccomp' || deprel === 'advcl') return controller(view, grammar, verb, steps);
  if (deprel === 'conj' || deprel === 'parataxis') {
    const shared = grammaticalSubject(view, grammar, head, steps - 1);
    return shared && { ...shared, how: 'subject shared with the verb before' };
  }
  return null;
}

const INNER = /^(nmod|conj|appos|flat|compound)/;

/** "Republicans in Congress, who have criticized": the noun before the relative word, wherever its clause hangs. */
function antecedentOf(view: View, relative: number): number {
  let at = relative - 1;
  if (at >= 0 && view.forms[at] === ',') at -= 1;
  while (at >= 0 && INNER.test(rel(view, at)) && view.tokens[at].head < relative && view.tokens[at].head >= 0) at = view.tokens[at].head;
  return at >= 0 && /^(NOUN|PROPN|PRON)$/.test(view.tokens[at].upos) ? at : -1;
}

function isRelativeWord(view: View, token: number): boolean {
  return isFormOf(view, token, 'relative');
}

/** Who acts in a clause without a subject: the object of `meminta`, else the subject of the governing verb. */
function controller(view: View, grammar: Grammar, verb: number, steps: number): Filler | null {
  const { head, deprel } = view.tokens[verb];
  const governed = deprel !== 'advcl' && isVerbOf(view, head, 'object-control');
  const object = governed ? objectOf(view, grammar, head, isPassive(view, head)) : null;
  if (object && object.slot === 'obj') return { ...object, slot: 'subj', how: 'object of the governing verb' };
  const subject = grammaticalSubject(view, grammar, head, steps - 1);
  if (subject) return { ...subject, how: 'subject of the governing clause' };
  return null;
}

/** For "plan to attack": whoever has the plan. */
function ownerOf(view: View, grammar: Grammar, noun: number, steps: number): Filler | null {
  const owner = view.children[noun].find((child) => rel(view, child).startsWith('nmod:poss'));
  if (owner !== undefined) return { slot: 'subj', head: owner, how: 'owner of the noun' };
  const governor = view.tokens[noun].head;
  return governor >= 0 && view.tokens[governor].upos === 'VERB' ? grammaticalSubject(view, grammar, governor, steps - 1) : null;
}

/** "yang kami serang", "the town that rebels attacked": with a subject of its own, the clause's antecedent is the object. */
function relativeObject(view: View, verb: number, passive: boolean): Filler | null {
  if (rel(view, verb) !== 'acl:relcl' || passive) return null;
  const own = view.children[verb].some((child) => rel(view, child).startsWith('nsubj') && !isRelativeWord(view, child));
  const object = firstChild(view, verb, (deprel) => deprel === 'obj');
  return own && (object < 0 || isRelativeWord(view, object)) ? { slot: 'obj', head: view.tokens[verb].head, how: 'what the relative clause is about' } : null;
}

function objectOf(view: View, grammar: Grammar, verb: number, passive: boolean): Filler | null {
  const object = view.children[verb].find((child) => (rel(view, child) === 'obj' || rel(view, child) === 'iobj' || isNounAfterDay(view, child)) && view.time[child] < 0 && !isRelativeWord(view, child));
  if (object !== undefined) {
    const doer = passive && grammar.language.coding.bareAgent && actorAt(view, object) !== null;
    return { slot: doer ? 'subj' : passive ? 'obj2' : 'obj', head: object, how: doer ? 'bare doer after the passive' : 'object' };
  }
  if (passive || rel(view, verb) === 'acl:relcl') return null;
  const next = view.children[verb].find((child) => rel(view, child) === 'conj' && view.tokens[child].upos === 'VERB');
  const shared = next === undefined || isPassive(view, next) ? -1 : firstChild(view, next, (deprel) => deprel === 'obj');
  return shared >= 0 && next !== undefined && next - verb <= 3 ? { slot: 'obj', head: shared, how: 'object shared with the verb after' } : null;
}

/** "lifted Friday a blockade": the day took the object's place in the tree. */
const isNounAfterDay = (view: View, child: number): boolean => rel(view, child) === 'xcomp' && view.tokens[child].upos === 'NOUN' && view.children[view.tokens[child].head].some((other) => rel(view, other) === 'obj' && view.time[other] >= 0);

const OBLIQUE = new Set(['obl', 'obl:agent', 'nmod', 'obl:tmod', 'obl:unmarked', 'iobj', 'dep', 'advmod']);

function oblique(view: View, grammar: Grammar, child: number, passive: boolean): Filler[] {
  if (!OBLIQUE.has(rel(view, child))) return [];
  const preposition = caseOf(view, child);
  const agent = passive && (rel(view, child) === 'obl:agent' || grammar.words.prepositions.get(preposition)?.agent);
  if (agent) return [{ slot: 'subj', head: child, how: preposition ? `after ${preposition}` : 'doer of the passive' }];
  if (preposition) return [{ slot: preposition, head: child, how: `after ${preposition}` }];
  const bare = passive && grammar.language.coding.bareAgent && view.time[child] < 0 && actorAt(view, child) !== null;
  return bare ? [{ slot: 'subj', head: child, how: 'bare doer after the passive' }] : [];
}

const conjunctsOf = (view: View, noun: number): readonly number[] => view.children[noun].filter((child) => rel(view, child) === 'conj' && view.tokens[child].upos !== 'VERB');

/** "by Belarus's rulers": no listed word, but whose they are is told. */
const hasOwner = (view: View, noun: number): boolean => view.children[noun].some((child) => rel(view, child) === 'nmod:poss' && actorAt(view, child) !== null);

/** A phrase that the parser hung on the object may be the verb's: "merebut bandara dari milisi". After an active verb "by" tells who did what the object names: "condemned the raid by Israel". */
function reattached(view: View, grammar: Grammar, child: number, passive: boolean): Filler[] {
  const preposition = rel(view, child).startsWith('nmod') ? caseOf(view, child) : '';
  if (!preposition || (!actorAt(view, child) && !hasOwner(view, child))) return [];
  const slot = !passive && grammar.words.prepositions.get(preposition)?.agent ? 'obj' : preposition;
  return [{ slot, head: child, how: `after ${preposition}, beside the object` }];
}
