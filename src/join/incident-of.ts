import type { Event, Joined, Told } from '../model/index.ts';
import { bothAdmit } from './admitted.ts';
import { bestPlace, commonDays, commonStatus, sourcesOf } from './common.ts';
import { countsOf } from './counts.ts';
import { agreedParties } from './parties.ts';
import { type ByHand, reasonsOf } from './reasons.ts';
import { versionsOf } from './versions.ts';

const sorted = (ids: Iterable<string>): string[] => [...new Set(ids)].sort();

/** An incident's id, by the sorted ids of its events. */
export const incidentId = ([first]: readonly string[]): string => `i${first}`;

/** How often a value stands among the tellings. */
function times<T>(tellings: readonly Told[], value: (event: Event) => T): (event: Event) => number {
  const counts = new Map<T, number>();
  for (const { event } of tellings) counts.set(value(event), (counts.get(value(event)) ?? 0) + 1);
  return (event) => counts.get(value(event)) ?? 0;
}

/** The event that stands for the rest: of the type and mode told most, and the surest of those. */
function typical(tellings: readonly Told[]): Event {
  const type = times(tellings, (event) => event.type);
  const mode = times(tellings, (event) => `${event.type} ${event.mode}`);
  const score = (event: Event): number => type(event) * 2e6 + mode(event) * 2 + (event.mode === null ? 0 : 1);
  return tellings.map(({ event }) => event).reduce((best, event) => (score(event) - score(best) || event.confidence - best.confidence || (event.id < best.id ? 1 : -1)) > 0 ? event : best);
}

/** Tellings of one happening, in the order of their events' ids, as one incident. Nothing is averaged: what they differ on stays apart in it. */
export function incidentOf(tellings: readonly Told[], cell: string, byHand: ByHand = []): Joined {
  const { type, mode, cameo, quad, goldstein, scale } = typical(tellings);
  const events = sorted(tellings.map(({ event }) => event.id));
  return {
    id: incidentId(events), type, mode, cameo, quad, goldstein, scale,
    status: commonStatus(tellings), when: commonDays(tellings), place: bestPlace(tellings),
    actors: agreedParties(tellings.map(({ event }) => event.actors)), recipients: agreedParties(tellings.map(({ event }) => event.recipients)),
    events, reports: sorted(tellings.map(({ report }) => report.id)), sources: sourcesOf(tellings),
    versions: versionsOf(tellings),
    dead: countsOf(tellings, 'dead'), injured: countsOf(tellings, 'injured'), captured: countsOf(tellings, 'captured'), displaced: countsOf(tellings, 'displaced'),
    bothAdmit: bothAdmit(tellings), reasons: reasonsOf(tellings, byHand),
    confidence: Math.max(...tellings.map(({ event }) => event.confidence)), cell,
  };
}
