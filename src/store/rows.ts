import { createHash } from 'node:crypto';
import { type Decision, type Event, EVENT_TYPES, fnv1a, type Heading, type Incident, type Joined, STATUSES } from '../model/index.ts';
import { bandsOf, blockKeys, wordingOf } from '../join/index.ts';
import { spanOfDays } from './days.ts';
import { decided } from './decided.ts';
import { packIncident } from './packed.ts';
import type { Derived, DerivedEvent } from './prepared.ts';
import type { IncidentRow, ReportRow } from './schema.ts';
import type { Input, Kept } from './store.ts';
import { blockOf, hashOf, termsOf } from './terms.ts';

/** Hash of all that coding depends on, but the coder. */
export function inputHash({ id, lang, title, source, url, published, text }: Input): string {
  return createHash('sha256').update(JSON.stringify([id, lang, title, source, url, published, text])).digest('hex').slice(0, 16);
}

export function headingOf({ id, lang, title, source, url, published, copy_of }: Pick<ReportRow, 'id' | 'lang' | 'title' | 'source' | 'url' | 'published' | 'copy_of'>): Heading {
  return { id, lang, title, source, url, published, copyOf: copy_of };
}

/** What is written down of a happening to find it by. */
function happeningRow({ type, status, when, place, confidence }: Pick<Event, 'type' | 'status' | 'confidence'> & Pick<Incident, 'when' | 'place'>, published: string | null) {
  const [first_day, last_day] = spanOfDays(when, published);
  return { type: EVENT_TYPES.indexOf(type), status: STATUSES.indexOf(status), first_day, last_day, country: place?.country ?? '', confidence: millionths(confidence) };
}

export const millionths = (share: number): number => Math.round(share * 1e6);

/** Works out what a report is found by: the same from the same, whenever it is done. */
export function derive(kept: Pick<Kept, 'events' | 'text'>, heading: Heading, decisions: readonly Decision[]): Derived {
  const names = new Set<number>();
  const blocks = new Set<number>();
  const events = decided(kept.events, decisions).map(({ event, rejected }): DerivedEvent => {
    if (!rejected) {
      for (const key of blockKeys({ event, report: heading })) blocks.add(blockOf(key));
      for (const term of termsOf(event)) names.add(hashOf(term));
    }
    return { id: event.id, tie: fnv1a(event.id), ...happeningRow(event, heading.published), rejected: rejected ? 1 : 0 };
  });
  const bands = bandsOf(wordingOf(kept.text));
  return { events, names: [...names, ...blocks], blocks: [...blocks], bands };
}

export function incidentRow({ cell, ...incident }: Joined, no: number): Omit<IncidentRow, 'record'> & { readonly record: Uint8Array } {
  return { no, id: incident.id, cell, ...happeningRow(incident, null), both_admit: incident.bothAdmit ? 1 : 0, record: packIncident(incident) };
}
