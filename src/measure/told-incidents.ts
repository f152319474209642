import type { Incident, Range, Told } from '../model/index.ts';

/** Event → the incident that it is part of. */
export function incidentOfEvent(incidents: Iterable<Incident>): ReadonlyMap<string, Incident> {
  const found = new Map<string, Incident>();
  for (const incident of incidents) for (const event of incident.events) found.set(event, incident);
  return found;
}

const key = (report: string, { start, end }: Range): string => `${report} ${start} ${end}`;

/** Which incidents some words of a report tell of: those whose events cite just these words. */
export function incidentsByWords(incidents: Iterable<Incident>, told: Iterable<Told>): (report: string, words: Range) => readonly string[] {
  const ofEvent = incidentOfEvent(incidents);
  const ids = new Map<string, Set<string>>();
  for (const { event, report } of told) {
    const incident = ofEvent.get(event.id);
    if (!incident) continue;
    const at = key(report.id, event.citation);
    ids.set(at, (ids.get(at) ?? new Set()).add(incident.id));
  }
  return (report, words) => [...(ids.get(key(report, words)) ?? [])].sort();
}
