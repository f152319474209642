import type { Report } from '../model/index.ts';
import type { Kept, Store } from '../store/store.ts';
import { openBus } from './bus.ts';
import type { Desk } from './desk.ts';
import type { FetchLimits } from '../read/url.ts';
import { openFeedKeeper } from './feeds/follow-feeds.ts';
import { openFollower } from './follower.ts';
import { importUploads } from './jobs/import-uploads.ts';
import { openJobs } from './jobs/jobs.ts';
import type { Analyst } from './ledger/analyst.ts';

/** What the desk is opened on. */
export interface Parts {
  readonly store: Store;
  readonly analyst: Analyst;
  readonly code: (report: Report) => Promise<Kept>;
  readonly now: () => Date;
  /** What fetching feeds may do; left out, not reach the own network. */
  readonly fetch?: FetchLimits;
  /** Why counts and measures must wait yet; left out, they need not. */
  readonly waitsFor?: () => string | null;
}

/** Opens the desk over a store: imports run one after another, and those who listen hear of them. */
export function openDesk(parts: Parts): Desk {
  const { store, code, now } = parts;
  const bus = openBus();
  const follower = openFollower(store, bus);
  const jobs = openJobs(async ({ uploads, options }, told, stopped) => {
    await importUploads(store, code, uploads, options, told, stopped);
    await follower.look();
  }, bus, now);
  const { fetch = { allowPrivate: false } } = parts;
  const feeds = openFeedKeeper({ store, code, fetch, now, told: follower.look });
  return { waitsFor: () => null, ...parts, fetch, bus, follower, jobs, feeds };
}
