import type { Outlook } from '../../languages/outlook.ts';
import type { Evidence, Incident, Weighed } from '../../model/index.ts';
import { dayAfter, daysBetween, firstDayOf } from '../days.ts';
import type { Candidates } from './candidates.ts';
import type { Draft } from './drafts.ts';

/** With fewer acts of force than this before and after together, nothing is judged. */
const FEWEST = 6;

/** Fighting has eased where it is at most half of what it was, and grown where it is twice. */
const TIMES = 2;

/** The country that a prediction of fighting is about: that of its acts' place, else the speaker's own. */
export function countryOf({ acts, event, speaker }: Draft): string | null {
  const place = [...acts, ...(event ? [event] : [])].map((act) => act.place?.country).find((country) => country);
  return place ?? (speaker && /^[A-Z]{3}$/.test(speaker.country) && !['IGO', 'NGO', 'NSA'].includes(speaker.country) ? speaker.country : null);
}

function forceWithin(candidates: Candidates, country: string, after: string, until: string): readonly Incident[] {
  return candidates.in(country, after, until).map(({ incident }) => incident).filter(({ quad, status }) => quad === 4 && status === 'actual');
}

/** Reports published in some days. */
export type PublishedWithin = (from: string, to: string) => number;

/** Acts of force in the time foreseen against as long a time before it; null where the time or the country is not known, or not over. */
export function weigh(draft: Draft, candidates: Candidates, published: PublishedWithin, asOf: string): { readonly weighed: Weighed; readonly after: readonly Incident[] } | null {
  const [country, { horizon, spoken }] = [countryOf(draft), draft];
  if (!country || !horizon || !spoken || horizon.end > asOf) return null;
  const first = dayAfter(spoken, 1);
  const days = daysBetween(first, horizon.end) + 1;
  if (days < 1) return null;
  const since = dayAfter(spoken, 1 - days);
  const after = forceWithin(candidates, country, spoken, horizon.end);
  const ids = (found: readonly Incident[]): readonly string[] => found.map(({ id }) => id).sort();
  const before = ids(forceWithin(candidates, country, dayAfter(spoken, -days), spoken));
  return { after, weighed: { country, days, before, after: ids(after), reportsBefore: published(since, spoken), reportsAfter: published(first, horizon.end) } };
}

/** Whether fighting went as foreseen, by one pair of numbers: `true`, the other way, or neither. */
function cameTrue(outlook: Outlook, before: number, after: number): boolean | null {
  if (outlook === 'easing') return after * TIMES <= before ? true : after >= before ? false : null;
  return after >= before * TIMES ? true : after <= before ? false : null;
}

/**
 * The verdict, one piece of evidence an incident: only where the plain counts and the counts per report agree, so that a week of many
 * reports is not taken for a week of much fighting. None where too little is told.
 */
export function foreseenBy({ weighed, after }: { readonly weighed: Weighed; readonly after: readonly Incident[] }, outlook: Outlook): readonly Evidence[] {
  const { before, reportsBefore, reportsAfter, country, days } = weighed;
  if (after.length + before.length < FEWEST || after.length === 0 || reportsBefore === 0 || reportsAfter === 0) return [];
  const came = cameTrue(outlook, before.length, after.length);
  if (came === null || came !== cameTrue(outlook, before.length / reportsBefore, after.length / reportsAfter)) return [];
  const words = `${after.length} acts of force told of ${country} in the ${days === 1 ? 'day' : `${days} days`} after, ${before.length} before`;
  return after.map((incident) => ({ outcome: came ? 'kept' : 'broken', incident: incident.id, day: firstDayOf(incident), words, reports: incident.reports }));
}
