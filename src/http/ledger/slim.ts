import type { Control, Event, Incident, Relation, Statement, Toll } from '../../model/index.ts';
import type { Interned } from './interned.ts';
import { own } from './own.ts';

const NOWHERE = { start: 0, end: 0, text: '' } as const;
const NONE: readonly never[] = [];

/** What measures need of an event; its working, and the words of its parties, stay in the store. */
export function slimEvent(event: Event, { parties, partyOrNull, place, when, text }: Interned): Event {
  const toll = (one: Toll | null): Toll | null => one && { low: one.low, high: one.high, by: partyOrNull(one.by), span: NOWHERE };
  const { start, end, text: words } = event.citation;
  return {
    id: text(event.id), type: event.type, mode: event.mode && text(event.mode), contexts: NONE, cameo: text(event.cameo), quad: event.quad, goldstein: event.goldstein, scale: event.scale,
    actors: parties(event.actors), recipients: parties(event.recipients), when: when(event.when), place: event.place && place(event.place), status: event.status,
    attribution: event.attribution.map(({ speaker, medium, direct }) => ({ speaker: partyOrNull(speaker), medium: partyOrNull(medium), cue: '', direct })),
    dead: toll(event.dead), injured: toll(event.injured), captured: toll(event.captured), displaced: toll(event.displaced),
    trigger: { start: event.trigger.start, end: event.trigger.end, text: '' }, citation: { start, end, text: own(words) }, rule: '', confidence: event.confidence, why: NONE,
  };
}

export function slimStatement({ start, end, text, speaker, medium, direct, kind, horizon }: Statement, { partyOrNull, when }: Interned): Statement {
  const until = when(horizon);
  return { start, end, text: own(text), speaker: partyOrNull(speaker), medium: partyOrNull(medium), cue: '', direct, kind, horizon: until && horizon && { ...until, text: own(horizon.text) } };
}

export function slimControl({ start, end, text, place, holder, from, how, since, claimedBy, rule }: Control, interned: Interned): Control {
  const { partyOrNull } = interned;
  return { start, end, text: own(text), place: interned.place(place), holder: partyOrNull(holder), from: partyOrNull(from), how: interned.text(how), since: interned.when(since), claimedBy: partyOrNull(claimedBy), rule: interned.text(rule) };
}

export function slimRelation({ start, end, text, subject, relation, object, of, rule }: Relation, interned: Interned): Relation {
  const side = <T extends Relation['object'] | null>(one: T) => (one === null ? null : typeof one === 'string' ? interned.text(one) : interned.party(one));
  return { start, end, text: own(text), subject: interned.party(subject), relation, object: side(object) ?? '', of: side(of), rule: interned.text(rule) };
}

export function slimIncident(incident: Incident, interned: Interned): Incident {
  const { parties, partyOrNull } = interned;
  const counts = (all: Incident['dead']): Incident['dead'] => (all.length === 0 ? NONE : all.map((count) => ({ ...count, by: partyOrNull(count.by) })));
  const ids = (all: readonly string[]): readonly string[] => all.map(interned.text);
  return {
    id: interned.text(incident.id), type: incident.type, mode: incident.mode && interned.text(incident.mode), cameo: interned.text(incident.cameo), quad: incident.quad, goldstein: incident.goldstein, scale: incident.scale, status: incident.status,
    when: interned.days(incident.when), place: incident.place && interned.ref(incident.place), actors: parties(incident.actors), recipients: parties(incident.recipients),
    events: ids(incident.events), reports: ids(incident.reports), sources: ids(incident.sources),
    versions: incident.versions.map(({ speaker, actors, recipients, status, events, reports }) => ({ speaker: partyOrNull(speaker), actors: parties(actors), recipients: parties(recipients), status, events: ids(events), reports: ids(reports) })),
    dead: counts(incident.dead), injured: counts(incident.injured), captured: counts(incident.captured), displaced: counts(incident.displaced), bothAdmit: incident.bothAdmit, reasons: NONE, confidence: incident.confidence,
  };
}
