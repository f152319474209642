import { deadLetters, retryDead } from '../cluster/dead-letters.ts';
import { NAMES, openQueue, type Queue, QueueFault } from '../cluster/queue.ts';
import { EXIT, misuse } from './exit.ts';

async function status({ manager }: Queue): Promise<string> {
  const { num_pending, num_ack_pending } = await manager.consumers.info(NAMES.reports, NAMES.coders);
  const { state } = await manager.streams.info(NAMES.dead);
  return `${num_pending} waiting, ${num_ack_pending} under way, ${state.messages} put aside\n`;
}

const ACTIONS: Readonly<Record<'status' | 'dead' | 'retry', (queue: Queue) => Promise<string>>> = {
  status,
  dead: async (queue) => (await deadLetters(queue)).map((letter) => `${JSON.stringify(letter)}\n`).join(''),
  retry: async (queue) => `${await retryDead(queue)} reports queued once more\n`,
};

/** Looks into a queue; gives the exit code. */
export async function runQueue(action: keyof typeof ACTIONS, address: string): Promise<number> {
  try {
    const queue = await openQueue(address);
    process.stdout.write(await ACTIONS[action](queue));
    await queue.close();
    return EXIT.done;
  } catch (error) {
    if (error instanceof QueueFault) misuse(error.message);
    throw error;
  }
}
