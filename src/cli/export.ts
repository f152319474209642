import { Command, Option } from 'commander';
import { EXPORTS } from '../formats/exports.ts';
import { type ExportOptions, storeOption, withFilterFlags } from './store-options.ts';

const HELP = `
The folder also gets record.sums, a checksum for each incident; when it is there from an export before, changes.jsonl says what was added, changed and
withdrawn since. What each format holds, and what was chosen where manuals differ, is in docs/formats.md.

Examples:
  $ warta export --to csv out/ --bom                                  for spreadsheets
  $ warta export --to gdelt out/ --country LBY --from 2020-04-01      events and mentions
  $ warta export --to geojson out/ --type ASSAULT --status actual     for a map`;

/** `warta export`: the record in the formats of this field. */
export function exportCommand(): Command {
  const command = new Command('export')
    .description('write the incidents of a store in the formats that this field reads')
    .argument('<folder>', 'where the files go')
    .addOption(new Option('--to <format>', Object.keys(EXPORTS).join(', ')).choices(Object.keys(EXPORTS)).makeOptionMandatory())
    .addOption(storeOption())
    .option('--bom', 'lead CSV by a byte order mark, for spreadsheets that need it', false)
    .option('--in-words', 'ACLED: names of actors’ kinds in place of their codes', false);
  return withFilterFlags(command, '--until <day>').addHelpText('after', HELP).action(async (folder: string, options: ExportOptions) => {
    const { runExport } = await import('./run-export.ts');
    process.exitCode = await runExport(folder, options);
  });
}
