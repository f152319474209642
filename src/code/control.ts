import { contains, spanOf, type Control, type Entity } from '../model/index.ts';
import type { Found } from './assemble.ts';
import { hasPhrase } from './condition.ts';
import type { Trigger } from './trigger.ts';

/** Who is said to hold which place: out of the events whose frame tells of it, and only of a place that its words name. What did not happen tells nothing. */
export function controlOf(found: readonly Found[]): readonly Control[] {
  return found.flatMap(({ event, trigger, objects }) => {
    const how = isState(trigger) ? 'held' : trigger.frame?.control ?? (event.cameo === '192' ? 'captured' : undefined);
    const named = (how === 'advanced on' || event.cameo === '192') && event.place && contains(event.citation, event.place.span) ? [event.place] : [];
    if (!how || (event.status !== 'actual' && event.status !== 'historical')) return [];
    const [gains, loses] = how === 'lost' ? [event.recipients, event.actors] : [event.actors, event.recipients];
    const { start, end } = event.citation;
    const speaker = event.attribution[0]?.speaker ?? null;
    return (objects.length > 0 ? objects : named).map((place) => ({
      ...spanOf(trigger.view.marked.text, start, end),
      place, how,
      holder: isUnnamed(gains[0]) && isOneSide(gains[0], speaker) ? speaker : gains[0] ?? null,
      from: loses[0] ?? null,
      since: event.when?.said ? event.when : null,
      claimedBy: speaker,
      rule: event.rule,
    }));
  });
}

/** "Masih menguasai Sirte" tells who holds the place and of no act. */
export function isState({ frame, view, head }: Trigger): boolean {
  return frame?.still?.some((phrase) => hasPhrase(view, phrase, view.clause[head])) ?? false;
}

/** A side without a name of its own ("pihaknya", "our forces") that its own speaker claims the place for is that speaker's. */
const isUnnamed = (entity: Entity | undefined): boolean => entity !== undefined && entity.name === entity.name.toLowerCase();
const isOneSide = (entity: Entity | undefined, speaker: Entity | null): boolean => speaker !== null && entity !== undefined && (entity.country === '' || entity.country === speaker.country);
