import type { Happening } from '../formats/happening.ts';
import type { Filter, Incident, Told } from '../model/index.ts';
import type { KeptEvent, Store } from './store.ts';

/** Incidents asked for at a time. */
const PAGE = 200;

const byPublication = (a: Told, b: Told): number => {
  const [one, other] = [a.report.published ?? '', b.report.published ?? ''];
  return one < other ? -1 : one > other ? 1 : a.event.id < b.event.id ? -1 : 1;
};

function tellings({ events }: Incident, known: ReadonlyMap<string, KeptEvent>): readonly Told[] {
  const found = events.flatMap((id) => known.get(id) ?? []);
  return found.map(({ report, ...event }): Told => ({ event, report })).sort(byPublication);
}

/** The tellings of one incident, earliest first. */
export async function tellingsOf(store: Store, incident: Incident): Promise<readonly Told[]> {
  return tellings(incident, await store.eventsById(incident.events));
}

/** Incidents with their tellings, earliest first, as exports want them: newest day first, a page in memory at a time, and the tellings of a page read together. */
export async function* happeningsOf(store: Store, filter: Filter = {}): AsyncGenerator<Happening> {
  for (let cursor: string | undefined, more = true; more;) {
    const page = await store.incidents(filter, { limit: PAGE, cursor });
    const known = await store.eventsById(page.items.flatMap(({ events }) => events));
    for (const incident of page.items) {
      const told = tellings(incident, known);
      // An incident whose last telling was withdrawn a moment ago is on its way out.
      if (told.length > 0) yield { incident, told };
    }
    more = page.next !== null;
    cursor = page.next ?? undefined;
  }
}
