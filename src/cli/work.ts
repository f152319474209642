import { Command, InvalidArgumentError } from 'commander';
import { gathered, positive } from './input-options.ts';
import type { WorkOptions } from './store-options.ts';

function listening(value: string): { readonly host: string; readonly port: number } {
  const [, host = '127.0.0.1', port] = /^(?:(.+):)?(\d{1,5})$/.exec(value) ?? [];
  if (port === undefined) throw new InvalidArgumentError('wanted PORT or HOST:PORT, such as 9464.');
  return { host, port: Number(port) };
}

const HELP = `
Takes reports off the queue, codes them, keeps each batch in one transaction and only then acknowledges it. Killed at any moment it loses nothing:
what was not acknowledged goes to another worker when the lease ends. A report that cannot be coded is put aside with its reason (warta queue dead).

Examples:
  $ warta add news.jsonl.gz --queue nats://127.0.0.1:4222
  $ warta work --queue nats://127.0.0.1:4222 --store postgres://warta@127.0.0.1/warta --jobs 4`;

/** `warta work`: a worker of the queue. */
export function workCommand(): Command {
  return new Command('work')
    .description('code the reports of a queue into a store')
    .requiredOption('--queue <address>', 'the NATS server with the reports (nats://HOST:PORT, several with commas)')
    .requiredOption('--store <store>', 'where they are kept: postgres://… or a file')
    .option('--jobs <count>', 'how many processes code', positive, 1)
    .option('--lease <seconds>', 'how long a worker may be silent before its reports go to another', positive, 60)
    .option('--no-join', 'leave joining to another worker')
    .option('--until-empty', 'end when nothing waits', false)
    .option('--actors <file>', 'a dictionary of actors or agents in the format of PETRARCH; may be given several times', gathered, [])
    .option('--verbs <file>', 'a dictionary of verbs in the format of PETRARCH-2, asked before our frames; may be given several times', gathered, [])
    .option('--metrics <address>', 'serve figures for Prometheus at [HOST:]PORT', listening)
    .addHelpText('after', HELP)
    .action(async (options: WorkOptions) => {
      const { runWork } = await import('./run-work.ts');
      process.exitCode = await runWork(options);
    });
}
