import { daysOf, type Event, EVENT_TYPES, type Heading, type Incident, parseDate, STATUSES, toDays } from '../../model/index.ts';
import type { Naming } from './names.ts';
import { own } from './own.ts';
import type { NewRow } from './rows.ts';

const TYPES = new Map(EVENT_TYPES.map((type, number) => [type, number]));
const STATES = new Map(STATUSES.map((status, number) => [status, number]));

function publicationDay({ published }: Heading): readonly [number, number] | null {
  const date = published === null ? null : parseDate(published.slice(0, 10));
  return date && [toDays(date), toDays(date)];
}

/** What events and incidents have alike. */
function alike({ id, type, status, quad, scale, confidence, place, actors, recipients }: Pick<Event, 'id' | 'type' | 'status' | 'quad' | 'scale' | 'confidence'> & Pick<Incident, 'place' | 'actors' | 'recipients'>, naming: Naming) {
  return {
    id: own(id), type: TYPES.get(type) ?? 0, status: STATES.get(status) ?? 0, quad, scale, confidence, place: naming.place(place),
    parties: [...new Set([...actors, ...recipients].map(naming.party))],
  };
}

/** A row of an event, whose report must have been named before; whether both sides admit it, its incident says later. */
export function eventRow(event: Event, report: Heading, owner: number, naming: Naming): NewRow {
  const { place, when, dead } = event;
  return { ...alike(event, naming), owner, days: when ? daysOf(when) : publicationDay(report), dead: dead?.high ?? 0, admitted: false, placeText: naming.text(place?.text ?? ''), reports: [naming.reportOf(report.id)] };
}

/** A row of an incident. Its reports must have been named before. */
export function incidentRow(incident: Incident, owner: number, naming: Naming): NewRow {
  const { when, dead, bothAdmit, reports } = incident;
  return {
    ...alike(incident, naming), owner, days: when && daysOf(when), dead: dead.reduce((most, { high }) => Math.max(most, high), 0), admitted: bothAdmit, placeText: -1,
    reports: reports.map(naming.reportOf).filter((report) => report >= 0),
  };
}
