import type { Incident } from '../model/index.ts';
import type { Store } from '../store/store.ts';
import type { Bus } from './bus.ts';
import { openKeptAnswers } from './kept-answers.ts';

/** What is told of an incident that is new, or that was joined anew and is another. */
export interface IncidentNews extends Pick<Incident, 'id' | 'type'> {
  /** The first civil day that all tellings allow. */
  readonly day: string | null;
  /** The place's name. */
  readonly place: string | null;
  /** Names of the parties. */
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  /** How many reports tell of it. */
  readonly reports: number;
}

/** Looks what is new in the record, whoever wrote it, and tells those who listen. */
export interface Follower {
  /** One look after another. Never fails: a store that does not answer is looked at again next time. */
  look(): Promise<void>;
}

/** Incidents told in one look. Where more came, those written last are told, and the `change` after them has `more`. */
const MOST = 100;
/** What is remembered of incidents that were told, in bytes. */
const REMEMBERED = 4 << 20;

export const newsOf = ({ id, type, when, place, actors, recipients, reports }: Incident): IncidentNews => ({
  id, type, day: when?.start ?? null, place: place?.name ?? null, actors: actors.map(({ name }) => name), recipients: recipients.map(({ name }) => name), reports: reports.length,
});

/** Follows a store from its first look on: what was there then is no news. */
export function openFollower({ mark: readMark, scan }: Pick<Store, 'mark' | 'scan'>, bus: Bus): Follower {
  const told = openKeptAnswers(REMEMBERED);
  let [mark, last]: [string | null, number] = [null, -1];
  /** False for one that was told as it is: joining writes neighbours anew, changed or not. */
  const isNews = ({ id }: Incident, text: string): boolean => {
    if (told.get(id) === text) return false;
    told.put(id, text);
    return true;
  };
  const tell = (fresh: readonly Incident[], now: string): void => {
    for (const incident of fresh.slice(0, MOST).toReversed()) {
      const data = newsOf(incident);
      if (isNews(incident, JSON.stringify([data, incident.events]))) bus.tell({ event: 'incident', data });
    }
    bus.tell({ event: 'change', data: { mark: now, more: fresh.length > MOST } });
  };
  const step = async (): Promise<void> => {
    try {
      const now = await readMark();
      if (mark === now) return;
      const isHeard = mark !== null && bus.listeners() > 0;
      const fresh = await scan.latestIncidents(isHeard ? MOST + 1 : 1, last);
      [mark, last] = [now, fresh[0]?.no ?? last];
      if (isHeard) tell(fresh.map(({ incident }) => incident), now);
    } catch {
      // The store does not answer just now; readyz says so.
    }
  };
  let line: Promise<void> = Promise.resolve();
  return { look: () => { line = line.then(step); return line; } };
}
