import type { Heading, Incident, Outlet, Party, Sourced, Sourcing, Told } from '../model/index.ts';
import { daysBetween } from './days.ts';
import { partyKey, partyOf } from './party.ts';
import { incidentOfEvent } from './told-incidents.ts';

/** What sourcing is told from. */
export interface SourcingRecord {
  readonly incidents: readonly Incident[];
  readonly reports: readonly Heading[];
  readonly told: readonly Told[];
}

/** One outlet's first telling of an incident, in words of its own. */
interface Telling {
  readonly source: string;
  readonly report: Heading;
}

const moment = ({ published, id }: Heading): string => `${published ?? '9999'} ${id}`;

/** Each outlet's first own telling, in order of publication. Reports without an outlet stand for themselves. */
function tellingsOf(incident: Incident, headings: ReadonlyMap<string, Heading>): readonly Telling[] {
  const own = incident.reports.flatMap((id) => headings.get(id) ?? []).filter(({ copyOf }) => copyOf === null).sort((a, b) => (moment(a) < moment(b) ? -1 : 1));
  const first = new Map<string, Telling>();
  for (const report of own) {
    const source = report.source ?? report.id;
    if (!first.has(source)) first.set(source, { source, report });
  }
  return [...first.values()];
}

/** Whose word the tellings give it by; an outlet's own voice counts as a voice of its own. */
function voicesOf(incident: Incident, told: ReadonlyMap<string, readonly Told[]>): { readonly named: readonly Party[]; readonly count: number } {
  const voices = new Map<string, Party | null>();
  for (const { event: { attribution }, report } of told.get(incident.id) ?? []) {
    const speaker = attribution[0]?.speaker ?? attribution[0]?.medium ?? null;
    if (report.copyOf === null) voices.set(speaker ? partyKey(partyOf(speaker)) : `outlet ${report.source ?? report.id}`, speaker && partyOf(speaker));
  }
  const named = [...voices].filter(([, party]) => party !== null).sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, party]) => party ?? []);
  return { named, count: voices.size };
}

function standingOf(tellings: readonly Telling[], voices: number): Sourced['standing'] {
  if (tellings.length < 2) return 'one-source';
  return voices < 2 ? 'one-voice' : 'corroborated';
}

function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Days from the first telling to an outlet's own; null where a report has no date. */
function behind(tellings: readonly Telling[], source: string): number | null {
  const [first, own] = [tellings[0]?.report.published, tellings.find((one) => one.source === source)?.report.published];
  return first && own ? daysBetween(first.slice(0, 10), own.slice(0, 10)) : null;
}

/** True where an outlet is the first: alone on that day, or with a time of day before all others. */
function isFirst(tellings: readonly Telling[], source: string): boolean {
  const [first, second] = tellings;
  return tellings.length > 1 && first.source === source && first.report.published !== null && first.report.published !== second.report.published;
}

/**
 * Which outlets carry what first, and how well each incident is sourced: how many outlets in words of their own, and by whose word.
 * Copies count for nothing, however many; of two outlets on the same day, with no time of day, none is first.
 * @example sourcing({ incidents, reports, told }).incidents.filter(({ standing }) => standing === 'one-source')
 */
export function sourcing({ incidents, reports, told }: SourcingRecord): Sourcing {
  const headings = new Map(reports.map((report) => [report.id, report]));
  const ofEvent = incidentOfEvent(incidents);
  const byIncident = new Map<string, Told[]>();
  for (const one of told) {
    const id = ofEvent.get(one.event.id)?.id;
    if (id !== undefined) byIncident.set(id, [...(byIncident.get(id) ?? []), one]);
  }
  const inOrder = [...incidents].sort((a, b) => (a.id < b.id ? -1 : 1));
  const tellings = new Map(inOrder.map((incident) => [incident.id, tellingsOf(incident, headings)]));
  const sourced = inOrder.map((incident): Sourced => {
    const [own, { named, count }] = [tellings.get(incident.id) ?? [], voicesOf(incident, byIncident)];
    const [first] = own;
    return {
      incident: incident.id, sources: own.map(({ source }) => source), standing: standingOf(own, count), voices: named,
      first: first ? { report: first.report.id, source: first.report.source, published: first.report.published } : null,
      copies: incident.reports.filter((id) => headings.get(id)?.copyOf != null).sort(),
    };
  });
  return { kind: 'sourcing', outlets: outletsOf(reports, tellings), incidents: sourced };
}

function outletsOf(reports: readonly Heading[], tellings: ReadonlyMap<string, readonly Telling[]>): readonly Outlet[] {
  const names = [...new Set(reports.flatMap(({ source }) => source ?? []))].sort();
  const ofSource = new Map(names.map((name) => [name, [] as string[]]));
  for (const [id, own] of tellings) for (const { source } of own) ofSource.get(source)?.push(id);
  const outlets = names.map((source): Outlet => {
    const own = reports.filter((report) => report.source === source);
    const incidents = ofSource.get(source) ?? [];
    const of = (id: string): readonly Telling[] => tellings.get(id) ?? [];
    const shared = incidents.filter((id) => of(id).length > 1);
    return {
      source, reports: own.length, copies: own.filter(({ copyOf }) => copyOf !== null).length, incidents, shared,
      first: shared.filter((id) => isFirst(of(id), source)), alone: incidents.filter((id) => of(id).length === 1),
      daysBehind: median(shared.flatMap((id) => behind(of(id), source) ?? [])),
    };
  });
  return outlets.sort((a, b) => b.reports - a.reports || (a.source < b.source ? -1 : 1));
}
