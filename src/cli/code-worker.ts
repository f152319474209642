import { parentPort, workerData } from 'node:worker_threads';
import type { Report } from '../model/index.ts';
import { loadPrinter, type Printed } from './printer.ts';

/** Answers are sent together where they come faster, in milliseconds: waking the other thread for each costs more than it is worth. */
const TOGETHER = 100;

/** A thread that codes: lists of reports in, lists of printed reports out, in the order in which they came; an empty one first, when all is loaded. */
const print = await loadPrinter(workerData);
parentPort?.on('message', (reports: readonly Report[]) => {
  let [done, since]: [Printed[], number] = [[], performance.now()];
  const send = (): void => {
    parentPort?.postMessage(done);
    [done, since] = [[], performance.now()];
  };
  for (const report of reports) {
    done.push(print(report));
    if (performance.now() - since >= TOGETHER) send();
  }
  if (done.length > 0) send();
});
parentPort?.postMessage([]);
