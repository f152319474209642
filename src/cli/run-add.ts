import type { Report } from '../model/index.ts';
import { type Kept, type Outcome, rejoin, type Store } from '../store/index.ts';
import { eachReport } from './each-report.ts';
import { EXIT } from './exit.ts';
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

/** Codes and keeps those of a batch that the store does not have. */
async function keep(store: Store, workers: Workers, batch: readonly Report[], tally: Tally): Promise<number> {
  const known = await store.known(batch);
  const before = tally.events;
  const coded = await codeAll(batch.filter(({ id }) => !known.has(id)), workers, tally);
  const outcomes = await store.add(coded.map(({ kept }) => kept), { inputs: coded.map(({ read }) => read) });
  tally.known += batch.filter(({ id }) => known.has(id)).length;
  for (const outcome of outcomes) tally[outcome] += 1;
  return tally.events - before;
}

/** One signal for Ctrl-C: the first asks to end cleanly, the second ends at once, which loses nothing that was kept. */
function stopAtInterrupt(): AbortController {
  const stop = new AbortController();
  process.on('SIGINT', () => {
    if (stop.signal.aborted) process.exit(EXIT.interrupted);
    stop.abort();
    process.stderr.write('\nwarta: ending after the batch that is under way\n');
  });
  return stop;
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
    const flush = async (): Promise<number> => {
      const full = batch;
      batch = [];
      return full.length > 0 ? keep(store, workers, full, tally) : 0;
    };
    try {
      const exit = await eachReport(paths, options, async (report) => {
        batch.push(report);
        return batch.length >= BATCH ? flush() : 0;
      }, { stop: stop.signal, quiet: true });
      if (!stop.signal.aborted) await flush();
      await rejoin(store);
      process.stdout.write(`${store.where}: ${line(tally)}, ${(await store.counts()).incidents} incidents in all\n`);
      return stop.signal.aborted ? EXIT.interrupted : exit;
    } finally {
      await workers.close();
    }
  }, { create: true });
}
