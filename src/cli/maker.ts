import { Worker } from 'node:worker_threads';
import type { Report } from '../model/index.ts';
import type { Prepared } from '../store/index.ts';
import { ROOMY } from './engine.ts';
import { EXIT } from './exit.ts';
import type { Printed } from './printer.ts';
import type { Plan } from './render.ts';

/** Codes reports and makes them ready to be kept, in a thread of its own: the queue and the store are served meanwhile. */
export interface Maker {
  /** Done when all that coding needs is loaded. */
  readonly loaded: Promise<void>;
  /** Fails where this report cannot be coded. */
  readonly make: (report: Report) => Promise<Prepared>;
  close(): Promise<void>;
}

/** A report that takes longer, in milliseconds, is taken for one without an end. */
const LONGEST = 600_000;

interface Waiting {
  resolve(prepared: Prepared): void;
  reject(error: Error): void;
}

/** Ends the process: its reports go to other workers, and whoever looks after it starts it again. */
function fall(reason: string): never {
  process.stderr.write(`${JSON.stringify({ kind: 'fallen', report: '', reason })}\n`);
  process.exit(EXIT.failed);
}

/** Opens the thread; the plan must be one that keeps reports. */
export function openMaker(plan: Plan): Maker {
  const file = import.meta.url.endsWith('.ts') ? './code-worker.ts' : './code-worker.js';
  const thread = new Worker(new URL(file, import.meta.url), { workerData: plan, ...ROOMY });
  const waiting: Waiting[] = [];
  const sending: Report[] = [];
  let since = performance.now();
  const watch = setInterval(() => { if (waiting.length > 0 && performance.now() - since > LONGEST) fall(`a report was coded for more than ${LONGEST / 1000} s`); }, 10_000);
  const loaded = new Promise<void>((done) => { thread.once('message', () => done()); });
  thread.on('message', (printed: readonly Printed[]) => {
    since = performance.now();
    for (const { ready, failure } of printed) {
      const one = waiting.shift();
      if (ready) one?.resolve(ready);
      else one?.reject(new Error(failure ?? 'nothing was made ready'));
    }
  });
  // What the thread dies of is no fault of all the reports that wait for it.
  thread.on('error', (error) => fall(`the coding thread ended: ${error instanceof Error ? error.message : String(error)}`));
  return {
    loaded,
    make: (report) => new Promise((resolve, reject) => {
      if (waiting.length === 0) since = performance.now();
      waiting.push({ resolve, reject });
      // Reports that are given at once travel together.
      if (sending.push(report) === 1) queueMicrotask(() => thread.postMessage(sending.splice(0)));
    }),
    async close() {
      clearInterval(watch);
      await thread.terminate();
    },
  };
}
