import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { available } from '../../test/services/available.ts';
import { freePort } from '../../test/services/free-port.ts';
import { type NatsServer, startNats } from '../../test/services/nats.ts';
import type { Report } from '../model/index.ts';
import { openPublisher } from './publish.ts';
import { NAMES, openQueue, type Queue } from './queue.ts';

const report = (id: string): Report => ({ id, lang: 'id', title: null, source: null, url: null, file: null, published: '2020-06-05', text: 'Pasukan itu mundur dari kota pada Senin.', notes: [] });

describe.skipIf(!available('nats-server', 'tests of a queue on three servers'))('a queue on three servers', () => {
  let servers: readonly NatsServer[] = [];
  let queue: Queue;
  beforeAll(async () => {
    const routes = await Promise.all([freePort(), freePort(), freePort()]);
    const all = routes.map((port) => `nats://127.0.0.1:${port}`).join(',');
    servers = await Promise.all(routes.map((port, i) => startNats(['-n', `n${i}`, '-cluster_name', 'warta', '-cluster', `nats://127.0.0.1:${port}`, '-routes', all])));
    // The three need a moment to choose who leads.
    const address = servers.map(({ url }) => url).join(',');
    for (let tries = 0; ; tries += 1) {
      try {
        queue = await openQueue(address, { replicas: 3, lease: 2_000 });
        break;
      } catch (error) {
        if (tries > 40) throw error;
        await new Promise((done) => setTimeout(done, 500));
      }
    }
  }, 90_000);
  afterAll(async () => {
    await queue?.close();
    await Promise.all(servers.map((server) => server.stop()));
  });

  it('goes on with one of them killed, and loses nothing', async () => {
    const publisher = openPublisher(queue);
    for (let i = 0; i < 200; i += 1) {
      await publisher.publish(report(`r${i}`));
      if (i === 80) await servers[0].kill();
    }
    expect(await publisher.finish()).toMatchObject({ queued: expect.any(Number) });
    await expect.poll(async () => (await queue.manager.streams.info(NAMES.reports).catch(() => null))?.state.messages, { timeout: 30_000 }).toBe(200);
  }, 120_000);
});
