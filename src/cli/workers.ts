import { Worker } from 'node:worker_threads';
import type { Report } from '../model/index.ts';
import { ROOMY, shareCores } from './engine.ts';
import { loadPrinter, type Printed } from './printer.ts';
import type { Plan } from './render.ts';

/** Codes and prints reports, perhaps several at once. */
export interface Workers {
  print(report: Report): Promise<Printed>;
  close(): Promise<void>;
}

interface Slot {
  readonly worker: Worker;
  /** Those who wait for an answer, first come first served. */
  readonly waiting: Array<{ resolve(printed: Printed): void; reject(error: unknown): void }>;
}

function openSlot(plan: Plan): Slot {
  const file = import.meta.url.endsWith('.ts') ? './code-worker.ts' : './code-worker.js';
  const slot: Slot = { worker: new Worker(new URL(file, import.meta.url), { workerData: plan, ...ROOMY }), waiting: [] };
  slot.worker.on('message', (printed: readonly Printed[]) => { for (const one of printed) slot.waiting.shift()?.resolve(one); });
  slot.worker.on('error', (error) => { for (const one of slot.waiting.splice(0)) one.reject(error); });
  return slot;
}

/** Opens so many workers; with one, the work is done here. */
export async function openWorkers(jobs: number, plan: Plan): Promise<Workers> {
  if (jobs === 1) {
    const print = await loadPrinter(plan);
    return { print: async (report) => print(report), close: async () => {} };
  }
  shareCores(jobs);
  const slots = Array.from({ length: jobs }, () => openSlot(plan));
  return {
    print: (report) => new Promise((resolve, reject) => {
      const free = slots.reduce((best, slot) => (slot.waiting.length < best.waiting.length ? slot : best));
      free.waiting.push({ resolve, reject });
      free.worker.postMessage([report]);
    }),
    close: async () => { await Promise.all(slots.map(({ worker }) => worker.terminate())); },
  };
}
