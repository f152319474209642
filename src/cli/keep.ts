import { setImmediate } from 'node:timers/promises';
import type { Report } from '../model/index.ts';
import type { Outcome, Prepared, Store } from '../store/index.ts';
import { readyOf } from './keeping.ts';
import type { Printed } from './printer.ts';
import type { Workers } from './workers.ts';

/** What became of the reports, and the events found. */
export type Tally = Record<Outcome | 'failed' | 'events', number>;

export const emptyTally = (): Tally => ({ added: 0, recoded: 0, known: 0, failed: 0, events: 0 });

/** Codes reports; what cannot be coded is said and left out. */
async function codeAll(reports: readonly Report[], workers: Workers, tally: Tally): Promise<readonly Prepared[]> {
  const printing: Array<Promise<Printed>> = [];
  for (const report of reports) {
    printing.push(workers.print(report));
    // Where the work is done in this thread, the bar and Ctrl-C get their turn between two reports.
    await setImmediate();
  }
  const printed = await Promise.all(printing);
  return printed.flatMap((one, i) => {
    const ready = readyOf(one);
    if (!ready) {
      tally.failed += 1;
      process.stderr.write(`warta: ${reports[i].file}: report ${reports[i].id} could not be coded (${one.failure}); please report it with the text [coding-failed]\n`);
      return [];
    }
    tally.events += one.events;
    return [ready];
  });
}

/** Codes those of a batch that the store does not have, and keeps them when the batch before is kept: the workers code one while the other is written. */
export async function keep(store: Store, workers: Workers, batch: readonly Report[], before: Promise<number>, tally: Tally): Promise<number> {
  const known = await store.known(batch);
  const found = tally.events;
  const coded = await codeAll(batch.filter(({ id }) => !known.has(id)), workers, tally);
  await before;
  const outcomes = await store.addPrepared(coded);
  tally.known += batch.filter(({ id }) => known.has(id)).length;
  for (const outcome of outcomes) tally[outcome] += 1;
  return tally.events - found;
}

/** The sums in words. */
export const tallyLine = ({ added, recoded, known, failed, events }: Tally): string =>
  `${added} reports added${recoded ? `, ${recoded} coded anew` : ''}${known ? `, ${known} were there` : ''}${failed ? `, ${failed} failed` : ''}; ${events} events`;
