import { openWorkMetrics } from '../cluster/metrics.ts';
import { openQueue, QueueFault } from '../cluster/queue.ts';
import { patiently } from '../cluster/patience.ts';
import { type Seen, work } from '../cluster/work.ts';
import { openStore, rejoin, StoreFault } from '../store/index.ts';
import { coderVersionWith } from './dictionaries.ts';
import { EXIT, misuse } from './exit.ts';
import { keepingPlan } from './keeping.ts';
import { openMaker } from './maker.ts';
import type { WorkOptions } from './store-options.ts';
import { superviseWorkers } from './supervise.ts';

/** One line of JSON for each report that is settled otherwise than well, and for each wait. */
function log({ kind, report, reason }: Seen): void {
  if (kind === 'dead' || kind === 'waiting') process.stderr.write(`${JSON.stringify({ kind, report, reason })}\n`);
}

function stopAtSignal(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort());
  return stop.signal;
}

/** Seconds that a worker which starts waits for a queue or a store that is away: they may start at the same time. */
const PATIENCE = 60;

/** Works alone in this process. */
async function workHere({ queue: address, store: where, lease, untilEmpty, join, actors, verbs, metrics: listen }: WorkOptions): Promise<number> {
  const stop = stopAtSignal();
  const version = coderVersionWith({ actors, verbs });
  const maker = openMaker(keepingPlan({ actors, verbs }));
  const patience = { stop, tries: PATIENCE, waiting: (reason: string) => log({ kind: 'waiting', report: '', events: 0, reason }) };
  const queue = await patiently(() => openQueue(address, { lease: lease * 1000 }), patience);
  const store = await patiently(() => openStore(where, { create: true, coder: version }), patience);
  const metrics = await openWorkMetrics(queue, listen ?? null);
  let [kept, dead] = [0, 0];
  try {
    // Until then what waits is there for others.
    await maker.loaded;
    await work(queue, store, {
      code: maker.make, stop, untilEmpty, timed: metrics.timed, idle: join ? async () => { await rejoin(store); } : undefined,
      see: (seen) => {
        metrics.see(seen);
        log(seen);
        if (seen.kind === 'kept') kept += 1;
        if (seen.kind === 'dead') dead += 1;
      },
    });
  } finally {
    await maker.close();
    await metrics.close();
    await store.close();
    await queue.close();
  }
  process.stdout.write(`${kept} reports coded and kept${dead ? `, ${dead} put aside (warta queue dead)` : ''}\n`);
  return EXIT.done;
}

/** Works until stopped; gives the exit code. */
export async function runWork(options: WorkOptions): Promise<number> {
  if (options.jobs > 1) return superviseWorkers(options.jobs);
  try {
    return await workHere(options);
  } catch (error) {
    if (error instanceof QueueFault || error instanceof StoreFault) misuse(error.message);
    throw error;
  }
}
