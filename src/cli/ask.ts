import { Command } from 'commander';
import { uiOption } from './input-options.ts';
import { type AskOptions, type FilterOptions, type ShowOptions, storeOption, withAskOptions, withFilterOptions } from './store-options.ts';

/** `warta reports`, also `warta list`. */
export function reportsCommand(): Command {
  return withFilterOptions(new Command('reports').alias('list'))
    .description('list the reports in a store, newest first')
    .addHelpText('after', `
Examples:
  $ warta reports --from 2026-01-01 --party RUSGOV
  $ warta reports --outlet Antara --format reports > coded.jsonl     whole records, as warta code prints them`)
    .action(async (options: FilterOptions) => {
      const { runReports } = await import('./run-ask.ts');
      process.exitCode = await runReports(options);
    });
}

/** `warta events`. */
export function eventsCommand(): Command {
  return withFilterOptions(new Command('events'))
    .description('list the events in a store, newest first, as people left them')
    .addHelpText('after', `
Examples:
  $ warta events --type ASSAULT --country UKR --from 2026-01-01 --to 2026-01-31
  $ warta events --party "Houthi" --status actual > events.jsonl`)
    .action(async (options: FilterOptions) => {
      const { runEvents } = await import('./run-ask.ts');
      process.exitCode = await runEvents(options);
    });
}

/** `warta incidents`. */
export function incidentsCommand(): Command {
  return withFilterOptions(new Command('incidents'))
    .option('--both-admit', 'only what both sides speak of as done')
    .description('list the incidents in a store: what several reports tell of one happening, as one')
    .addHelpText('after', `
Examples:
  $ warta incidents --type ASSAULT --place "Gaza"
  $ warta incidents --both-admit --format events > incidents.jsonl`)
    .action(async (options: FilterOptions) => {
      const { runIncidents } = await import('./run-ask.ts');
      process.exitCode = await runIncidents(options);
    });
}

/** `warta find`. */
export function findCommand(): Command {
  return withAskOptions(new Command('find'))
    .description('find the reports in whose text all these words stand')
    .argument('<text...>', 'words; "side by side" in quotation marks; begin* for words that begin so')
    .addHelpText('after', `
Examples:
  $ warta find gencatan senjata
  $ warta find '"gencatan senjata" lebanon*'`)
    .action(async (text: readonly string[], options: AskOptions) => {
      const { runFind } = await import('./run-ask.ts');
      process.exitCode = await runFind(text.join(' '), options);
    });
}

/** `warta show`. */
export function showCommand(): Command {
  return new Command('show')
    .description('show one report, event or incident of a store')
    .argument('<id>', 'its id')
    .addOption(storeOption())
    .option('--json', 'for machines', false)
    .addOption(uiOption())
    .action(async (id: string, options: ShowOptions) => {
      const { runShow } = await import('./run-ask.ts');
      process.exitCode = await runShow(id, options);
    });
}
