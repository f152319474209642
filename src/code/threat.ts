import type { EventType, Status } from '../model/index.ts';
import { isFormOf, type View } from './view.ts';
import type { WordKind } from './words.ts';

/** What a hostile act that is announced under a condition threatens with, as a code. */
const THREATENED: Readonly<Partial<Record<EventType, string>>> = { ASSAULT: '138', SANCTION: '131', COERCE: '132', PROTEST: '133', RETREAT: '136' };

/** What an act under a condition is: a threat, already uttered. */
export interface Threat {
  readonly type: 'THREATEN';
  readonly mode: string | null;
  readonly cameo: string;
  readonly status: Status;
}

/** In reported words: "will boycott the vote unless the president steps down", "may halt the talks if …": whoever says so threatens. Null where it is none: a withdrawal is one only under "unless". */
export function threatOf(view: View, head: number, type: EventType, status: Status): Threat | null {
  const cameo = THREATENED[type];
  if (!cameo || view.said[head] === 0 || (status !== 'future' && status !== 'hypothetical')) return null;
  const verb = view.tokens[head].upos === 'VERB' ? head : view.clause[head];
  if (!isAhead(view, verb) || !hasCondition(view, verb, type === 'RETREAT' ? 'proviso' : 'condition')) return null;
  return { type: 'THREATEN', mode: type === 'ASSAULT' ? 'violence' : null, cameo, status: 'actual' };
}

/** A modal of its own: what is only wished for or feared is no threat. */
function isAhead(view: View, verb: number): boolean {
  return view.children[verb].some((child) => child < verb && view.tokens[child].deprel === 'aux' && (isFormOf(view, child, 'future') || isFormOf(view, child, 'hypothetical')));
}

/** A conditional clause under the verb, or under the verb of saying that reports it. */
function hasCondition(view: View, verb: number, kind: WordKind): boolean {
  const { head, deprel } = view.tokens[verb];
  const tops = deprel === 'ccomp' && head >= 0 ? [verb, head] : [verb];
  return tops.some((top) => view.children[top].some((clause) => view.tokens[clause].deprel === 'advcl' && clause !== verb && view.children[clause].some((child) => view.tokens[child].deprel === 'mark' && isFormOf(view, child, kind))));
}
