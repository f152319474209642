import type { Entity, Event, EventType, Place, Range, Status, When } from '../../src/model/index.ts';
import type { KeptReport } from '../answers.ts';

/** The parts of an event that are mended by picking words. */
export const PARTS = ['actors', 'recipients', 'place', 'when'] as const;
export type Part = (typeof PARTS)[number];

/** What a person changes of an event; what is left out stays as it was. */
export interface Mending {
  readonly type?: EventType;
  readonly status?: Status;
  readonly actors?: readonly Entity[];
  readonly recipients?: readonly Entity[];
  readonly place?: Place | null;
  readonly when?: When | null;
}

const touching = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;

/** The mention that fits the picked words best: the very words, else one within them, else one they touch. */
function bestOf<T extends Range>(mentions: readonly T[], at: Range): T | null {
  const near = mentions.filter((mention) => touching(mention, at));
  const within = near.filter(({ start, end }) => at.start <= start && end <= at.end);
  return near.find(({ start, end }) => start === at.start && end === at.end) ?? within[0] ?? near[0] ?? null;
}

/** Who the picked words name: what the coder knows of them, else the bare words. */
export function entityAt(report: KeptReport, at: Range): Entity {
  const text = report.text.slice(at.start, at.end);
  const known = bestOf(report.mentions.filter((mention) => mention.kind === 'actor'), at)?.entity;
  const bare: Entity = { start: at.start, end: at.end, text, name: text, country: '', sector: '', code: '', role: null, wikidata: null };
  return known ? { ...known, start: at.start, end: at.end, text } : bare;
}

/** Where the picked words are: the place that the coder knows by them, else a name without a position. */
export function placeAt(report: KeptReport, at: Range): Place {
  const text = report.text.slice(at.start, at.end);
  const known = bestOf(report.mentions.filter((mention) => mention.kind === 'place'), at)?.place;
  return known ?? { text, name: text, country: '', lat: null, lon: null, geonames: null, precision: 'site', candidates: [], span: { start: at.start, end: at.end, text } };
}

/** The days that the picked words say; null where the coder reads none in them. */
export function whenAt(report: KeptReport, at: Range): When | null {
  return bestOf(report.mentions.filter((mention) => mention.kind === 'time'), at)?.when ?? null;
}

/** Lays picked words over a mending. Picking a second party adds it; `fresh` begins the list anew. */
export function picked(report: KeptReport, mending: Mending, part: Part, at: Range): Mending {
  if (part === 'place') return { ...mending, place: placeAt(report, at) };
  if (part === 'when') return { ...mending, when: whenAt(report, at) };
  const entity = entityAt(report, at);
  const before = (mending[part] ?? []).filter((one) => !touching(one, entity));
  return { ...mending, [part]: [...before, entity] };
}

/** An event as it stands once mended. */
export const mended = (event: Event, mending: Mending): Event => ({ ...event, ...mending });

/** A decision as a case for the coder's tests: the sentence, and what must or must not come out of it. */
export function testCase(report: Pick<KeptReport, 'text' | 'lang' | 'published'>, event: Event, right: boolean): Readonly<Record<string, unknown>> {
  const [from, to] = [report.text.lastIndexOf('\n', event.citation.start) + 1, report.text.indexOf('\n', event.citation.end)];
  return {
    lang: report.lang, published: report.published, text: report.text.slice(from, to < 0 ? undefined : to), [right ? 'must' : 'mustNot']: {
      type: event.type, status: event.status, trigger: event.trigger.text, actors: event.actors.map(({ text }) => text), recipients: event.recipients.map(({ text }) => text), place: event.place?.text ?? null, when: event.when?.start ?? null,
    },
  };
}
