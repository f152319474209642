import { Command, Option } from 'commander';
import { storeOption } from './store-options.ts';

const HELP = `
The file is told by its content: GDELT 2.0 Events (61 columns), ACLED (CSV with its head line) or PLOVER (JSON Lines). A row is supported where an incident of
its type stands on its day (or the day beside) at its place, contradicted where all such incidents name other parties or another toll, else unmentioned.

Examples:
  $ warta compare acled.csv                       one line of JSON a row, and the sums
  $ warta compare 20200604.export.CSV --only contradicted`;

/** `warta compare`: somebody else's events beside ours. */
export function compareCommand(): Command {
  return new Command('compare')
    .description('list which rows of a GDELT, ACLED or PLOVER file our reports support, contradict or never mention')
    .argument('<file>', 'the file; - is standard input')
    .addOption(storeOption())
    .addOption(new Option('--only <verdict>', 'print only these').choices(['supported', 'contradicted', 'unmentioned']))
    .addHelpText('after', HELP)
    .action(async (file: string, options: { readonly store: string; readonly only?: string }) => {
      const { runCompare } = await import('./run-compare.ts');
      process.exitCode = await runCompare(file, options);
    });
}
