import type { Incident, Told } from '../model/index.ts';

/** What an export writes of: an incident with its tellings, earliest first. */
export interface Happening {
  readonly incident: Incident;
  readonly told: readonly Told[];
}

/** The telling that stands for the incident: the one with the highest confidence, the first of equals. */
export function bestTold({ told }: Happening): Told {
  return told.reduce((best, one) => (one.event.confidence > best.event.confidence ? one : best));
}

/** First day of an incident, else the day on which it was first published; null where neither is known. @example '2020-06-04' */
export function dayOf({ incident, told }: Happening): string | null {
  return incident.when?.start ?? told.map(({ report }) => report.published?.slice(0, 10) ?? null).filter((day) => day !== null).sort()[0] ?? null;
}

/** Counted people over all who count: the highest figure said, or null where nobody counts. */
export function highest(counts: Incident['dead']): number | null {
  return counts.length === 0 ? null : Math.max(...counts.map(({ high }) => high));
}
