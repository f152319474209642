import type { PubAck } from '@nats-io/jetstream';
import type { Report } from '../model/index.ts';
import { messageId, packReport } from './message.ts';
import { NAMES, type Queue } from './queue.ts';

/** Reports sent and not yet acknowledged: memory stays flat however many are published. */
const IN_FLIGHT = 200;
/** How long to wait before a refused publish is tried again, in milliseconds. */
const PAUSE = 500;
/** Tries while the server is away or full. */
const TRIES = 1200;

export interface Published {
  readonly queued: number;
  /** Those that the queue had already. */
  readonly known: number;
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Sends one report until the server has written it down; waits while the queue is full or the server away. */
async function send(queue: Queue, report: Report): Promise<PubAck> {
  const [payload, msgID] = [packReport(report), messageId(report)];
  const most = queue.connection.info?.max_payload ?? Number.POSITIVE_INFINITY;
  if (payload.length > most) throw new Error(`report ${report.id} has ${payload.length} bytes packed; the queue takes ${most}; raise max_payload in the server's settings, or code this report by itself`);
  for (let tried = 1; ; tried += 1) {
    try {
      return await queue.client.publish(NAMES.reportSubject, payload, { msgID });
    } catch (error) {
      if (tried >= TRIES) throw error;
      await pause(PAUSE);
    }
  }
}

/**
 * A publisher that keeps at most a few hundred reports under way. A report published again within the server's memory is queued once, so that an
 * interrupted run is simply started again.
 * @example const publisher = openPublisher(queue); await publisher.publish(report); await publisher.finish() // { queued: 1, known: 0 }
 */
export function openPublisher(queue: Queue): { publish(report: Report): Promise<void>; finish(): Promise<Published> } {
  const underWay = new Set<Promise<void>>();
  let [queued, known] = [0, 0];
  let failure: unknown = null;
  return {
    async publish(report) {
      if (failure !== null) throw failure;
      const sending = send(queue, report).then(({ duplicate }) => {
        if (duplicate) known += 1;
        else queued += 1;
      }, (error: unknown) => { failure = error; }).finally(() => underWay.delete(sending));
      underWay.add(sending);
      if (underWay.size >= IN_FLIGHT) await Promise.race(underWay);
    },
    async finish() {
      await Promise.all(underWay);
      if (failure !== null) throw failure;
      return { queued, known };
    },
  };
}
