import { addMonths, EVENT_TYPES, type EventType, formatDate, fromDays, toDays } from '../../model/index.ts';
import { counted, QUADS } from './places.ts';
import { NO_DAY, type Rows } from './rows.ts';

export const STEPS = ['day', 'week', 'month', 'year'] as const;
export type Step = (typeof STEPS)[number];

/** How many fall into one step, by type and by quad class. */
export interface TimelineItem {
  /** Civil days, both within. A week begins on Monday. */
  readonly start: string;
  readonly end: string;
  readonly count: number;
  readonly types: Readonly<Partial<Record<EventType, number>>>;
  /** Quad class 1 to 4: verbal and material cooperation, verbal and material conflict. */
  readonly quads: Readonly<Record<string, number>>;
}

export interface TimelineAnswer {
  /** Oldest first; steps in which nothing falls are left out. */
  readonly items: readonly TimelineItem[];
  /** Those without any day: counted nowhere. */
  readonly undated: number;
}

/** First day of the step that a day falls into. */
function stepStart(day: number, step: Step): number {
  if (step === 'day') return day;
  if (step === 'week') return day - ((((day + 3) % 7) + 7) % 7);
  const date = fromDays(day);
  return toDays({ year: date.year, month: step === 'year' ? 1 : date.month, day: 1 });
}

function stepEnd(start: number, step: Step): number {
  if (step === 'day') return start;
  if (step === 'week') return start + 6;
  return toDays(addMonths(fromDays(start), step === 'year' ? 12 : 1)) - 1;
}

/** Counts rows by the first day of each. */
export function timeline({ first, types, quads }: Rows, picked: Uint32Array, step: Step): TimelineAnswer {
  const starts = new Map<number, number>();
  const steps = new Map<number, { count: number; readonly types: Int32Array; readonly quads: Int32Array }>();
  let undated = 0;
  for (const row of picked) {
    const day = first[row];
    if (day === NO_DAY) {
      undated += 1;
      continue;
    }
    const start = starts.get(day) ?? stepStart(day, step);
    starts.set(day, start);
    let tally = steps.get(start);
    if (!tally) {
      tally = { count: 0, types: new Int32Array(EVENT_TYPES.length), quads: new Int32Array(QUADS) };
      steps.set(start, tally);
    }
    tally.count += 1;
    tally.types[types[row]] += 1;
    tally.quads[quads[row]] += 1;
  }
  const items = [...steps].sort(([a], [b]) => a - b).map(([start, tally]): TimelineItem => ({
    start: formatDate(fromDays(start)), end: formatDate(fromDays(stepEnd(start, step))), count: tally.count, types: counted(tally.types, (type) => EVENT_TYPES[type]), quads: counted(tally.quads, String),
  }));
  return { items, undated };
}
