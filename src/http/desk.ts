import type { Report } from '../model/index.ts';
import type { Kept, KeptEvent, Store } from '../store/store.ts';
import type { Analyst } from './ledger/analyst.ts';

/** The record, with one event by its id, and a mark that changes whenever the record does. */
export type Record = Store & { event(id: string): Promise<KeptEvent | null>; mark(): Promise<string> };

/** What the routes stand on: the record, what measures it, the coder, and the clock. */
export interface Desk {
  readonly store: Record;
  readonly analyst: Analyst;
  /** Codes a report, off the thread that answers. */
  readonly code: (report: Report) => Promise<Kept>;
  readonly now: () => Date;
}
