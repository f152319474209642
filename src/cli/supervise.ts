import { type ChildProcess, fork } from 'node:child_process';
import { EXIT } from './exit.ts';

/** Pause before a worker that fell is started again, in milliseconds. */
const PAUSE = 1_000;

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** The arguments of this call, for one process. */
const alone = (args: readonly string[]): string[] => {
  const at = args.indexOf('--jobs');
  return at >= 0 ? [...args.slice(0, at), ...args.slice(at + 2)] : args.filter((arg) => !arg.startsWith('--jobs='));
};

/** Runs the same command in several processes and starts again what falls; ends when all have ended of themselves or after a signal. */
export async function superviseWorkers(jobs: number): Promise<number> {
  const [script, ...args] = process.argv.slice(1);
  const running = new Set<ChildProcess>();
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      stopping = true;
      for (const child of running) child.kill(signal);
    });
  }
  const keepOne = async (number: number): Promise<number> => {
    for (;;) {
      // Figures are served by the first; one port holds one server.
      const child = fork(script, number === 0 ? alone(args) : alone(args).filter((arg, i, all) => arg !== '--metrics' && all[i - 1] !== '--metrics'));
      running.add(child);
      const code = await new Promise<number | null>((done) => child.once('exit', done));
      running.delete(child);
      if (stopping || code === EXIT.done || code === EXIT.misuse) return code ?? EXIT.done;
      process.stderr.write(`warta: worker ${number + 1} fell (${code ?? 'killed'}); another is started\n`);
      await pause(PAUSE);
    }
  };
  return Math.max(...(await Promise.all(Array.from({ length: jobs }, (_, number) => keepOne(number)))));
}
