import { Command, Option } from 'commander';
import { type InputOptions, withInputOptions } from './input-options.ts';

const HELP = `
Examples:
  $ warta read report.txt                    the report with its normalised text, language and id
  $ warta read folder/ > reports.jsonl       everything in a folder, before any coding`;

/** `warta read`: inputs → reports as read, before any coding. */
export function readCommand(): Command {
  return withInputOptions(new Command('read'))
    .description('read reports and print them with their normalised text, before any coding')
    .addOption(new Option('--format <form>', 'JSON Lines, one report a line').choices(['reports']).default('reports'))
    .addHelpText('after', HELP)
    .action(async (paths: readonly string[], options: InputOptions) => {
      const [{ eachReport }, { readRecord }, { openOutput }] = await Promise.all([import('./each-report.ts'), import('../formats/record.ts'), import('./output.ts')]);
      const output = openOutput();
      process.exitCode = await eachReport(paths, options, async (report) => {
        await output.line(JSON.stringify(readRecord(report)));
        return 0;
      });
      await output.flush();
    });
}
