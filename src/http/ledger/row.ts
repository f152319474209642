import { daysOf, type Event, type EventType, type Heading, type Incident, type Party, parseDate, type PlaceRef, type Status, toDays } from '../../model/index.ts';
import type { FacetName, Interned } from './interned.ts';

/** What counting needs of an event or an incident. */
export interface Row {
  readonly id: string;
  /** Days since 1970, both within: an event without a day has its report's publication. Null where none is known. */
  readonly days: readonly [number, number] | null;
  readonly type: EventType;
  readonly status: Status;
  readonly quad: number;
  readonly scale: number;
  readonly place: PlaceRef | null;
  /** The place as the text has it. */
  readonly placeText: string;
  readonly actors: readonly Party[];
  readonly recipients: readonly Party[];
  readonly reports: readonly Heading[];
  readonly confidence: number;
  /** Null for an event: its incident says so. */
  readonly bothAdmit: boolean | null;
  /** The highest number of dead that anybody says; 0 where none is said. */
  readonly dead: number;
  /** Numbers of all that it can be filtered by, each once. */
  readonly facets: readonly number[];
}

/** What a row can be filtered by. */
function facetsOf({ type, status, place, actors, recipients, reports }: Pick<Row, 'type' | 'status' | 'place' | 'actors' | 'recipients' | 'reports'>, { facet }: Interned): readonly number[] {
  const numbers = [facet('types', type), facet('statuses', status)];
  const add = (name: FacetName, value: string | null): void => {
    if (!value) return;
    const number = facet(name, value);
    if (!numbers.includes(number)) numbers.push(number);
  };
  if (place) {
    add('countries', place.country);
    add('places', place.name);
  }
  for (const { name } of actors) add('parties', name);
  for (const { name } of recipients) add('parties', name);
  for (const { source, lang } of reports) {
    add('outlets', source);
    add('langs', lang);
  }
  return numbers;
}

function publicationDay({ published }: Heading): readonly [number, number] | null {
  const date = published === null ? null : parseDate(published.slice(0, 10));
  return date && [toDays(date), toDays(date)];
}

/** A row of a slim event. */
export function eventRow({ id, type, status, quad, scale, place, actors, recipients, confidence, dead, when }: Event, report: Heading, interned: Interned): Row {
  const row = {
    id, days: when ? daysOf(when) : publicationDay(report), type, status, quad, scale, place: place && interned.ref(place), placeText: place?.text ?? '',
    actors, recipients, reports: [report], confidence, bothAdmit: null, dead: dead?.high ?? 0,
  };
  return { ...row, facets: facetsOf(row, interned) };
}

/** A row of a slim incident. */
export function incidentRow({ id, type, status, quad, scale, place, actors, recipients, confidence, dead, when, bothAdmit, reports }: Incident, headings: ReadonlyMap<string, Heading>, interned: Interned): Row {
  const row = {
    id, days: when && daysOf(when), type, status, quad, scale, place: place && interned.ref(place), placeText: '',
    actors, recipients, reports: reports.flatMap((report) => headings.get(report) ?? []), confidence, bothAdmit, dead: dead.reduce((most, { high }) => Math.max(most, high), 0),
  };
  return { ...row, facets: facetsOf(row, interned) };
}
