import type { Report } from '../model/index.ts';
import { type Kept, type Outcome, rejoin, type Store } from '../store/index.ts';
import { eachReport } from './each-report.ts';
import { EXIT } from './exit.ts';
import { stopAtInterrupt } from './stop.ts';
import type { AddOptions } from './store-options.ts';
import { withStore } from './with-store.ts';
import { openWorkers, type Workers } from './workers.ts';

/** Reports kept in one transaction: enough to write fast, few enough to lose little at Ctrl-C. */
const BATCH = 50;

type Tally = Record<Outcome | 'failed' | 'events', number>;

interface Coding {
  readonly read: Report;
  readonly kept: Kept;
}

/** Codes reports; what cannot be coded is said and left out. */
async function codeAll(reports: readonly Report[], workers: Workers, tally: Tally): Promise<readonly Coding[]> {
  const printed = await Promise.all(reports.map((report) => workers.print(report)));
  return printed.flatMap(({ lines, events, failure }, i) => {
    if (failure !== null) {
      tally.failed += 1;
      process.stderr.write(`warta: ${reports[i].file}: report ${reports[i].id} could not be coded (${failure}); please report it with the text [coding-failed]\n`);
      return [];
    }
    tally.events += events;
    return lines.map((line): Coding => ({ read: reports[i], kept: JSON.parse(line) }));
  });
}

/** Codes those of a batch that the store does not have, and keeps them when the batch before is kept: the workers code one while the other is written. */
async function keep(store: Store, workers: Workers, batch: readonly Report[], before: Promise<number>, tally: Tally): Promise<number> {
  const known = await store.known(batch);
  const found = tally.events;
  const coded = await codeAll(batch.filter(({ id }) => !known.has(id)), workers, tally);
  await before;
  const outcomes = await store.add(coded.map(({ kept }) => kept), { inputs: coded.map(({ read }) => read) });
  tally.known += batch.filter(({ id }) => known.has(id)).length;
  for (const outcome of outcomes) tally[outcome] += 1;
  return tally.events - found;
}

const line = ({ added, recoded, known, failed, events }: Tally): string =>
  `${added} reports added${recoded ? `, ${recoded} coded anew` : ''}${known ? `, ${known} were there` : ''}${failed ? `, ${failed} failed` : ''}; ${events} events`;

/** Reads, codes and keeps; gives the exit code. */
export async function runAdd(paths: readonly string[], options: AddOptions): Promise<number> {
  return withStore(options.store, async (store) => {
    const workers = await openWorkers(options.jobs, { format: 'reports', ui: 'en', width: 100, colours: false, actors: options.actors, verbs: [] });
    const stop = stopAtInterrupt();
    const tally: Tally = { added: 0, recoded: 0, known: 0, failed: 0, events: 0 };
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
      process.stdout.write(`${store.where}: ${line(tally)}, ${(await store.counts()).incidents} incidents in all\n`);
      return stop.aborted ? EXIT.interrupted : exit;
    } finally {
      await workers.close();
    }
  }, { create: true });
}
