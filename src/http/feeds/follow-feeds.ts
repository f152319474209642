import { pollFeed } from '../../read/poll.ts';
import type { ReadResult } from '../../read/index.ts';
import type { FetchLimits } from '../../read/url.ts';
import type { Report } from '../../model/index.ts';
import type { Feed, Kept, Store } from '../../store/store.ts';
import { importResults } from '../jobs/import-uploads.ts';
import { withoutSecrets } from '../log.ts';

/** Looks into feeds while the server runs: each when it is due, one after another. */
export interface FeedKeeper {
  /** Looks into all that are due. Looks that are asked for meanwhile are one more. */
  look(): Promise<void>;
  /** Looks from now on, again and again. */
  start(): void;
  /** Stops after the batch under way. */
  close(): Promise<void>;
}

interface Parts {
  readonly store: Store;
  readonly code: (report: Report) => Promise<Kept>;
  readonly fetch: FetchLimits;
  readonly now: () => Date;
  /** Called when something came in. */
  readonly told: () => Promise<void>;
}

/** How often it is asked which feeds are due, in milliseconds. */
const EVERY = 20_000;
/** Refusals of one look that are kept in words. */
const KEPT = 20;

const later = (now: Date, minutes: number): string => new Date(now.getTime() + minutes * 60_000).toISOString();

export function openFeedKeeper({ store, code, fetch, now, told }: Parts): FeedKeeper {
  let closed = false;
  const lookInto = async (feed: Feed): Promise<void> => {
    let state: Pick<Feed, 'seen' | 'etag' | 'lastModified'> = feed;
    async function* results(): AsyncGenerator<ReadResult> {
      state = yield* pollFeed(feed.address, feed, { fetch });
    }
    let [added, refusals]: [number, readonly string[]] = [0, []];
    try {
      await importResults(store, code, results(), (counts) => { [added, refusals] = [counts.added + counts.recoded, counts.refusals]; }, () => closed);
    } catch (error) {
      refusals = [...refusals, withoutSecrets(error instanceof Error ? error.message : String(error))];
    }
    // Somebody may have stopped or removed it meanwhile; that stands.
    const kept = (await store.feeds.list()).find(({ address }) => address === feed.address);
    if (!kept) return;
    await store.feeds.put({ ...kept, ...(closed ? {} : state), last: now().toISOString(), lastAdded: added, added: kept.added + added, refusals: refusals.slice(0, KEPT) });
    if (added > 0) await told();
  };
  const round = async (): Promise<void> => {
    for (const feed of await store.feeds.list()) {
      if (closed) return;
      const at = now();
      // Of several servers over one store the first to take a feed looks into it.
      if (feed.next !== null && feed.next <= at.toISOString() && await store.feeds.take({ address: feed.address, next: feed.next }, later(at, feed.every))) await lookInto(feed);
    }
  };
  let [running, again]: [Promise<void> | null, boolean] = [null, false];
  const rounds = async (): Promise<void> => {
    do {
      again = false;
      // A store that does not answer is asked again next time.
      await round().catch(() => {});
    } while (again && !closed);
    running = null;
  };
  let timer: NodeJS.Timeout | undefined;
  const look = (): Promise<void> => {
    again = running !== null;
    running ??= rounds();
    return running;
  };
  return {
    look,
    start: () => {
      timer = setInterval(() => void look(), EVERY).unref();
      void look();
    },
    close: async () => {
      closed = true;
      clearInterval(timer);
      await running;
    },
  };
}
