import type { Event } from '../src/model/index.ts';
import type { Kept } from '../src/store/index.ts';
import { coded } from './coded.ts';

/** The report of `coded.ts` as it is kept, under another id: events and all. @example kept('a', { published: '2020-06-07' }) */
export function kept(id: string, { events, ...change }: Partial<Omit<Kept, 'events'>> & { readonly events?: readonly Partial<Event>[] } = {}): Kept {
  const { sentences: _, ...report } = coded;
  const own = report.events.map((event, i): Event => ({ ...event, mode: null, ...events?.[i], id: `${id}-${i}` }));
  return { ...report, ...change, id, events: own };
}
