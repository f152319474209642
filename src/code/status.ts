import type { Status } from '../model/index.ts';
import { isFormOf, isVerbOf, isWordOf, type View } from './view.ts';
import { hasKind, type WordKind } from './words.ts';

const WINDOW = 3;
const LEADS = new Set(['advmod', 'aux', 'aux:pass', 'mark', 'det', 'cc', 'dep', 'advcl']);

/**
 * Whether the act happened, as its clause tells it: negated, planned, conditional, or long before the story.
 * Reads the words that hang on the verb and up to three before it, then the clauses above: "gagal merebut", "jika diserang", "untuk menyerang".
 */
export function statusOf(view: View, head: number, published: string | null, when: string | null): Status {
  const verb = view.tokens[head].upos === 'VERB' ? head : view.clause[head];
  const has = (kind: WordKind): boolean => marked(view, head, verb, kind) || (view.tokens[head].upos !== 'VERB' && nounGovernedBy(view, head, kind));
  if (has('negation') || has('failure')) return 'negated';
  if (has('condition') || underCondition(view, verb) || has('hypothetical')) return 'hypothetical';
  if (has('future')) return 'future';
  if (isPurpose(view, verb, head)) return 'hypothetical';
  return isLongAgo(published, when) || has('historical') ? 'historical' : 'actual';
}

/** A word of that kind hangs on the trigger or its verb, or stands within three words before it in the same clause. */
function marked(view: View, head: number, verb: number, kind: WordKind): boolean {
  if (!hasKind(view.kinds, kind)) return false;
  const is = (token: number): boolean => isWordOf(view, token, kind);
  for (const top of verb === head ? [head] : [head, verb]) {
    if (view.children[top].some((child) => child < top && LEADS.has(view.tokens[child].deprel) && is(child))) return true;
  }
  if (governedBy(view, verb, kind)) return true;
  for (let at = head - 1; at >= Math.max(0, head - WINDOW); at -= 1) {
    if (view.tokens[at].upos === 'PUNCT' || view.tokens[at].upos === 'SCONJ' || (view.tokens[at].upos === 'ADP' && head === at + 1)) return false;
    if (is(at) && sameClause(view, at, head)) return true;
    if (view.tokens[at].upos === 'VERB') return false;
  }
  return false;
}

function sameClause(view: View, a: number, b: number): boolean {
  return view.clause[a] === view.clause[b] || view.tokens[a].head === b;
}

/** "gagal merebut", "failed to take": the governing verb says that it came to nothing. */
function governedBy(view: View, verb: number, kind: WordKind): boolean {
  const { head, deprel } = view.tokens[verb];
  return head >= 0 && deprel === 'xcomp' && isVerbOf(view, head, kind);
}

/** "mencegah serangan", "berharap penurunan eskalasi atau pertempuran": what the verb over an event noun says of it. */
function nounGovernedBy(view: View, noun: number, kind: WordKind): boolean {
  let at = noun;
  for (let steps = 0; steps < 4; steps += 1) {
    const { head, deprel } = view.tokens[at];
    if (head < 0 || !/^(obj|conj|nmod|nsubj:pass|xcomp)/.test(deprel) || (deprel !== 'obj' && view.children[at].some((child) => child < at && /^(case|mark)/.test(view.tokens[child].deprel)))) return false;
    if (view.tokens[head].upos === 'VERB') return isVerbOf(view, head, kind);
    at = head;
  }
  return false;
}

function underCondition(view: View, verb: number): boolean {
  let at = verb;
  for (let steps = 0; steps < 4 && at >= 0; steps += 1) {
    if (view.children[at].some((child) => view.tokens[child].deprel === 'mark' && isFormOf(view, child, 'condition'))) return true;
    if (view.tokens[at].deprel === 'advcl' || view.tokens[at].head < 0) return false;
    at = view.clause[view.tokens[at].head];
  }
  return false;
}

/** "datang untuk menyerang", "came to attack": told as an aim. What completes a verb ("berhasil merebut", "went on to attack") is none. */
function isPurpose(view: View, verb: number, head: number): boolean {
  if (verb !== head || !/^(advcl|acl)/.test(view.tokens[verb].deprel)) return false;
  const mark = view.children[verb].some((child) => child < verb && isFormOf(view, child, 'purpose'));
  return mark || (verb > 0 && isFormOf(view, verb - 1, 'purpose'));
}

/** More than a year before the report is background. */
function isLongAgo(published: string | null, when: string | null): boolean {
  if (!published || !when) return false;
  const months = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7) || '12');
  return months(published) - months(when) > 6;
}
