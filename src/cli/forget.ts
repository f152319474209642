import { Command } from 'commander';
import { storeOption, type StoreOptions } from './store-options.ts';

const HELP = `
Examples:
  $ warta forget 5f0c2d91ab34e876
  $ warta forget a b c --store news.db`;

/** `warta forget`: takes reports out of a store. */
export function forgetCommand(): Command {
  return new Command('forget')
    .description('take reports out of a store, with all that was derived from them')
    .argument('<report...>', 'ids of reports')
    .addOption(storeOption())
    .addHelpText('after', HELP)
    .action(async (ids: readonly string[], { store }: StoreOptions) => {
      const { runForget } = await import('./run-forget.ts');
      process.exitCode = await runForget(ids, store);
    });
}
