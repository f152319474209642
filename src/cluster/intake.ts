import type { Consumer, ConsumerMessages, JsMsg } from '@nats-io/jetstream';

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
/** How long the server may keep a request for messages, and the pause after one that failed, in milliseconds. */
const [EXPIRES, PAUSE] = [5_000, 500];

/**
 * Keeps up to `ahead` messages at hand and asks for no more until half of them are taken: what waits on the server is there for other workers.
 * (The client's own `consume` asks again for whatever has come, so that the first worker would soon hold all of the queue.) It survives falls of the server.
 */
export function openIntake(consumer: Consumer, ahead: number): Intake {
  const here: JsMsg[] = [];
  let [came, taken, closed] = [(): void => {}, (): void => {}, false];
  let asked: ConsumerMessages | null = null;
  /** Done once it comes or is taken from, after `wait` milliseconds at the latest. */
  const until = (which: 'came' | 'taken', wait: number): Promise<void> => new Promise((done) => {
    const timer = setTimeout(done, wait);
    const wake = (): void => { clearTimeout(timer); done(); };
    if (which === 'came') came = wake;
    else taken = wake;
  });
  const fill = async (): Promise<void> => {
    asked = await consumer.fetch({ max_messages: ahead - here.length, expires: EXPIRES });
    if (closed) asked.stop();
    for await (const message of asked) {
      here.push(message);
      came();
    }
  };
  const ended = (async () => {
    while (!closed) {
      if (here.length > ahead / 2) await until('taken', EXPIRES);
      else await fill().catch(() => until('taken', PAUSE));
    }
  })();
  return {
    async take(count, wait) {
      if (here.length === 0) await until('came', wait);
      // The first seldom comes alone; one transaction for many costs as much as for one.
      if (here.length < count) await new Promise((done) => setTimeout(done, GATHER));
      const batch = here.splice(0, count);
      taken();
      return batch;
    },
    waiting: () => here,
    async close() {
      closed = true;
      asked?.stop();
      taken();
      await ended;
      for (const message of here.splice(0)) message.nak();
    },
  };
}
