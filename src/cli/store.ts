import { Command } from 'commander';
import { storeOption, type StoreOptions } from './store-options.ts';

const HELP = `
Examples:
  $ warta store check                                  exit 0 where the store is sound, 1 with what is wrong
  $ warta store backup monday.db                       one file, also of a store in PostgreSQL
  $ warta store restore monday.db --store new.db       into a file that is not there, or an empty PostgreSQL database`;

/** `warta store check|backup|restore|upgrade`. */
export function storeCommand(): Command {
  const command = new Command('store').description('look after a store').addHelpText('after', HELP);
  const run = async (action: 'check' | 'backup' | 'restore' | 'upgrade', where: string, file = ''): Promise<void> => {
    const { runStore } = await import('./run-store.ts');
    process.exitCode = await runStore(action, where, file);
  };
  command.command('check').description('read everything again: the file, every record and its spans, and all that records are found by').addOption(storeOption())
    .action(({ store }: StoreOptions) => run('check', store));
  command.command('backup').description('write the store, as it stands at this moment, into a new file').argument('<file>', 'a name that is not taken').addOption(storeOption())
    .action((file: string, { store }: StoreOptions) => run('backup', store, file));
  command.command('restore').description('make a store out of a backup').argument('<file>', 'what warta store backup wrote').addOption(storeOption())
    .action((file: string, { store }: StoreOptions) => run('restore', store, file));
  command.command('upgrade').description('bring a store that an older Warta made up to date; any command that opens it does so too').addOption(storeOption())
    .action(({ store }: StoreOptions) => run('upgrade', store));
  return command;
}
