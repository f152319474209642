import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { Bus } from '../bus.ts';
import { withoutSecrets } from '../log.ts';
import { Problem } from '../problem.ts';
import type { ImportOptions } from './import-uploads.ts';
import type { Job, Upload } from './job.ts';

/** What is to be imported, and the folder that goes when it is done. */
export interface Ask {
  readonly by: string;
  readonly uploads: readonly Upload[];
  readonly options: ImportOptions;
  /** Null where nothing was written. */
  readonly folder: string | null;
}

/** Does one import. */
export type Work = (ask: Ask, told: (change: Partial<Job>) => void, stopped: () => boolean) => Promise<void>;

/** Imports, one after another. */
export interface Jobs {
  start(ask: Ask): Job;
  find(id: string): Job | null;
  /** Stops after the batch under way. */
  close(): Promise<void>;
}

/** Jobs that may wait, and done ones that are remembered. */
const [WAITING, REMEMBERED] = [20, 200];

export function openJobs(work: Work, bus: Bus, now: () => Date): Jobs {
  const jobs = new Map<string, Job>();
  let line: Promise<void> = Promise.resolve();
  let [waiting, closed] = [0, false];
  const change = (id: string, what: Partial<Job>): void => {
    const job = jobs.get(id);
    if (!job) return;
    jobs.set(id, { ...job, ...what });
    bus.tell({ event: 'progress', data: jobs.get(id) });
  };
  const run = async (id: string, ask: Ask): Promise<void> => {
    waiting -= 1;
    try {
      if (!closed) {
        change(id, { state: 'running' });
        await work(ask, (what) => change(id, what), () => closed);
      }
      change(id, { state: closed ? 'stopped' : 'done', ended: now().toISOString() });
    } catch (error) {
      change(id, { state: 'failed', ended: now().toISOString(), failure: withoutSecrets(error instanceof Error ? error.message : String(error)) });
    } finally {
      if (ask.folder !== null) await rm(ask.folder, { recursive: true, force: true });
    }
  };
  return {
    start: (ask) => {
      if (waiting >= WAITING) throw new Problem(503, 'too-many-jobs', `${waiting} imports wait already`, `at most ${WAITING}`, 'wait for some to end');
      for (const [id, { ended }] of jobs) if (jobs.size >= REMEMBERED && ended !== null) jobs.delete(id);
      const id = randomBytes(8).toString('hex');
      const job: Job = { id, state: 'waiting', by: ask.by, asked: now().toISOString(), ended: null, inputs: ask.uploads.map(({ name }) => name), reports: 0, events: 0, added: 0, known: 0, recoded: 0, refused: 0, refusals: [], failure: null };
      jobs.set(id, job);
      waiting += 1;
      line = line.then(() => run(id, ask));
      return job;
    },
    find: (id) => jobs.get(id) ?? null,
    close: async () => {
      closed = true;
      await line;
    },
  };
}
