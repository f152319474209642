import type { Happening } from '../formats/happening.ts';
import type { Filter, Incident, Told } from '../model/index.ts';
import type { Store } from './store.ts';

/** Incidents asked for at a time. */
const PAGE = 200;

const byPublication = (a: Told, b: Told): number => {
  const [one, other] = [a.report.published ?? '', b.report.published ?? ''];
  return one < other ? -1 : one > other ? 1 : a.event.id < b.event.id ? -1 : 1;
};

async function tellings(store: Store, { events }: Incident): Promise<readonly Told[]> {
  const found = (await Promise.all(events.map((id) => store.event(id)))).filter((event) => event !== null);
  return found.map(({ report, ...event }): Told => ({ event, report })).sort(byPublication);
}

/** Incidents with their tellings, earliest first, as exports want them: newest day first, a page in memory at a time. */
export async function* happeningsOf(store: Store, filter: Filter = {}): AsyncGenerator<Happening> {
  for (let cursor: string | undefined, more = true; more;) {
    const page = await store.incidents(filter, { limit: PAGE, cursor });
    for (const incident of page.items) {
      const told = await tellings(store, incident);
      // An incident whose last telling was withdrawn a moment ago is on its way out.
      if (told.length > 0) yield { incident, told };
    }
    more = page.next !== null;
    cursor = page.next ?? undefined;
  }
}
