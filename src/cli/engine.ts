import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';

/**
 * Tells the engine how to work on long runs, before any report is coded; workers of this process follow. By itself it spends a quarter of all processor
 * time on other threads: compiling functions again with everything that they call built in, and clearing away what was let go with
 * as many threads as there are cores. That time is missing where each core has a worker of its own.
 */
export function tuneEngine(): void {
  for (const flag of FLAGS) setFlagsFromString(flag);
}

/** Where each core gets a worker of its own there is no core left to compile on: workers started in this process after this compile by themselves. */
export function shareCores(jobs: number): void {
  if (jobs >= availableParallelism()) setFlagsFromString('--no-concurrent-recompilation');
}

const FLAGS = ['--max-inlined-bytecode-size-cumulative=300', '--no-turbo-escape', '--no-parallel-scavenge'];

/**
 * For threads that code: room for what lives shortly, in MB, twice what the engine takes by itself. A report leaves some 5 MB behind it; cleared half as
 * often, less of it is taken for what stays, and going through all that stays, on other threads, is seldom due.
 */
export const ROOMY = { resourceLimits: { maxYoungGenerationSizeMb: 96 } } as const;
