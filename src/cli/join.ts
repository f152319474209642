import { Command, Option } from 'commander';
import { type JoinOptions, storeOption } from './store-options.ts';

const HELP = `
Examples:
  $ warta join                                          bring the incidents of warta.db up to date
  $ warta join same 3f0a… 9b12… --by sari               both events tell of one happening
  $ warta join different 3f0a… 9b12… --by sari          they do not

What a person says wins over the machine, also after the reports have been coded anew.
Ids of events stand in: warta events --format events; the events of an incident in: warta show INCIDENT.`;

/** `warta join`: joins events into incidents, and takes a person's word on which are one. */
export function joinCommand(): Command {
  return new Command('join')
    .description('join the events of a store into incidents, or say which events are one happening and which are not')
    .argument('[verdict]', 'same or different; left out, what waits is joined')
    .argument('[event...]', 'ids of two events')
    .addOption(storeOption())
    .addOption(new Option('--by <name>', 'who says so').env('WARTA_USER'))
    .addHelpText('after', HELP)
    .action(async (verdict: string | undefined, events: readonly string[], options: JoinOptions) => {
      const { runJoin } = await import('./run-join.ts');
      process.exitCode = await runJoin(verdict, events, options);
    });
}
