import type { GoldEvent, GoldReport } from './gold.ts';

/** An event as found, reduced to what its type is scored by. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

export interface Counts {
  right: number;
  given: number;
  gold: number;
}

const CORE = new Set(['actual', 'future', 'historical']);
const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean => a.start < b.end && b.start < a.end;

/** Found events and marks that are one, found ones that no mark excuses, and how many marks there were to find. */
export interface Agreement<T> {
  readonly pairs: ReadonlyArray<{ readonly event: T; readonly mark: GoldEvent }>;
  readonly extra: readonly T[];
  readonly must: readonly GoldEvent[];
}

/** Pairs found events with marks by sentence and type, one to one; marks that are not sure count neither way. */
export function agreement<T extends Found>({ sentences, events }: GoldReport, found: readonly T[]): Agreement<T> {
  const sentenceOf = (at: number) => sentences.find((s) => s.start <= at && at < s.end + 1)?.n;
  const must = events.filter((event) => event.sure && CORE.has(event.status));
  const may = new Set<GoldEvent>(events.filter((event) => !(event.sure && CORE.has(event.status))));
  const given = found.map((event) => ({ event, s: sentenceOf(event.start) }));
  const close = given.flatMap(({ event, s }) => must.filter((mark) => mark.s === s && mark.type === event.type).map((mark) => ({ event, mark })));
  close.sort((a, b) => Number(!overlaps(a.event, a.mark)) - Number(!overlaps(b.event, b.mark)) || Math.abs(a.event.start - a.mark.start) - Math.abs(b.event.start - b.mark.start));
  const used = new Set<unknown>();
  const pairs = close.filter(({ event, mark }) => !used.has(event) && !used.has(mark) && used.add(event) && used.add(mark));
  const extra = given.filter(({ event, s }) => {
    if (used.has(event)) return false;
    const free = [...may].find((mark) => mark.s === s && (mark.type === event.type || overlaps(mark, event)));
    return !(free && may.delete(free));
  });
  return { pairs, extra: extra.map(({ event }) => event), must };
}

/** Counts agreement on type. */
export function agree(gold: GoldReport, found: readonly Found[], counts: Counts): void {
  const { pairs, extra, must } = agreement(gold, found);
  counts.right += pairs.length;
  counts.given += pairs.length + extra.length;
  counts.gold += must.length;
}

/** F1 of counts, 0 where there is nothing. */
export function f1({ right, given, gold }: Counts): number {
  return given + gold ? (2 * right) / (given + gold) : 0;
}
