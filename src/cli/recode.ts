import { Command } from 'commander';
import { gathered, positive } from './input-options.ts';
import { type RecodeOptions, storeOption } from './store-options.ts';

const HELP = `
Examples:
  $ warta recode                      after a new version of Warta
  $ warta recode --jobs 4
  $ warta recode --actors mine.txt    after a change in a dictionary of your own: name all that were given to warta add

What people have decided stays, and is applied to the new record. Ctrl-C ends after the batch that is under way; the next run goes on from there.`;

/** `warta recode`: brings the reports of an older coder up to date. */
export function recodeCommand(): Command {
  return new Command('recode')
    .description('code those reports of a store anew that an older coder made, or one with other dictionaries')
    .addOption(storeOption())
    .option('--actors <file>', 'a dictionary of actors or agents in the format of PETRARCH; may be given several times', gathered, [])
    .option('--verbs <file>', 'a dictionary of verbs in the format of PETRARCH-2, asked before our frames; may be given several times', gathered, [])
    .option('--jobs <count>', 'how many workers code at once', positive, 1)
    .addHelpText('after', HELP)
    .action(async (options: RecodeOptions) => {
      const { runRecode } = await import('./run-recode.ts');
      process.exitCode = await runRecode(options);
    });
}
