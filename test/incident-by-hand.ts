import type { Heading, Incident, Party } from '../src/model/index.ts';

/** A party out of its code and, where it matters, its name. @example partyByHand('LBYREB', 'Khalifa Haftar') */
export function partyByHand(code: string, name = code): Party {
  return { name, country: code.slice(0, 3), sector: code.slice(3), code, wikidata: null };
}

export const placeByHand = (name: string, country = 'LBY', geonames: number | null = null): NonNullable<Incident['place']> =>
  ({ name, country, lat: null, lon: null, geonames, precision: 'city' });

const ASSAULT = { type: 'ASSAULT', mode: null, cameo: '190', quad: 4, goldstein: -9, scale: -9 } as const;

/** An incident with what a test needs; the rest is an assault that one report tells of. */
export function incidentByHand(id: string, day: string | null, more: Partial<Incident> = {}): Incident {
  return {
    ...ASSAULT, id, status: 'actual', when: day === null ? null : { start: day, end: day }, place: null, actors: [], recipients: [],
    events: [`e-${id}`], reports: [`r-${id}`], sources: ['Kabar'], versions: [], dead: [], injured: [], captured: [], displaced: [],
    bothAdmit: false, reasons: [], confidence: 0.8, ...more,
  };
}

/** Talks instead of fighting. */
export const CONSULT = { type: 'CONSULT', mode: 'visit', cameo: '042', quad: 1, goldstein: 1.9, scale: 4 } as const;

export function headingByHand(id: string, published: string | null, source = 'Kabar', copyOf: string | null = null): Heading {
  return { id, lang: 'id', title: null, source, url: null, published, copyOf };
}
