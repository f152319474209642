import { parentPort, workerData } from 'node:worker_threads';
import { loadPrinter } from './printer.ts';

/** One of the workers of `warta code --jobs N`: reports in, printed reports out, in the order in which they came. */
const print = await loadPrinter(workerData);
parentPort?.on('message', (report) => parentPort?.postMessage(print(report)));
