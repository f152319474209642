import type { Entity, Event, EventType, Mention, Place } from '../model/index.ts';

const AGAINST = new Set<EventType>(['ASSAULT', 'COERCE']);

/** What is known around an act: where it happened, and the last act of its type told before. */
export interface Around {
  readonly type: EventType;
  readonly actors: readonly Entity[];
  readonly place: Place | null;
  readonly last: Event | null;
  readonly mentions: readonly Mention[];
}

/**
 * Those acted on whose country is only implied are not of the attacker's: they are of the ground where it happened, else of those whom the attacker struck before.
 * @example "Serangan Israel di Teheran menewaskan 24 orang" → 24 orang IRN
 */
export function victimsOf(recipients: readonly Entity[], { type, actors, place, last, mentions }: Around): readonly Entity[] {
  if (!AGAINST.has(type) || actors.length === 0) return recipients;
  const isActors = (country: string): boolean => actors.some((actor) => actor.country === country);
  const isImplied = ({ start, end }: Entity): boolean => mentions.some((mention) => mention.kind === 'actor' && mention.start === start && mention.end === end && mention.rule.endsWith('+story'));
  const struck = last?.actors.some(({ country }) => isActors(country)) ? last.recipients.find(({ country }) => country !== '' && !isActors(country))?.country : undefined;
  const other = place && place.country !== '' && !isActors(place.country) ? place.country : struck;
  return other === undefined ? recipients : recipients.map((one) => (isActors(one.country) && isImplied(one) ? { ...one, country: other, code: one.code.replace(one.country, other) } : one));
}
