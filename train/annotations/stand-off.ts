import { createHash } from 'node:crypto';
import type { GoldEvent, GoldReport } from '../events/gold.ts';

/** Where words stand in a text; null where they stand nowhere in it. */
export type At = readonly [start: number, end: number] | null;

/** A party by where its words stand, with its country and sector. */
export type StandOffParty = readonly [at: At, country: string, sector: string];

/** A mark without a word of the text: offsets in UTF-16 code units, end exclusive. */
export interface StandOffEvent {
  readonly s: number;
  readonly at: readonly [start: number, end: number];
  readonly type: string;
  readonly cameo: string | null;
  readonly actor: readonly StandOffParty[];
  readonly recipient: readonly StandOffParty[];
  readonly place: At;
  readonly land: string | null;
  readonly date: string | null;
  readonly status: string;
  readonly speaker: At;
  readonly sure: boolean;
}

/** The marks of one report: its address, the hash of its text, and offsets into that. */
export interface StandOff {
  readonly id: string;
  readonly lang: string;
  readonly outlet: string;
  readonly published: string | null;
  readonly url: string | null;
  readonly sha256: string;
  readonly length: number;
  readonly sentences: ReadonlyArray<readonly [start: number, end: number]>;
  readonly events: readonly StandOffEvent[];
}

/** A report as it is annotated, with what its marks say beside what training reads. */
export interface AnnotatedReport extends Omit<GoldReport, 'events'> {
  readonly url: string | null;
  readonly events: ReadonlyArray<GoldEvent & { readonly cameo: string | null; readonly place: string | null; readonly speaker: string | null }>;
}

/** What a text is known by. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Takes the marks off a report's text. */
export function standOff({ id, lang, outlet, published, url, text, sentences, events }: AnnotatedReport): StandOff {
  return {
    id, lang, outlet, published, url, sha256: sha256(text), length: text.length,
    sentences: sentences.map(({ start, end }) => [start, end]),
    events: events.map((event): StandOffEvent => {
      const sentence = sentences.find(({ n }) => n === event.s) ?? { start: event.start, end: event.end };
      const find = (words: string | null): At => (words ? nearest(text, words, sentence) : null);
      const side = (parties: GoldEvent['actor']): StandOffParty[] => parties.map((party) => [find(party.text), party.country, party.sector]);
      const { s, start, end, type, cameo, actor, recipient, place, place_country: land, date, status, speaker, sure } = event;
      return { s, at: [start, end], type, cameo, actor: side(actor), recipient: side(recipient), place: find(place), land, date, status, speaker: find(speaker), sure };
    }),
  };
}

/** In the sentence, else the last time before it, else the first time after. */
function nearest(text: string, words: string, { start, end }: { readonly start: number; readonly end: number }): At {
  const here = text.slice(0, end).indexOf(words, start);
  const before = here < 0 ? text.slice(0, start).lastIndexOf(words) : here;
  const at = before < 0 ? text.indexOf(words, end) : before;
  return at < 0 ? null : [at, at + words.length];
}

/** Puts the marks back onto their text. Throws where it is another text. */
export function onText({ id, lang, outlet, published, url, sha256: hash, sentences, events }: StandOff, text: string): AnnotatedReport {
  if (sha256(text) !== hash) throw new Error(`${id}: given a text of ${text.length} characters with another hash; wanted the text whose SHA-256 is ${hash}.`);
  const words = (at: At): string | null => (at ? text.slice(at[0], at[1]) : null);
  const side = (parties: readonly StandOffParty[]): GoldEvent['actor'] => parties.map(([at, country, sector]) => ({ text: words(at) ?? '', country, sector }));
  return {
    id, lang, outlet, published, url, text,
    sentences: sentences.map(([start, end], i) => ({ n: i + 1, start, end })),
    events: events.map(({ s, at: [start, end], type, cameo, actor, recipient, place, land, date, status, speaker, sure }) => ({ s, start, end, type, cameo, actor: side(actor), recipient: side(recipient), place: words(place), place_country: land, date, status, speaker: words(speaker), sure })),
  };
}
