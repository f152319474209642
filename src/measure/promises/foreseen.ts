import type { Outlook } from '../../languages/outlook.ts';
import type { Evidence, Incident } from '../../model/index.ts';
import { dayAfter, daysBetween, firstDayOf } from '../days.ts';
import type { Draft } from './drafts.ts';

/** With fewer acts of force than this before and after together, nothing is judged. */
const FEWEST = 4;

/** Fighting has eased where it is at most half of what it was, and grown where it is twice. */
const TIMES = 2;

/** The country that a prediction of fighting is about: that of its acts' place, else the speaker's own. */
export function countryOf({ acts, event, speaker }: Draft): string | null {
  const place = [...acts, ...(event ? [event] : [])].map((act) => act.place?.country).find((country) => country);
  return place ?? (speaker && /^[A-Z]{3}$/.test(speaker.country) && !['IGO', 'NGO', 'NSA'].includes(speaker.country) ? speaker.country : null);
}

function forceWithin(incidents: readonly Incident[], country: string, from: string, to: string): readonly Incident[] {
  return incidents.filter((incident) => {
    const day = firstDayOf(incident);
    return day !== null && day >= from && day <= to && incident.quad === 4 && incident.status === 'actual' && incident.place?.country === country;
  });
}

const daysWord = (days: number): string => (days === 1 ? '1 day' : `${days} days`);

/** Acts of force in the time foreseen against as long a time before it. Gives one piece of evidence an incident, none where too little is told. */
export function foreseenBy(draft: Draft, outlook: Outlook, incidents: readonly Incident[], asOf: string): readonly Evidence[] {
  const [country, { horizon, spoken }] = [countryOf(draft), draft];
  if (!country || !horizon || !spoken || horizon.end > asOf) return [];
  const first = dayAfter(spoken, 1);
  const length = daysBetween(first, horizon.end) + 1;
  if (length < 1) return [];
  const after = forceWithin(incidents, country, first, horizon.end);
  const before = forceWithin(incidents, country, dayAfter(spoken, 1 - length), spoken);
  if (after.length + before.length < FEWEST || after.length === 0) return [];
  const [eased, grown] = [after.length * TIMES <= before.length, after.length >= before.length * TIMES];
  const outcome = outlook === 'easing' ? (eased ? 'kept' : after.length >= before.length ? 'broken' : null) : grown ? 'kept' : after.length <= before.length ? 'broken' : null;
  if (!outcome) return [];
  const words = `${after.length} acts of force told of ${country} in the ${daysWord(length)} after, ${before.length} in the ${daysWord(length)} before`;
  return after.map((incident) => ({ outcome, incident: incident.id, day: firstDayOf(incident), words, reports: incident.reports }));
}
