import type { Coded, Entity, Event, Mention, Note, Range } from '../model/index.ts';

/** What a coded file keeps of a report: all but the sentences with their trees. */
export type CodedRecord = Omit<Coded, 'sentences'>;

/** Something an event names, with the rule that found it; `how` is null where the file has none for it. */
export interface Found {
  readonly text: string;
  readonly name: string;
  readonly code: string;
  readonly start: number;
  readonly end: number;
  readonly how: string | null;
}

/** Why one event stands in the record. */
export interface Explanation {
  readonly event: Event;
  readonly report: { readonly id: string; readonly source: string | null; readonly published: string | null; readonly title: string | null };
  /** The citation, split around the trigger. */
  readonly words: readonly [before: string, trigger: string, after: string];
  readonly actors: readonly Found[];
  readonly recipients: readonly Found[];
  readonly speakers: readonly Found[];
  readonly place: Found | null;
  readonly when: Found | null;
  /** Doubts and refusals within the cited words, and those about the whole report. */
  readonly notes: readonly Note[];
}

const touches = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;

/** The mention that names the very same words, else the nearest one that overlaps them. */
function mentionAt(mentions: readonly Mention[], kind: Mention['kind'], at: Range): Mention | null {
  const same = mentions.filter((mention) => mention.kind === kind && touches(mention, at));
  return same.find(({ start, end }) => start === at.start && end === at.end) ?? same[0] ?? null;
}

const party = (mentions: readonly Mention[]) => ({ text, name, code, start, end }: Entity): Found =>
  ({ text, name, code, start, end, how: mentionAt(mentions, 'actor', { start, end })?.rule ?? mentionAt(mentions, 'place', { start, end })?.rule ?? null });

function placeOf({ mentions }: CodedRecord, { place }: Event): Found | null {
  if (!place) return null;
  const { start, end } = place.span;
  return { text: place.text, name: place.name, code: place.country, start, end, how: mentionAt(mentions, 'place', place.span)?.rule ?? null };
}

function whenOf({ mentions }: CodedRecord, { when }: Event): Found | null {
  if (!when) return null;
  const { start, end } = when.span ?? { start: 0, end: 0 };
  return { text: when.text, name: when.start === when.end ? when.start : `${when.start}/${when.end}`, code: '', start, end, how: when.span ? mentionAt(mentions, 'time', when.span)?.rule ?? null : null };
}

/** Explains one event of a coded report from what the report holds alone. */
export function explanationOf(coded: CodedRecord, event: Event): Explanation {
  const { citation, trigger, attribution } = event;
  const { id, source, published, title, text, mentions, notes } = coded;
  const found = party(mentions);
  return {
    event,
    report: { id, source, published, title },
    words: [text.slice(citation.start, trigger.start), trigger.text, text.slice(trigger.end, citation.end)],
    actors: event.actors.map(found),
    recipients: event.recipients.map(found),
    speakers: attribution.flatMap(({ speaker, medium }) => [speaker, medium].flatMap((one) => (one ? [found(one)] : []))),
    place: placeOf(coded, event),
    when: whenOf(coded, event),
    notes: notes.filter((note) => touches(note, citation) || note.start === note.end),
  };
}
