import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { available } from '../../test/services/available.ts';
import { type NatsServer, startNats } from '../../test/services/nats.ts';
import type { Report } from '../model/index.ts';
import { deadLetters, retryDead } from './dead-letters.ts';
import { messageId, packReport, unpackReport } from './message.ts';
import { openPublisher } from './publish.ts';
import { NAMES, openQueue, type Queue, QueueFault } from './queue.ts';

const report = (id: string, text = 'Pasukan itu mundur dari kota pada Senin.'): Report => ({ id, lang: 'id', title: null, source: null, url: null, file: null, published: '2020-06-05', text, notes: [] });

describe('a report as it travels', () => {
  it('comes out as it went in', () => expect(unpackReport(packReport(report('a')))).toEqual(report('a')));
  it('is named with its state', () => {
    expect(messageId(report('a'))).toBe(messageId(report('a')));
    expect(messageId(report('a'))).not.toBe(messageId(report('a', 'Pasukan itu maju.')));
  });
  it('is refused where the bytes are none', () => expect(() => unpackReport(Buffer.from('x'))).toThrow());
});

describe.skipIf(!available('nats-server', 'tests of the queue'))('the queue', () => {
  let server: NatsServer;
  let queue: Queue;
  beforeAll(async () => {
    server = await startNats();
    queue = await openQueue(server.url, { lease: 2_000 });
  });
  afterAll(async () => {
    await queue.close();
    await server.stop();
  });

  it('takes a report once, however often it is published', async () => {
    for (const want of [{ queued: 3, known: 0 }, { queued: 0, known: 3 }]) {
      const publisher = openPublisher(queue);
      for (const id of ['a', 'b', 'c']) await publisher.publish(report(id));
      expect(await publisher.finish()).toEqual(want);
    }
    expect((await queue.manager.streams.info(NAMES.reports)).state.messages).toBe(3);
  });

  it('keeps what it has taken when the server is killed', async () => {
    await server.restart();
    await expect.poll(async () => (await queue.manager.streams.info(NAMES.reports).catch(() => null))?.state.messages, { timeout: 20_000 }).toBe(3);
  });

  it('goes on publishing when the server comes back', async () => {
    const publisher = openPublisher(queue);
    await publisher.publish(report('d'));
    await server.kill();
    const late = publisher.publish(report('e'));
    await server.restart();
    await late;
    expect((await publisher.finish()).queued).toBe(2);
  });

  it('gives back what was put aside, when asked', async () => {
    await queue.client.publish(NAMES.deadSubject, packReport(report('z')));
    expect(await deadLetters(queue)).toMatchObject([{ id: 'z' }]);
    expect(await retryDead(queue)).toBe(1);
    expect(await deadLetters(queue)).toEqual([]);
    expect((await queue.manager.streams.info(NAMES.reports)).state.messages).toBe(6);
  });

  it('says clearly that no server answers', async () => {
    await expect(openQueue('nats://127.0.0.1:1')).rejects.toThrow(QueueFault);
    await expect(openQueue('nats://127.0.0.1:1')).rejects.toThrow(/does not answer.*start it or mend the address/);
  });
});
