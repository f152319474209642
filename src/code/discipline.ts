import type { EventType } from '../model/index.ts';
import type { Trigger } from './trigger.ts';
import type { View } from './view.ts';

/** Acts whose content has not happened: what is asked for, threatened, refused, promised. */
const CONTENT_UNDONE = new Set<EventType>(['REQUEST', 'THREATEN', 'REJECT', 'AGREE', 'CONCEDE']);

/** Leaves out what is only the content of another act: "mendesak Israel menghentikan serangan" is one demand, no halt and no attack. */
export function withoutContent(triggers: readonly Trigger[]): readonly Trigger[] {
  return triggers.filter((trigger) => !triggers.some((other) => other !== trigger && isContentOf(trigger, other)));
}

function isContentOf(inner: Trigger, outer: Trigger): boolean {
  if (!CONTENT_UNDONE.has(outer.type) || outer.kind !== 'verb' && !outer.fillers.some(({ slot }) => slot === 'comp')) return false;
  const { tokens } = inner.view;
  let at = inner.head;
  for (let steps = 0; steps < 3; steps += 1) {
    const { head, deprel } = tokens[at];
    if (head < 0 || !/^(xcomp|ccomp|obj|advcl|conj|acl|csubj)/.test(deprel)) return false;
    if (outer.words.includes(head)) return deprel !== 'conj' && (deprel !== 'advcl' || isAim(inner.view, at)) && deprel !== 'acl:relcl';
    at = head;
  }
  return false;
}

/** An adverbial clause before the governing verb, or without a mark, is no content of it. */
function isAim(view: View, clause: number): boolean {
  return clause > view.tokens[clause].head && view.children[clause].some((child) => view.tokens[child].deprel === 'mark');
}
