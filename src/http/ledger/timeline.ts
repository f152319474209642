import { addMonths, type EventType, formatDate, fromDays, toDays } from '../../model/index.ts';
import type { Row } from './row.ts';

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
export function timeline(rows: Iterable<Row>, step: Step): TimelineAnswer {
  const steps = new Map<number, { count: number; readonly types: Partial<Record<EventType, number>>; readonly quads: Record<string, number> }>();
  let undated = 0;
  for (const { days, type, quad } of rows) {
    if (!days) {
      undated += 1;
      continue;
    }
    const start = stepStart(days[0], step);
    const tally = steps.get(start) ?? { count: 0, types: {}, quads: {} };
    steps.set(start, tally);
    tally.count += 1;
    tally.types[type] = (tally.types[type] ?? 0) + 1;
    tally.quads[quad] = (tally.quads[quad] ?? 0) + 1;
  }
  const items = [...steps].sort(([a], [b]) => a - b).map(([start, tally]) => ({ start: formatDate(fromDays(start)), end: formatDate(fromDays(stepEnd(start, step))), ...tally }));
  return { items, undated };
}
