import type { Report } from '../model/index.ts';
import type { Kept, KeptEvent, Store } from '../store/store.ts';

/** The record, with one event by its id. */
export type Record = Store & { event(id: string): Promise<KeptEvent | null> };

/** What the routes stand on: the record, the coder, and the clock. */
export interface Desk {
  readonly store: Record;
  /** Codes a report, off the thread that answers. */
  readonly code: (report: Report) => Promise<Kept>;
  readonly now: () => Date;
}
