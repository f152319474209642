import { daysOf, type Event, type EventType, type Heading, type Incident, type Party, parseDate, type Place, type PlaceRef, type Status, toDays } from '../../model/index.ts';

/** What counting needs of an event or an incident. Equal parties and places are one object, so that they are compared and kept cheaply. */
export interface Row {
  readonly id: string;
  /** Days since 1970, both within: an event without a day has its report's publication. Null where none is known. */
  readonly days: readonly [number, number] | null;
  readonly type: EventType;
  readonly status: Status;
  readonly quad: number;
  readonly scale: number;
  readonly place: PlaceRef | null;
  /** Other names of the place, as the text has it. */
  readonly placeText: string;
  readonly actors: readonly Party[];
  readonly recipients: readonly Party[];
  readonly reports: readonly Heading[];
  readonly confidence: number;
  readonly bothAdmit: boolean;
  /** The highest number of dead that anybody says; 0 where none is said. */
  readonly dead: number;
}

/** Keeps one object of all that are equal. */
export interface Interned {
  party(party: Party): Party;
  place(place: Location): PlaceRef;
}

type Location = Omit<Place, 'span' | 'text' | 'candidates'>;

/** A place as measures name it. @example placeRef(moscow).id // 'geonames:524901' */
export function placeRef({ name, country, lat, lon, geonames, precision }: Location): PlaceRef {
  return { id: geonames === null ? `${name}${country ? ` (${country})` : ''}` : `geonames:${geonames}`, name, country, lat, lon, geonames, precision };
}

export function openInterned(): Interned {
  const parties = new Map<string, Party>();
  const places = new Map<string, PlaceRef>();
  return {
    party: ({ name, country, sector, code, wikidata }) => {
      const key = `${wikidata ?? ''} ${code} ${country} ${name}`;
      const known = parties.get(key) ?? { name, country, sector, code, wikidata };
      parties.set(key, known);
      return known;
    },
    place: (place) => {
      const ref = placeRef(place);
      const key = `${ref.id} ${ref.precision}`;
      const known = places.get(key) ?? ref;
      places.set(key, known);
      return known;
    },
  };
}

function publicationDay({ published }: Heading): readonly [number, number] | null {
  const date = published === null ? null : parseDate(published.slice(0, 10));
  return date && [toDays(date), toDays(date)];
}

export function eventRow({ id, type, status, quad, scale, place, actors, recipients, confidence, dead, when }: Event, report: Heading, bothAdmit: boolean, interned: Interned): Row {
  return {
    id, days: when ? daysOf(when) : publicationDay(report), type, status, quad, scale, place: place && interned.place(place), placeText: place?.text ?? '',
    actors: actors.map(interned.party), recipients: recipients.map(interned.party), reports: [report], confidence, bothAdmit, dead: dead?.high ?? 0,
  };
}

export function incidentRow(incident: Incident, headings: ReadonlyMap<string, Heading>, interned: Interned): Row {
  const { id, type, status, quad, scale, place, actors, recipients, confidence, dead, when, bothAdmit } = incident;
  const reports = incident.reports.flatMap((report) => headings.get(report) ?? []);
  return {
    id, days: when && daysOf(when), type, status, quad, scale, place: place && interned.place(place), placeText: '',
    actors: actors.map(interned.party), recipients: recipients.map(interned.party), reports, confidence, bothAdmit, dead: Math.max(0, ...dead.map(({ high }) => high)),
  };
}
