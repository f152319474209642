import { Command } from 'commander';
import { misuse } from './exit.ts';
import { gathered, positive, withInputOptions } from './input-options.ts';
import { type AddOptions, storeOption } from './store-options.ts';

const HELP = `
Examples:
  $ warta add folder/                                      code what is new there, and keep it in warta.db
  $ warta add news.warc.gz --store news.db --jobs 4        four workers
  $ warta add news.jsonl --store postgres://host/news      a store that several people use
  $ warta add news.jsonl --queue nats://host:4222          let the workers of a queue code it (warta help work)

What is there already is not coded again. Ctrl-C ends after the batch that is under way; the next run goes on from there.`;

/** `warta add`: reports → the store. */
export function addCommand(): Command {
  return withInputOptions(new Command('add'))
    .description('read reports, code those that are new, and keep them in a store')
    .addOption(storeOption())
    .option('--actors <file>', 'a dictionary of actors or agents in the format of PETRARCH, asked before our own; may be given several times', gathered, [])
    .option('--verbs <file>', 'a dictionary of verbs in the format of PETRARCH-2, asked before our frames; may be given several times', gathered, [])
    .option('--keep-originals', 'keep PDF and HTML as they came, too, so that the desk shows them beside the text (16 MB each, 2 GB in all)', false)
    .option('--queue <address>', 'hand the reports to workers through this NATS server (nats://HOST:PORT) instead of coding them here')
    .option('--replicas <count>', 'servers of the queue that keep each report, when the queue is made', positive, 1)
    .option('--jobs <count>', 'how many workers code at once; the store holds the same', positive, 1)
    .addHelpText('after', HELP)
    .action(async (paths: readonly string[], options: AddOptions) => {
      if (options.keepOriginals && options.queue !== undefined) misuse('--keep-originals was given together with --queue; workers get texts only: leave one of the two out');
      const exit = options.queue === undefined
        ? (await import('./run-add.ts')).runAdd(paths, options)
        : (await import('./run-publish.ts')).runPublish(paths, { ...options, queue: options.queue });
      process.exitCode = await exit;
    });
}
