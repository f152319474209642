import type { Report } from '../model/index.ts';
import type { Kept, Store } from '../store/store.ts';
import type { Bus } from './bus.ts';
import type { FetchLimits } from '../read/url.ts';
import type { FeedKeeper } from './feeds/follow-feeds.ts';
import type { Follower } from './follower.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { Analyst } from './ledger/analyst.ts';

/** What the routes stand on: the record, what measures it, the coder, imports, news, and the clock. */
export interface Desk {
  readonly store: Store;
  readonly analyst: Analyst;
  /** Codes a report, off the thread that answers. */
  readonly code: (report: Report) => Promise<Kept>;
  readonly jobs: Jobs;
  /** Looks into the feeds that are followed. */
  readonly feeds: FeedKeeper;
  readonly fetch: FetchLimits;
  readonly bus: Bus;
  /** Tells those who listen what is new in the record. */
  readonly follower: Follower;
  /** Why counts and measures must wait yet; null where they need not. */
  readonly waitsFor: () => string | null;
  readonly now: () => Date;
}
