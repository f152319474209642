import { Command, InvalidArgumentError, Option } from 'commander';
import type { ServeCommand } from './run-serve.ts';
import { storeOption } from './store-options.ts';

const HELP = `
Examples:
  $ warta serve                                         the desk over warta.db, at http://127.0.0.1:4870, for this machine alone
  $ warta serve --store postgres://warta@db/warta       over PostgreSQL
  $ WARTA_TOKEN=… warta serve --host 0.0.0.0            for others, who must have the token
  $ warta serve --host 0.0.0.0 --users users.jsonl      for users with roles: reader, reviewer, admin
  $ warta serve --hash < password.txt                   the hash to put into the users file

On any address but this machine's own it demands a token or users. See docs/api.md.`;

function whole(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (!/^\d+$/.test(value) || number < least || number > most) throw new InvalidArgumentError(`wanted a whole number from ${least} to ${most}.`);
    return number;
  };
}

/** `warta serve`: the API and the desk's page. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('serve the record: the API and the page, on this machine alone unless a token or users are given')
    .addOption(storeOption())
    .option('--host <address>', 'where to listen', '127.0.0.1')
    .addOption(new Option('--port <number>', '0 for any that is free').argParser(whole(0, 65_535)).default(4870))
    .addOption(new Option('--token <token>', 'gives all rights to who has it; at least 16 characters').env('WARTA_TOKEN'))
    .option('--users <file>', 'users with their roles and hashed passwords, one JSON object a line')
    .option('--origin <address>', 'the address by which people reach it, where that is another: https://desk.example.org')
    .addOption(new Option('--rate <count>', 'requests a minute from one address').argParser(whole(1, 10_000_000)).default(6000))
    .option('--audit <file>', 'who changed what and who was refused, one JSON object a line (default: beside the store)')
    .addOption(new Option('--log <level>', 'of the log on standard error').choices(['silent', 'error', 'info']).default('info'))
    .option('--hash', 'print the hash of the password on standard input, and end', false)
    .addHelpText('after', HELP)
    .action(async (options: ServeCommand) => {
      const { runServe } = await import('./run-serve.ts');
      process.exitCode = await runServe(options);
    });
}
