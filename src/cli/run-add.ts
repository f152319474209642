import type { Report } from '../model/index.ts';
import { rejoin } from '../store/index.ts';
import { eachReport } from './each-report.ts';
import { EXIT } from './exit.ts';
import { emptyTally, keep, tallyLine } from './keep.ts';
import { stopAtInterrupt } from './stop.ts';
import type { AddOptions } from './store-options.ts';
import { withStore } from './with-store.ts';
import { openWorkers } from './workers.ts';

/** Reports kept in one transaction: enough to write fast, few enough to lose little at Ctrl-C. */
const BATCH = 50;

/** Reads, codes and keeps; gives the exit code. */
export async function runAdd(paths: readonly string[], options: AddOptions): Promise<number> {
  return withStore(options.store, async (store) => {
    const workers = await openWorkers(options.jobs, { format: 'reports', ui: 'en', width: 100, colours: false, actors: options.actors, verbs: [] });
    const stop = stopAtInterrupt();
    const tally = emptyTally();
    let batch: Report[] = [];
    let underWay = Promise.resolve(0);
    /** Begins with a batch, and waits for the one before. */
    const flush = async (): Promise<number> => {
      const before = underWay;
      underWay = keep(store, workers, batch, before, tally);
      // A failure is met where it is waited for.
      underWay.catch(() => {});
      batch = [];
      return before;
    };
    try {
      const exit = await eachReport(paths, options, async (report) => {
        batch.push(report);
        return batch.length >= BATCH ? flush() : 0;
      }, { stop, quiet: true });
      if (!stop.aborted) await flush();
      await underWay;
      await rejoin(store);
      process.stdout.write(`${store.where}: ${tallyLine(tally)}, ${(await store.counts()).incidents} incidents in all\n`);
      return stop.aborted ? EXIT.interrupted : exit;
    } finally {
      await workers.close();
    }
  }, { create: true });
}
