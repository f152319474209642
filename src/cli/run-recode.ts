import type { Report } from '../model/index.ts';
import { type Kept, type Outdated, prepare, type Prepared, rejoin } from '../store/index.ts';
import { coderVersionWith } from './dictionaries.ts';
import { EXIT } from './exit.ts';
import { keepingPlan, readyOf } from './keeping.ts';
import { stopAtInterrupt } from './stop.ts';
import type { RecodeOptions } from './store-options.ts';
import { withStore } from './with-store.ts';
import { openWorkers, type Workers } from './workers.ts';

const BATCH = 50;

/** Notes that coding makes anew; all others are the reader's, and stay. */
const OF_CODING: ReadonlySet<string> = new Set(['glued-words', 'weekday-contradicts-date', 'no-publication-date', 'too-long']);

/** The report as coding takes it. */
function readAgain({ id, lang, title, source, url, file, published, text, notes }: Kept): Report {
  return { id, lang, title, source, url, file, published, text, notes: notes.filter(({ code }) => !OF_CODING.has(code)) };
}

/** Codes reports anew; one that fails keeps its old record under the new coder's name, so that it is not tried for ever. */
async function codeAgain(reports: readonly Outdated[], workers: Workers, coder: string): Promise<readonly Prepared[]> {
  const printed = await Promise.all(reports.map(({ kept }) => workers.print(readAgain(kept))));
  return printed.map((one, i) => {
    const { kept, input } = reports[i];
    const ready = readyOf(one);
    if (!ready) process.stderr.write(`warta: report ${kept.id} could not be coded anew and stays as it was (${one.failure}); please report it with the text [coding-failed]\n`);
    const prepared = ready ?? prepare(kept, coder);
    // What was read, before anything was mended, is what the report is known by.
    return { ...prepared, report: { ...prepared.report, input } };
  });
}

/** Brings reports up to date; gives the exit code. */
export async function runRecode({ store: where, jobs, ...dictionaries }: RecodeOptions): Promise<number> {
  const plan = keepingPlan(dictionaries);
  const coder = coderVersionWith(dictionaries);
  return withStore(where, async (store) => {
    const workers = await openWorkers(jobs, plan);
    const stop = stopAtInterrupt();
    let count = 0;
    try {
      for (let some = await store.outdated(BATCH); some.length > 0 && !stop.aborted; some = await store.outdated(BATCH)) {
        await store.addPrepared(await codeAgain(some, workers, coder));
        count += some.length;
      }
      await rejoin(store);
    } finally {
      await workers.close();
    }
    process.stdout.write(`${store.where}: ${count} reports coded anew\n`);
    return stop.aborted ? EXIT.interrupted : EXIT.done;
  }, { coder });
}
