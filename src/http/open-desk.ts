import type { Report } from '../model/index.ts';
import type { Kept, Store } from '../store/store.ts';
import { openBus } from './bus.ts';
import type { Desk } from './desk.ts';
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
  return { waitsFor: () => null, ...parts, bus, follower, jobs };
}
