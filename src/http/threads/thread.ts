import { Worker } from 'node:worker_threads';
import { packageFile } from '../../package-file.ts';

/** What a thread gives back for a question with this number. */
export interface Reply {
  readonly no: number;
  readonly failure?: string;
}

/** A thread that answers questions, started when it is first asked and again after it has died. */
export interface Thread<Q, A extends Reply> {
  ask(question: Q): Promise<A>;
  close(): Promise<void>;
}

interface Waiting<A> {
  resolve(answer: A): void;
  reject(error: Error): void;
}

/** Starts a module of ours as a thread. From source, where it is run while being worked on, the thread must first learn to read TypeScript. */
function start(name: string, workerData: unknown): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL(`./${name}.js`, import.meta.url), { workerData });
  const [reader, file] = ['node_modules/tsx/dist/esm/api/index.mjs', `src/http/threads/${name}.ts`].map((path) => JSON.stringify(packageFile(path).href));
  return new Worker(`import(${reader}).then(({ register }) => { register(); return import(${file}); })`, { eval: true, workerData });
}

export function openThread<Q extends object, A extends Reply>(name: string, workerData: unknown = null): Thread<Q, A> {
  const waiting = new Map<number, Waiting<A>>();
  let worker: Worker | null = null;
  let last = 0;
  const fail = (error: Error): void => {
    worker = null;
    for (const one of waiting.values()) one.reject(error);
    waiting.clear();
  };
  const running = (): Worker => {
    if (worker) return worker;
    const own = start(name, workerData);
    own.on('message', (answer: A) => {
      const one = waiting.get(answer.no);
      waiting.delete(answer.no);
      if (answer.failure === undefined) one?.resolve(answer);
      else one?.reject(new Error(`${name}: ${answer.failure}`));
      if (waiting.size === 0) own.unref();
    });
    own.on('error', (error) => { if (worker === own) fail(error); });
    own.on('exit', (code) => { if (worker === own) fail(new Error(`${name} ended with ${code}`)); });
    worker = own;
    return own;
  };
  return {
    ask: (question) => new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      const own = running();
      own.ref();
      own.postMessage({ ...question, no: last });
    }),
    close: async () => {
      const own = worker;
      fail(new Error(`${name} was stopped`));
      await own?.terminate();
    },
  };
}
