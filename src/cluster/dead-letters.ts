import { AckPolicy, type JsMsg } from '@nats-io/jetstream';
import { headers } from '@nats-io/transport-node';
import { unpackReport } from './message.ts';
import { NAMES, type Queue } from './queue.ts';

const REASON = 'Warta-Reason';

/** Puts a message aside with why it could not be coded, and takes it off the queue. */
export async function bury({ client }: Queue, message: JsMsg, reason: string): Promise<void> {
  const head = headers();
  head.set(REASON, reason.replace(/\s+/g, ' '));
  await client.publish(NAMES.deadSubject, message.data, { headers: head, msgID: `dead:${message.seq}` });
  message.term();
}

/** A report that was put aside. */
export interface DeadLetter {
  readonly seq: number;
  /** '' where the message holds no report. */
  readonly id: string;
  readonly reason: string;
}

function idOf(data: Uint8Array): string {
  try {
    return unpackReport(data).id;
  } catch {
    return '';
  }
}

/** Every message that was put aside, oldest first, with what to do with it. */
async function eachDead(queue: Queue, take: (message: JsMsg, letter: DeadLetter) => Promise<void>): Promise<number> {
  const { state } = await queue.manager.streams.info(NAMES.dead);
  if (state.messages === 0) return 0;
  const { name } = await queue.manager.consumers.add(NAMES.dead, { ack_policy: AckPolicy.None, inactive_threshold: 60_000_000_000 });
  const consumer = await queue.client.consumers.get(NAMES.dead, name);
  for await (const message of await consumer.fetch({ max_messages: state.messages, expires: 5_000 })) {
    await take(message, { seq: message.seq, id: idOf(message.data), reason: message.headers?.get(REASON) ?? '' });
    if (message.info.pending === 0) break;
  }
  await queue.manager.consumers.delete(NAMES.dead, name);
  return state.messages;
}

/** What was put aside, oldest first. */
export async function deadLetters(queue: Queue): Promise<readonly DeadLetter[]> {
  const letters: DeadLetter[] = [];
  await eachDead(queue, async (_, letter) => { letters.push(letter); });
  return letters;
}

/** Queues everything that was put aside once more; gives how many. */
export async function retryDead(queue: Queue): Promise<number> {
  return eachDead(queue, async (message, { seq }) => {
    await queue.client.publish(NAMES.reportSubject, message.data, { msgID: `retry:${seq}:${message.info.timestampNanos}` });
    await queue.manager.streams.deleteMessage(NAMES.dead, seq);
  });
}
