import { Command, Option } from 'commander';
import { type CodeOptions, gathered, positive, uiOption, withInputOptions } from './input-options.ts';

const HELP = `
Examples:
  $ warta code report.txt --published 2020-06-05           a table, on a terminal
  $ warta code news.jsonl --format reports > coded.jsonl   everything found, one report a line
  $ cat news.jsonl.gz | warta code - > events.jsonl        events, one a line
  $ warta code news.jsonl --verbs CAMEO.2.0.txt            your own verbs beside ours
  $ warta code folder/ --lang id --strict                  exit with 1 if anything was refused`;

/** `warta code`: reports → cited events. */
export function codeCommand(): Command {
  return withInputOptions(new Command('code'))
    .description('read reports and write down who did what to whom, where, when, and who says so')
    .addOption(new Option('--format <form>', 'reports or events as JSON Lines, or a table (default: table on a terminal, events in a pipe)').choices(['reports', 'events', 'table']))
    .addOption(uiOption())
    .option('--actors <file>', 'a dictionary of actors or agents in the format of PETRARCH, asked before our own; may be given several times', gathered, [])
    .option('--verbs <file>', 'a dictionary of verbs in the format of PETRARCH-2, asked before our frames; may be given several times', gathered, [])
    .option('--jobs <count>', 'how many workers code at once; the output is the same', positive, 1)
    .addHelpText('after', HELP)
    .action(async (paths: readonly string[], options: CodeOptions) => {
      const { runCode } = await import('./run-code.ts');
      process.exitCode = await runCode(paths, options);
    });
}
