import type { Entity, Event, Heading, Place, Span, Toll, Told, When } from '../src/model/index.ts';

const nowhere: Span = { start: 0, end: 0, text: '' };

/** A party by its code. @example party('ISRMIL', 'militer Israel') */
export function party(code: string, name: string = code): Entity {
  return { ...nowhere, text: name, name, country: code.slice(0, 3), sector: code.slice(3), code, role: null, wikidata: null };
}

/** A place by its name, with its point where it has one. @example placed('Homs', 'SYR', 'city', 34.73, 36.72) */
export function placed(name: string, country: string, precision: Place['precision'] = 'country', lat: number | null = null, lon: number | null = null): Place {
  return { text: name, name, country, lat, lon, geonames: null, precision, candidates: [], span: nowhere };
}

/** A day, or days, as said in a text. */
export function on(start: string, end: string = start, said = true): When {
  return { start, end, text: start, said, span: null };
}

export function toll(low: number, high: number = low, by: Entity | null = null): Toll {
  return { low, high, by, span: nowhere };
}

/** Someone's word for an event. */
export function saidBy(speaker: Entity): Event['attribution'] {
  return [{ speaker, medium: null, cue: 'kata', direct: false }];
}

interface Tale extends Partial<Omit<Event, 'trigger' | 'citation'>> {
  readonly report?: string;
  readonly source?: string;
  readonly published?: string;
  readonly copyOf?: string | null;
  /** The words that carry the event; the first is its trigger. */
  readonly words?: string;
  /** Where they begin in the report. */
  readonly at?: number;
}

/** An event with its report, by hand: an assault of 19 June 2025 where nothing else is said. */
export function told({ report = 'r1', source = report, published = '2025-06-20', copyOf = null, words = 'menyerang', at = 0, ...event }: Tale): Told {
  const [verb] = words.split(' ');
  const heading: Heading = { id: report, lang: 'id', title: null, source, url: null, published, copyOf };
  const plain: Event = {
    id: `${report}-${at}`, type: 'ASSAULT', mode: null, contexts: [], cameo: '190', quad: 4, goldstein: -9, scale: -9, actors: [], recipients: [], when: on('2025-06-19'), place: null, status: 'actual', attribution: [],
    dead: null, injured: null, captured: null, displaced: null, trigger: { start: at, end: at + verb.length, text: verb }, citation: { start: at, end: at + words.length, text: words }, rule: 'test', confidence: 0.8, why: [],
  };
  return { event: { ...plain, ...event }, report: heading };
}
