import { daysOf, type Event, type EventType, type Heading, type Incident, type Party, parseDate, type Place, type PlaceRef, type Status, toDays } from '../../model/index.ts';

/** What counting needs of an event or an incident. Equal parties and places are one object, so that they are compared and kept cheaply. */
export interface Row {
  readonly id: string;
  /** Days since 1970, both within; null where neither a day nor a publication is known. */
  readonly days: readonly [number, number] | null;
  readonly type: EventType;
  readonly status: Status;
  readonly quad: number;
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
  place(place: Omit<Place, 'span' | 'text' | 'candidates'>): PlaceRef;
}

const placeId = ({ name, country, geonames }: Pick<Place, 'name' | 'country' | 'geonames'>): string => (geonames === null ? `${name}${country ? ` (${country})` : ''}` : `geonames:${geonames}`);

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
    place: ({ name, country, lat, lon, geonames, precision }) => {
      const id = placeId({ name, country, geonames });
      const key = `${id} ${precision}`;
      const known = places.get(key) ?? { id, name, country, lat, lon, geonames, precision };
      places.set(key, known);
      return known;
    },
  };
}

const publicationDays = (reports: readonly Heading[]): readonly [number, number] | null => {
  const days = reports.flatMap(({ published }) => {
    const date = published === null ? null : parseDate(published.slice(0, 10));
    return date ? [toDays(date)] : [];
  });
  return days.length === 0 ? null : [Math.min(...days), Math.min(...days)];
};

const daysIn = (when: Incident['when'], reports: readonly Heading[]): readonly [number, number] | null => (when ? daysOf(when) : publicationDays(reports));

export function eventRow({ id, type, status, quad, place, actors, recipients, confidence, dead, when }: Event, report: Heading, bothAdmit: boolean, interned: Interned): Row {
  return {
    id, days: daysIn(when, [report]), type, status, quad, place: place && interned.place(place), placeText: place?.text ?? '',
    actors: actors.map(interned.party), recipients: recipients.map(interned.party), reports: [report], confidence, bothAdmit, dead: dead?.high ?? 0,
  };
}

export function incidentRow(incident: Incident, headings: ReadonlyMap<string, Heading>, interned: Interned): Row {
  const { id, type, status, quad, place, actors, recipients, confidence, dead, when, bothAdmit } = incident;
  const reports = incident.reports.flatMap((report) => headings.get(report) ?? []);
  return {
    id, days: daysIn(when, reports), type, status, quad, place: place && interned.place(place), placeText: '',
    actors: actors.map(interned.party), recipients: recipients.map(interned.party), reports, confidence, bothAdmit, dead: Math.max(0, ...dead.map(({ high }) => high)),
  };
}
