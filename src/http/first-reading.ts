import type { Store } from '../store/store.ts';
import type { Analyst } from './ledger/analyst.ts';

/** The reading of the record when a server starts, so that the first to ask what it comes to does not wait. */
export interface FirstReading {
  /** Why counts and measures must wait yet; null once the record has been read. */
  readonly waitsFor: () => string | null;
  /** Reads; where that fails it is told, and tried again until it is stopped. */
  start(failed: (error: unknown) => void): void;
  stop(): void;
}

/** How long after a failure it is tried again, in milliseconds. */
const AGAIN = 5000;

export function openFirstReading(store: Pick<Store, 'mark'>, analyst: Pick<Analyst, 'ask'>): FirstReading {
  let [reason, stopped]: [string | null, boolean] = ['the record is still being read', false];
  let timer: NodeJS.Timeout | undefined;
  const read = async (failed: (error: unknown) => void): Promise<void> => {
    try {
      await analyst.ask({ kind: 'facets', of: 'events', filter: {} }, await store.mark());
      reason = null;
      // Counts are there; what measures need beside them is read while nobody waits for it. Where that fails, whoever asks for one is told.
      if (!stopped) await analyst.ask({ kind: 'whole' }, await store.mark()).catch(() => {});
    } catch (error) {
      if (stopped) return;
      reason = 'the record could not be read; the log says why, and it is tried again';
      failed(error);
      timer = setTimeout(() => void read(failed), AGAIN).unref();
    }
  };
  return {
    waitsFor: () => reason,
    start: (failed) => void read(failed),
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
