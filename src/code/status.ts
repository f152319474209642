import type { Status } from '../model/index.ts';
import type { Grammar } from './filler.ts';
import type { View } from './view.ts';
import { isKind, isVerbKind, type WordKind } from './words.ts';

const WINDOW = 3;
const LEADS = new Set(['advmod', 'aux', 'aux:pass', 'mark', 'det', 'cc', 'dep', 'advcl']);

/**
 * Whether the act happened, as its clause tells it: negated, planned, conditional, or long before the story.
 * Reads the words that hang on the verb and up to three before it, then the clauses above: "gagal merebut", "jika diserang", "untuk menyerang".
 */
export function statusOf(view: View, grammar: Grammar, head: number, published: string | null, when: string | null): Status {
  const verb = view.tokens[head].upos === 'VERB' ? head : view.clause[head];
  const has = (kind: WordKind): boolean => marked(view, grammar, head, verb, kind) || (view.tokens[head].upos !== 'VERB' && nounGovernedBy(view, grammar, head, kind));
  if (has('negation') || has('failure')) return 'negated';
  if (has('condition') || underCondition(view, grammar, verb) || has('hypothetical')) return 'hypothetical';
  if (has('future')) return 'future';
  if (isPurpose(view, grammar, verb, head)) return 'hypothetical';
  return isLongAgo(published, when) || has('historical') ? 'historical' : 'actual';
}

/** A word of that kind hangs on the trigger or its verb, or stands within three words before it in the same clause. */
function marked(view: View, grammar: Grammar, head: number, verb: number, kind: WordKind): boolean {
  if (!toldIn(view, grammar).has(kind)) return false;
  const is = (token: number): boolean => isKind(grammar.words, view.forms[token], kind) || isKind(grammar.words, view.lemmas[token], kind);
  for (const top of verb === head ? [head] : [head, verb]) {
    if (view.children[top].some((child) => child < top && LEADS.has(view.tokens[child].deprel) && is(child))) return true;
  }
  if (governedBy(view, grammar, verb, kind)) return true;
  for (let at = head - 1; at >= Math.max(0, head - WINDOW); at -= 1) {
    if (view.tokens[at].upos === 'PUNCT' || view.tokens[at].upos === 'SCONJ' || (view.tokens[at].upos === 'ADP' && head === at + 1)) return false;
    if (is(at) && sameClause(view, at, head)) return true;
    if (view.tokens[at].upos === 'VERB') return false;
  }
  return false;
}

const told = new WeakMap<View, ReadonlySet<WordKind>>();

/** The kinds that any word of the sentence is of: most sentences have none of them, and are asked for each again and again. */
function toldIn(view: View, { words: { kinds, verbKinds } }: Grammar): ReadonlySet<WordKind> {
  const known = told.get(view);
  if (known) return known;
  const all = new Set<WordKind>();
  for (let i = 0; i < view.forms.length; i += 1) {
    for (const of of [kinds.get(view.forms[i]), kinds.get(view.lemmas[i]), verbKinds.get(view.verbKeys[i])]) if (of) for (const kind of of) all.add(kind);
  }
  told.set(view, all);
  return all;
}

function sameClause(view: View, a: number, b: number): boolean {
  return view.clause[a] === view.clause[b] || view.tokens[a].head === b;
}

/** "gagal merebut", "failed to take": the governing verb says that it came to nothing. */
function governedBy(view: View, grammar: Grammar, verb: number, kind: WordKind): boolean {
  const { head, deprel } = view.tokens[verb];
  return head >= 0 && deprel === 'xcomp' && isVerbKind(grammar.words, view.verbKeys[head], kind);
}

/** "mencegah serangan", "berharap penurunan eskalasi atau pertempuran": what the verb over an event noun says of it. */
function nounGovernedBy(view: View, grammar: Grammar, noun: number, kind: WordKind): boolean {
  let at = noun;
  for (let steps = 0; steps < 4; steps += 1) {
    const { head, deprel } = view.tokens[at];
    if (head < 0 || !/^(obj|conj|nmod|nsubj:pass|xcomp)/.test(deprel) || (deprel !== 'obj' && view.children[at].some((child) => child < at && /^(case|mark)/.test(view.tokens[child].deprel)))) return false;
    if (view.tokens[head].upos === 'VERB') return isVerbKind(grammar.words, view.verbKeys[head], kind);
    at = head;
  }
  return false;
}

function underCondition(view: View, grammar: Grammar, verb: number): boolean {
  let at = verb;
  for (let steps = 0; steps < 4 && at >= 0; steps += 1) {
    if (view.children[at].some((child) => view.tokens[child].deprel === 'mark' && isKind(grammar.words, view.forms[child], 'condition'))) return true;
    if (view.tokens[at].deprel === 'advcl' || view.tokens[at].head < 0) return false;
    at = view.clause[view.tokens[at].head];
  }
  return false;
}

/** "datang untuk menyerang", "came to attack": told as an aim. What completes a verb ("berhasil merebut", "went on to attack") is none. */
function isPurpose(view: View, grammar: Grammar, verb: number, head: number): boolean {
  if (verb !== head || !/^(advcl|acl)/.test(view.tokens[verb].deprel)) return false;
  const mark = view.children[verb].some((child) => child < verb && isKind(grammar.words, view.forms[child], 'purpose'));
  return mark || (verb > 0 && isKind(grammar.words, view.forms[verb - 1], 'purpose'));
}

/** More than a year before the report is background. */
function isLongAgo(published: string | null, when: string | null): boolean {
  if (!published || !when) return false;
  const months = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7) || '12');
  return months(published) - months(when) > 6;
}
