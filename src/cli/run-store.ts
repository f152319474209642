import { backup, restore, StoreFault, upgrade } from '../store/index.ts';
import { EXIT } from './exit.ts';
import { withStore } from './with-store.ts';

/** Faults shown; a store that is much damaged has one for each report. */
const SHOWN = 50;

async function check(where: string): Promise<number> {
  return withStore(where, async (store) => {
    const faults = await store.check();
    for (const fault of faults.slice(0, SHOWN)) process.stdout.write(`${fault}\n`);
    const { reports, events, incidents } = await store.counts();
    process.stdout.write(`${store.where}: ${reports} reports, ${events} events, ${incidents} incidents; ${faults.length === 0 ? 'sound' : `${faults.length} faults${faults.length > SHOWN ? ` (the first ${SHOWN} are shown)` : ''}`}\n`);
    return faults.length === 0 ? EXIT.done : EXIT.failed;
  });
}

const ACTIONS = {
  backup: async (where: string, file: string) => {
    await backup(where, file);
    return `backed up into ${file}`;
  },
  restore: async (where: string, file: string) => {
    await restore(file, where);
    return `restored from ${file}`;
  },
  upgrade: async (where: string) => {
    const { from, to } = await upgrade(where);
    return from === to ? `is up to date (version ${to})` : `brought from version ${from} to ${to}`;
  },
} as const;

/** Looks after a store; gives the exit code. */
export async function runStore(action: 'check' | keyof typeof ACTIONS, where: string, file: string): Promise<number> {
  if (action === 'check') return check(where);
  try {
    process.stdout.write(`${where.replace(/:[^:@/]*@/, '@')}: ${await ACTIONS[action](where, file)}\n`);
    return EXIT.done;
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
    process.stderr.write(`warta: ${error.message}\n`);
    return EXIT.failed;
  }
}
