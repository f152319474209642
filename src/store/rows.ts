import { createHash } from 'node:crypto';
import { blockKeys } from '../join/index.ts';
import { EVENT_TYPES, type Heading, STATUSES } from '../model/index.ts';
import { publicationDay, spanOfDays } from './days.ts';
import { decided } from './decided.ts';
import type { EventRow, ReportRow } from './schema.ts';
import type { Decision, Input, Kept } from './store.ts';
import { blockOf, hashOf, termsOf } from './terms.ts';

/** Hash of all that coding depends on, but the coder. */
export function inputHash({ id, lang, title, source, url, published, text }: Input): string {
  return createHash('sha256').update(JSON.stringify([id, lang, title, source, url, published, text])).digest('hex').slice(0, 16);
}

export function headingOf({ id, lang, title, source, url, published, copy_of }: Pick<ReportRow, 'id' | 'lang' | 'title' | 'source' | 'url' | 'published' | 'copy_of'>): Heading {
  return { id, lang, title, source, url, published, copyOf: copy_of };
}

export function reportRow({ id, lang, title, source, url, published }: Kept, { no, coder, input }: Pick<ReportRow, 'no' | 'coder' | 'input'>): ReportRow {
  return { no, id, coder, input, lang, title, source, url, published, day: publicationDay(published), copy_of: null };
}

/** The rows that a report's events are found by. */
export interface EventRows {
  readonly events: readonly EventRow[];
  /** Hashes of all that the events name, and of their blocks. */
  readonly terms: readonly number[];
  readonly blocks: readonly number[];
}

const spaced = (numbers: readonly number[]): string => ` ${numbers.join(' ')} `;

/** Reads numbers that stand between spaces. */
export const numbersIn = (text: string): number[] => text.split(' ').filter(Boolean).map(Number);

/** Derives the rows of a report's events from the record and what people have said of it: the same from the same, whenever it is done. */
export function eventRows(kept: Kept, report: ReportRow, first: number, decisions: readonly Decision[]): EventRows {
  const heading = headingOf(report);
  const terms = new Set<number>();
  const blocks = new Set<number>();
  const events = decided(kept.events, decisions).map(({ event, rejected }, seat): EventRow => {
    const ownBlocks = rejected ? [] : blockKeys({ event, report: heading }).map(blockOf);
    const ownTerms = termsOf(event).map(hashOf);
    for (const block of ownBlocks) blocks.add(block);
    for (const term of ownTerms) terms.add(term);
    const [first_day, last_day] = spanOfDays(event.when, report.published);
    return {
      no: first + seat, report: report.no, seat, id: event.id, type: EVENT_TYPES.indexOf(event.type), status: STATUSES.indexOf(event.status), first_day, last_day,
      country: event.place?.country ?? '', confidence: event.confidence, terms: spaced(ownTerms), blocks: spaced(ownBlocks), rejected: rejected ? 1 : 0,
    };
  });
  return { events, terms: [...terms, ...blocks], blocks: [...blocks] };
}
