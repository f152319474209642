import type { Event } from '../model/index.ts';
import type { Found } from './assemble.ts';

const HAPPENED = new Set(['actual', 'historical', 'future']);

/** One event for an act and sentence: of several of one type the best told stays; two stay only where doers and sufferers are all told and differ. */
export function oneForEachAct(found: readonly Found[]): readonly Found[] {
  const best = [...found].sort((a, b) => weight(b) - weight(a) || a.event.trigger.start - b.event.trigger.start);
  const kept: Found[] = [];
  for (const one of best) {
    const same = kept.findIndex((other) => other.event.type === one.event.type && !areTwo(one, other));
    if (same < 0) kept.push(one);
    else kept[same] = withSidesOf(kept[same], one);
  }
  return kept.sort((a, b) => a.event.trigger.start - b.event.trigger.start);
}

/** What the other telling of one act adds: "serangan Israel itu menewaskan lima warga" has its doer at the noun. */
function withSidesOf(found: Found, { event: other }: Found): Found {
  const { event } = found;
  const free = (side: Event['actors'], taken: Event['actors']): Event['actors'] => side.filter((one) => taken.every(({ start, name }) => start !== one.start && name !== one.name));
  const actors = event.actors.length > 0 ? event.actors : free(other.actors, event.recipients);
  const recipients = event.recipients.length > 0 ? event.recipients : free(other.recipients, actors);
  return { ...found, event: { ...event, actors, recipients } };
}

/** An act that happened outweighs one that did not; then the one of which grammar tells more sides, before what was filled in around it; then the verb. */
function weight({ event, trigger, sides }: Found): number {
  return (HAPPENED.has(event.status) ? 8 : 0) + sides * 3 + (event.actors.length > 0 ? 2 : 0) + (event.recipients.length > 0 ? 2 : 0) + (trigger.kind === 'verb' ? 1 : 0);
}

function areTwo(a: Found, b: Found): boolean {
  return isFull(a.event) && isFull(b.event) && a.trigger.view.clause[a.trigger.head] !== b.trigger.view.clause[b.trigger.head]
    && !shares(a.event.actors, b.event.actors) && !shares(a.event.recipients, b.event.recipients);
}

const isFull = ({ actors, recipients, status }: Event): boolean => HAPPENED.has(status) && actors.length > 0 && recipients.length > 0;
const shares = (a: Event['actors'], b: Event['actors']): boolean => a.some((x) => b.some((y) => x.code === y.code));
