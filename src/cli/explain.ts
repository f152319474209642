import { Command } from 'commander';
import { type ExplainOptions, uiOption } from './input-options.ts';

const HELP = `
Examples:
  $ warta code report.txt --format reports > coded.jsonl
  $ warta explain coded.jsonl 5f0c2d91ab34e876
  $ warta explain coded.jsonl 5f0c2d91ab34e876 --json

An unknown id exits with 1; the start of an id will do where only one event has it.`;

/** `warta explain`: why one event is in the record. */
export function explainCommand(): Command {
  return new Command('explain')
    .description('say why an event was recorded: its words, its rule, how parties, place and date were found, and what was refused')
    .argument('<file>', 'what warta code --format reports printed')
    .argument('<event>', 'the id of an event in it')
    .option('--json', 'for machines', false)
    .addOption(uiOption())
    .addHelpText('after', HELP)
    .action(async (file: string, id: string, options: ExplainOptions) => {
      const { runExplain } = await import('./run-explain.ts');
      process.exitCode = await runExplain(file, id, options);
    });
}
