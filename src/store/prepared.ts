import type { EventRow, ReportRow } from './schema.ts';

/** An event's row but for the numbers that the store gives it. */
export type DerivedEvent = Omit<EventRow, 'no' | 'report' | 'incident'>;

/** What a report is found by, derived from its record and what people have said of it. */
export interface Derived {
  readonly events: readonly DerivedEvent[];
  /** Numbers of all that its events name, and of the blocks that they are joined by. */
  readonly names: readonly number[];
  readonly blocks: readonly number[];
  /** Numbers of the bands that its wording falls into. */
  readonly bands: readonly number[];
}

/** A report made ready to be kept: all that can be worked out without the store, as plain data that a worker can hand over. */
export interface Prepared extends Derived {
  readonly report: Omit<ReportRow, 'no' | 'copy_of' | 'first_event' | 'events' | 'shelf' | 'place' | 'text_size' | 'record_size'>;
  readonly text: Uint8Array;
  readonly record: Uint8Array;
  /** Title and text, folded for searching. */
  readonly words: string;
}
