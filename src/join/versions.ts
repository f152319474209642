import type { Event, Party, Told, Version } from '../model/index.ts';
import { agreedParties, partyKey, partyOf, sameParties } from './parties.ts';

/** Whose word an event stands on; null for the outlet's own voice. */
export function speakerOf({ attribution }: Pick<Event, 'attribution'>): Party | null {
  const voices = attribution.flatMap(({ speaker, medium }) => speaker ?? medium ?? []);
  return voices.length > 0 ? partyOf(voices[0]) : null;
}

const sorted = (ids: Iterable<string>): string[] => [...new Set(ids)].sort();

function agrees(group: readonly Told[], { event }: Told): boolean {
  return group.every(({ event: other }) => other.status === event.status && sameParties(other.actors, event.actors) && sameParties(other.recipients, event.recipients));
}

function versionOf(group: readonly Told[]): Version {
  const [{ event }] = group;
  return {
    speaker: speakerOf(event),
    actors: agreedParties(group.map(({ event: { actors } }) => actors)),
    recipients: agreedParties(group.map(({ event: { recipients } }) => recipients)),
    status: event.status,
    events: sorted(group.map((told) => told.event.id)),
    reports: sorted(group.map(({ report }) => report.id)),
  };
}

/** Tellings of one incident by who speaks and what is told: those that agree stand together, rivals stand apart. Most told first. */
export function versionsOf(tellings: readonly Told[]): Version[] {
  const bySpeaker = new Map<string, Told[][]>();
  for (const told of tellings) {
    const speaker = speakerOf(told.event);
    const key = speaker ? partyKey(speaker) : '';
    const groups = bySpeaker.get(key) ?? [];
    bySpeaker.set(key, groups);
    const group = groups.find((one) => agrees(one, told));
    if (group) group.push(told);
    else groups.push([told]);
  }
  const versions = [...bySpeaker.values()].flat().map(versionOf);
  return versions.sort((a, b) => b.reports.length - a.reports.length || (a.events[0] < b.events[0] ? -1 : 1));
}
