import type { Happening } from '../src/formats/happening.ts';
import type { Event, Heading, Incident, Party } from '../src/model/index.ts';
import { coded } from './coded.ts';

const heading: Heading = { id: coded.id, lang: coded.lang, title: coded.title, source: coded.source, url: 'https://berita.example/1', published: coded.published, copyOf: null };

const partyOf = ({ name, country, sector, code, wikidata }: Party): Party => ({ name, country, sector, code, wikidata });

/** An incident that one event tells of, as joining would make it. */
export function alone(event: Event, changes: Partial<Incident> = {}): Happening {
  const { type, mode, cameo, quad, goldstein, scale, status, when, place, confidence } = event;
  const [actors, recipients] = [event.actors.map(partyOf), event.recipients.map(partyOf)];
  return {
    incident: {
      id: event.id, type, mode, cameo, quad, goldstein, scale, status, when: when && { start: when.start, end: when.end }, place, actors, recipients,
      events: [event.id], reports: [heading.id], sources: [heading.source ?? ''], versions: [{ speaker: null, actors, recipients, status, events: [event.id], reports: [heading.id] }],
      dead: event.dead ? [{ low: event.dead.low, high: event.dead.high, by: null, events: [event.id] }] : [], injured: [], captured: [], displaced: [], bothAdmit: false, reasons: [], confidence, ...changes,
    },
    told: [{ event, report: heading }],
  };
}

export const [meeting, capture] = coded.events;
