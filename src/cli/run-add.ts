import type { Original, Report } from '../model/index.ts';
import { rejoin } from '../store/index.ts';
import { eachReport } from './each-report.ts';
import { EXIT } from './exit.ts';
import { emptyTally, keep, tallyLine } from './keep.ts';
import { keepingPlan } from './keeping.ts';
import { stopAtInterrupt } from './stop.ts';
import type { AddOptions } from './store-options.ts';
import { withStore } from './with-store.ts';
import { openWorkers } from './workers.ts';

/** Reports kept in one transaction: enough to write fast, few enough to lose little at Ctrl-C. */
const BATCH = 50;

/** What may be held of originals before a batch is closed, in bytes. */
const HELD = 64 << 20;

/** Reads, codes and keeps; gives the exit code. */
export async function runAdd(paths: readonly string[], options: AddOptions): Promise<number> {
  const plan = keepingPlan(options);
  return withStore(options.store, async (store) => {
    const workers = await openWorkers(options.jobs, plan);
    const stop = stopAtInterrupt();
    const tally = emptyTally();
    let batch: Report[] = [];
    let originals = new Map<string, Original>();
    let [held, unkept] = [0, 0];
    let underWay = Promise.resolve(0);
    /** Begins with a batch, and waits for the one before. */
    const flush = async (): Promise<number> => {
      const [before, own] = [underWay, originals];
      underWay = keep(store, workers, batch, before, tally).then(async (events) => {
        unkept += (await store.keepOriginals(own)).length;
        return events;
      });
      // A failure is met where it is waited for.
      underWay.catch(() => {});
      [batch, originals, held] = [[], new Map(), 0];
      return before;
    };
    try {
      const exit = await eachReport(paths, options, async (report, original) => {
        batch.push(report);
        if (original) originals.set(report.id, original);
        held += original?.bytes.length ?? 0;
        return batch.length >= BATCH || held > HELD ? flush() : 0;
      }, { stop, quiet: true, originals: options.keepOriginals });
      if (!stop.aborted) await flush();
      await underWay;
      await rejoin(store);
      if (unkept > 0) process.stderr.write(`warta: ${unkept} originals were not kept: larger than 16 MB, beyond 2 GB in all, or of reports that could not be coded; their reports are kept [no-room]\n`);
      process.stdout.write(`${store.where}: ${tallyLine(tally)}, ${(await store.counts()).incidents} incidents in all\n`);
      return stop.aborted ? EXIT.interrupted : exit;
    } finally {
      await workers.close();
    }
  }, { create: true, coder: plan.keptBy });
}
