import { Command } from 'commander';
import { positive } from './input-options.ts';

const HELP = `
Examples:
  $ warta code news.jsonl --format reports > coded.jsonl && warta verify coded.jsonl
  $ warta verify coded.jsonl --first 100`;

/** `warta verify`: re-reads coded reports and fails on what does not hold. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description('re-read coded reports: every span must slice back out of its text, ids be unique, codes stand in the codebook')
    .argument('<file...>', 'what warta code --format reports printed, gzipped or not; - for standard input')
    .option('--first <count>', 'how many faults to show', positive, 20)
    .addHelpText('after', HELP)
    .action(async (files: readonly string[], { first }: { readonly first: number }) => {
      const { runVerify } = await import('./run-verify.ts');
      process.exitCode = await runVerify(files, first);
    });
}
