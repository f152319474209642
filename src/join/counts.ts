import type { Count, Told } from '../model/index.ts';
import { partyKey, partyOf } from './parties.ts';
import { speakerOf } from './versions.ts';

type Counted = 'dead' | 'injured' | 'captured' | 'displaced';

/** A range for each one who counts: the side named with the count, else whose word the event stands on, else the outlets. Never one best figure. */
export function countsOf(tellings: readonly Told[], what: Counted): Count[] {
  const counts = new Map<string, Count>();
  for (const { event } of tellings) {
    const toll = event[what];
    if (!toll) continue;
    const by = toll.by ? partyOf(toll.by) : speakerOf(event);
    const key = by ? partyKey(by) : '';
    const before = counts.get(key);
    counts.set(key, before
      ? { low: Math.min(before.low, toll.low), high: Math.max(before.high, toll.high), by: before.by, events: [...before.events, event.id] }
      : { low: toll.low, high: toll.high, by, events: [event.id] });
  }
  return [...counts.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
}
