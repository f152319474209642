import type { Event, Range } from '../../src/model/index.ts';

export const ROLES = ['actor', 'act', 'recipient', 'place', 'time', 'source', 'count'] as const;
export type Role = (typeof ROLES)[number];

/** Words that play a part in one event. */
export interface RoleMark extends Range {
  readonly role: Role;
}

/** A run of characters with the same marks. */
export interface Segment extends Range {
  readonly roles: readonly Role[];
  /** Roles whose words begin here: a label is set before them once. */
  readonly begins: readonly Role[];
  readonly evidence: boolean;
  readonly chosen: boolean;
}

/** Where an event's parts stand in its report, in text order. */
export function marksOf(event: Event): readonly RoleMark[] {
  const mark = (role: Role, range: Range | null | undefined): readonly RoleMark[] => (range && range.end > range.start ? [{ role, start: range.start, end: range.end }] : []);
  const tolls = [event.dead, event.injured, event.captured, event.displaced];
  return [
    ...event.actors.flatMap((one) => mark('actor', one)), ...event.recipients.flatMap((one) => mark('recipient', one)), ...mark('act', event.trigger),
    ...mark('place', event.place?.span), ...mark('time', event.when?.span), ...event.attribution.flatMap(({ speaker, medium }) => [...mark('source', speaker), ...mark('source', medium)]),
    ...tolls.flatMap((toll) => mark('count', toll?.span)),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * Cuts a stretch of text where any mark begins or ends.
 * @example segmentsOf({ start: 0, end: 9 }, [{ role: 'actor', start: 0, end: 3 }], [], null).length // 2
 */
export function segmentsOf(within: Range, marks: readonly RoleMark[], evidence: readonly Range[], chosen: Range | null): readonly Segment[] {
  const inside = (at: number): boolean => at > within.start && at < within.end;
  const cuts = new Set<number>([within.start, within.end]);
  for (const { start, end } of [...marks, ...evidence, ...(chosen ? [chosen] : [])]) for (const at of [start, end]) if (inside(at)) cuts.add(at);
  const points = [...cuts].sort((a, b) => a - b);
  const covers = (range: Range, start: number, end: number): boolean => range.start <= start && end <= range.end;
  return points.slice(0, -1).map((start, i) => {
    const end = points[i + 1];
    const here = marks.filter((mark) => covers(mark, start, end));
    return {
      start, end, roles: ROLES.filter((role) => here.some((mark) => mark.role === role)),
      begins: ROLES.filter((role) => here.some((mark) => mark.role === role && (mark.start === start || (start === within.start && mark.start < start)))),
      evidence: evidence.some((range) => covers(range, start, end)), chosen: chosen !== null && covers(chosen, start, end),
    };
  });
}

/** The words of a text, as ranges, for walking from word to word. @example wordsIn('ke Tripoli') // [{ start: 0, end: 2 }, { start: 3, end: 10 }] */
export function wordsIn(text: string): readonly Range[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
}

/** Paragraphs as they stand between line breaks. */
export function paragraphsOf(text: string): readonly Range[] {
  return [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({ start: index, end: index + line.length }));
}
