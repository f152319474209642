import type { Consumer, JsMsg } from '@nats-io/jetstream';

/** Messages as they come in, to be taken in batches. */
export interface Intake {
  /** At most `count` that are here; waits up to `wait` milliseconds for the first. Empty where none came. */
  take(count: number, wait: number): Promise<readonly JsMsg[]>;
  /** Those that are here and not taken yet. */
  waiting(): readonly JsMsg[];
  /** Ends it and gives back what was not taken. */
  close(): Promise<void>;
}

/** How long to wait for more once one is here, in milliseconds. */
const GATHER = 15;

/** Keeps `ahead` messages at hand. It survives falls of the server: what it had asked for is asked again. */
export async function openIntake(consumer: Consumer, ahead: number): Promise<Intake> {
  const coming = await consumer.consume({ max_messages: ahead, expires: 5_000 });
  const here: JsMsg[] = [];
  let wake = (): void => {};
  const ended = (async () => {
    for await (const message of coming) {
      here.push(message);
      wake();
    }
  })();
  return {
    async take(count, wait) {
      if (here.length === 0) {
        await new Promise<void>((done) => {
          const timer = setTimeout(done, wait);
          wake = () => { clearTimeout(timer); done(); };
        });
      }
      // The first seldom comes alone; one transaction for many costs as much as for one.
      if (here.length < count) await new Promise((done) => setTimeout(done, GATHER));
      return here.splice(0, count);
    },
    waiting: () => here,
    async close() {
      coming.stop();
      await ended;
      for (const message of here.splice(0)) message.nak();
    },
  };
}
