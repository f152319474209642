import { Command } from 'commander';

const HELP = `
Examples:
  $ warta queue status --queue nats://127.0.0.1:4222    what waits, what is under way, what was put aside
  $ warta queue dead --queue nats://127.0.0.1:4222      reports that could not be coded, with their reasons
  $ warta queue retry --queue nats://127.0.0.1:4222     queue them once more`;

/** `warta queue`: what waits in a queue, and what was put aside. */
export function queueCommand(): Command {
  const command = new Command('queue').description('look into a queue of reports').addHelpText('after', HELP);
  for (const [name, description] of [['status', 'count what waits, is under way, and was put aside'], ['dead', 'list what was put aside, with its reason'], ['retry', 'queue what was put aside once more']] as const) {
    command.command(name).description(description).requiredOption('--queue <address>', 'the NATS server').action(async ({ queue }: { readonly queue: string }) => {
      const { runQueue } = await import('./run-queue.ts');
      process.exitCode = await runQueue(name, queue);
    });
  }
  return command;
}
