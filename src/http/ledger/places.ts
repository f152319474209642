import { type EventType, formatDate, fromDays, type PlaceRef } from '../../model/index.ts';
import type { Row } from './row.ts';

/** What happened at one place. */
export interface PlaceTally {
  readonly place: PlaceRef;
  readonly count: number;
  readonly types: Readonly<Partial<Record<EventType, number>>>;
  readonly quads: Readonly<Record<string, number>>;
  /** The highest counts of dead of each, added up: those of rival tellings of one event too, so read it as a size, not as a toll. */
  readonly dead: number;
  readonly first: string | null;
  readonly last: string | null;
}

interface Growing {
  count: number;
  dead: number;
  first: number;
  last: number;
  readonly types: Partial<Record<EventType, number>>;
  readonly quads: Record<string, number>;
}

const civil = (day: number): string | null => (Number.isFinite(day) ? formatDate(fromDays(day)) : null);

/** Places with what happened there, most first. One name known to two precisions is two places. */
export function placeTallies(rows: Iterable<Row>): readonly PlaceTally[] {
  const places = new Map<PlaceRef, Growing>();
  for (const { place, type, quad, days, dead } of rows) {
    if (!place) continue;
    let tally = places.get(place);
    if (!tally) {
      tally = { count: 0, dead: 0, first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY, types: {}, quads: {} };
      places.set(place, tally);
    }
    tally.count += 1;
    tally.dead += dead;
    tally.types[type] = (tally.types[type] ?? 0) + 1;
    tally.quads[quad] = (tally.quads[quad] ?? 0) + 1;
    if (days) {
      tally.first = Math.min(tally.first, days[0]);
      tally.last = Math.max(tally.last, days[1]);
    }
  }
  return [...places].map(([place, { first, last, ...tally }]) => ({ place, ...tally, first: civil(first), last: civil(last) }))
    .sort((a, b) => b.count - a.count || (`${a.place.name} ${a.place.id} ${a.place.precision}` < `${b.place.name} ${b.place.id} ${b.place.precision}` ? -1 : 1));
}
