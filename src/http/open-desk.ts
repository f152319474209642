import type { Report } from '../model/index.ts';
import type { Kept, Store } from '../store/store.ts';
import { openBus } from './bus.ts';
import type { Desk } from './desk.ts';
import { importUploads } from './jobs/import-uploads.ts';
import { openJobs } from './jobs/jobs.ts';
import type { Analyst } from './ledger/analyst.ts';

/** What the desk is opened on. */
export interface Parts {
  readonly store: Store;
  readonly analyst: Analyst;
  readonly code: (report: Report) => Promise<Kept>;
  readonly now: () => Date;
}

/** Opens the desk over a store: imports run one after another, and those who listen hear of them. */
export function openDesk(parts: Parts): Desk {
  const { store, code, now } = parts;
  const bus = openBus();
  const jobs = openJobs(async ({ uploads, options }, told, stopped) => {
    await importUploads(store, code, uploads, options, told, stopped);
    bus.tell({ event: 'change', data: { mark: await store.mark() } });
  }, bus, now);
  return { ...parts, bus, jobs };
}
