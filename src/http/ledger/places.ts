import { EVENT_TYPES, type EventType, formatDate, fromDays, type PlaceRef } from '../../model/index.ts';
import type { Names } from './names.ts';
import { NO_DAY, type Rows } from './rows.ts';

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

/** What is added up of one place, by the numbers of types and quad classes. */
interface Growing {
  count: number;
  dead: number;
  first: number;
  last: number;
  readonly types: Int32Array;
  readonly quads: Int32Array;
}

const civil = (day: number): string | null => (Number.isFinite(day) ? formatDate(fromDays(day)) : null);

/** Those of which there are any, by name. */
export const counted = (counts: Int32Array, nameOf: (number: number) => string): Readonly<Record<string, number>> =>
  Object.fromEntries([...counts].flatMap((count, number) => (count > 0 ? [[nameOf(number), count]] : [])));

/** Quad classes are 1 to 4, and 0 for what has none. */
export const QUADS = 5;

/** Places with what happened there, most first. One name known to two precisions is two places. */
export function placeTallies({ places, types, quads, first, last, dead }: Rows, picked: Uint32Array, names: Names): readonly PlaceTally[] {
  const tallies = new Map<number, Growing>();
  for (const row of picked) {
    const place = places[row];
    if (place < 0) continue;
    let tally = tallies.get(place);
    if (!tally) {
      tally = { count: 0, dead: 0, first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY, types: new Int32Array(EVENT_TYPES.length), quads: new Int32Array(QUADS) };
      tallies.set(place, tally);
    }
    tally.count += 1;
    tally.dead += dead[row];
    tally.types[types[row]] += 1;
    tally.quads[quads[row]] += 1;
    if (first[row] === NO_DAY) continue;
    tally.first = Math.min(tally.first, first[row]);
    tally.last = Math.max(tally.last, last[row]);
  }
  return [...tallies].map(([number, tally]): PlaceTally => ({
    place: names.places[number], count: tally.count, dead: tally.dead, types: counted(tally.types, (type) => EVENT_TYPES[type]), quads: counted(tally.quads, String), first: civil(tally.first), last: civil(tally.last),
  })).sort((a, b) => b.count - a.count || (`${a.place.name} ${a.place.id} ${a.place.precision}` < `${b.place.name} ${b.place.id} ${b.place.precision}` ? -1 : 1));
}
