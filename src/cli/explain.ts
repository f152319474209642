import { Command } from 'commander';
import { misuse } from './exit.ts';
import { type ExplainOptions, uiOption } from './input-options.ts';

const HELP = `
Examples:
  $ warta code report.txt --format reports > coded.jsonl
  $ warta explain coded.jsonl 5f0c2d91ab34e876
  $ warta explain coded.jsonl 5f0c2d91ab34e876 --json
  $ warta explain --store warta.db 5f0c2d91ab34e876

An unknown id exits with 1; the start of an id will do where only one event has it.`;

/** `warta explain`: why one event is in the record. */
export function explainCommand(): Command {
  return new Command('explain')
    .description('say why an event was recorded: its words, its rule, how parties, place and date were found, and what was refused')
    .argument('<file>', 'what warta code --format reports printed; with --store the id itself')
    .argument('[event]', 'the id of an event in it')
    .option('--store <place>', 'a store to look in instead of a file')
    .option('--json', 'for machines', false)
    .addOption(uiOption())
    .addHelpText('after', HELP)
    .action(async (first: string, second: string | undefined, { store, ...options }: ExplainOptions & { readonly store?: string }) => {
      const { runExplain, runExplainStore } = await import('./run-explain.ts');
      if (store !== undefined) process.exitCode = await runExplainStore(store, second ?? first, options);
      else if (second === undefined) misuse('explain was given one argument; wanted a file and the id of an event, or --store and the id');
      else process.exitCode = await runExplain(first, second, options);
    });
}
