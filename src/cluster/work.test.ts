import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { coded } from '../../test/coded.ts';
import { available } from '../../test/services/available.ts';
import { type NatsServer, startNats } from '../../test/services/nats.ts';
import { type Postgres, startPostgres } from '../../test/services/postgres.ts';
import type { Report } from '../model/index.ts';
import { openStore, type Prepared, prepare, type Store } from '../store/index.ts';
import { deadLetters } from './dead-letters.ts';
import { openPublisher } from './publish.ts';
import { NAMES, openQueue, type Queue } from './queue.ts';
import { type Seen, work } from './work.ts';

const report = (id: string): Report => ({ id, lang: 'id', title: null, source: 'Berita.example', url: null, file: null, published: '2020-06-05', text: coded.text, notes: [] });

/** A coder that is quick and exact: one event a report. */
const code = (given: Report): Prepared => {
  if (given.id.startsWith('bad')) throw new Error('a report that no coder survives');
  const { sentences: _, ...record } = coded;
  return prepare({ ...record, ...given, events: [{ ...coded.events[0], mode: null, id: `event-${given.id}` }] }, 'one', given);
};

const able = available('nats-server', 'tests of workers') && available('postgres', 'tests of workers');

describe.skipIf(!able)('workers of a queue', () => {
  let [server, postgres]: [NatsServer | null, Postgres | null] = [null, null];
  let queue: Queue;
  let store: Store;
  let where = '';
  beforeAll(async () => { postgres = await startPostgres(); }, 60_000);
  afterAll(() => postgres?.stop(), 60_000);
  beforeEach(async () => {
    server = await startNats();
    queue = await openQueue(server.url, { lease: 2_000 });
    where = postgres?.database() ?? join(mkdtempSync(join(tmpdir(), 'warta-work-')), 'a.db');
    store = await openStore(where, { create: true, coder: 'one' });
  });
  afterEach(async () => {
    await store.close();
    await queue.close();
    await server?.stop();
  });

  const publish = async (ids: readonly string[]): Promise<void> => {
    const publisher = openPublisher(queue);
    for (const id of ids) await publisher.publish(report(id));
    await publisher.finish();
  };
  const run = async (more: Partial<Parameters<typeof work>[2]> = {}): Promise<readonly Seen[]> => {
    const seen: Seen[] = [];
    await work(queue, store, { code, stop: new AbortController().signal, untilEmpty: true, see: (one) => seen.push(one), ...more });
    return seen;
  };
  const ids = Array.from({ length: 120 }, (_, i) => `r${String(i).padStart(3, '0')}`);

  it('keep every report once and leave the queue empty', async () => {
    await publish(ids);
    const seen = await run();
    // On a slow machine a lease may end early; what comes again is known by then.
    expect(seen.filter(({ kind }) => kind === 'kept').map(({ report: id }) => id).sort()).toEqual(ids);
    expect(await store.counts()).toMatchObject({ reports: 120, events: 120 });
    expect((await queue.manager.streams.info(NAMES.reports)).state.messages).toBe(0);
  });

  it('share the work', async () => {
    await publish(ids);
    const [one, two] = await Promise.all([run(), run()]);
    expect([...new Set([...one, ...two].map(({ report: id }) => id))].sort()).toEqual(ids);
    expect(await store.counts()).toMatchObject({ reports: 120 });
  });

  it('take no more than they are about to code: what waits is there for whoever comes later', async () => {
    const many = Array.from({ length: 500 }, (_, i) => `m${i}`);
    await publish(many);
    let release = (): void => {};
    const gate = new Promise<void>((done) => { release = done; });
    const slow = run({ code: async (given) => { await gate; return code(given); } });
    await expect.poll(async () => (await queue.manager.consumers.info(NAMES.reports, NAMES.coders)).num_ack_pending, { timeout: 20_000 }).toBeGreaterThan(0);
    const seen: Seen[] = [];
    const later = run({ see: (one) => seen.push(one) });
    await expect.poll(() => seen.length, { timeout: 20_000 }).toBeGreaterThanOrEqual(many.length - 100);
    release();
    await Promise.all([slow, later]);
    expect(await store.counts()).toMatchObject({ reports: many.length });
  });

  it('put aside what cannot be coded, with its reason, and go on', async () => {
    await publish(['a', 'bad-1', 'b']);
    await queue.client.publish(NAMES.reportSubject, Buffer.from('no report'));
    const seen = await run();
    expect(seen.filter(({ kind }) => kind === 'kept').map(({ report: id }) => id).sort()).toEqual(['a', 'b']);
    expect((await deadLetters(queue)).map(({ id, reason }) => [id, reason.length > 0])).toEqual(expect.arrayContaining([['bad-1', true], ['', true]]));
    expect((await deadLetters(queue)).find(({ id }) => id === 'bad-1')?.reason).toContain('no coder survives');
  });

  it('acknowledge only what is kept: a worker that falls before that leaves its reports to another', async () => {
    await publish(['a', 'b']);
    const fallen = run({ code: () => { throw Object.assign(new Error('falls'), { fatal: true }); }, see: () => { throw new Error('the process ends here'); } });
    await expect(fallen).rejects.toThrow('the process ends here');
    await queue.client.publish(NAMES.reportSubject, (await import('./message.ts')).packReport(report('c')));
    expect((await run()).filter(({ kind }) => kind === 'kept').map(({ report: id }) => id)).toContain('c');
  });

  it('know what another kept already, and do not code it again', async () => {
    await publish(['a']);
    await store.addPrepared([code(report('a'))]);
    expect(await run({ code: () => { throw new Error('coded again'); } })).toMatchObject([{ kind: 'known', report: 'a' }]);
  });

  it('wait for a store that falls, and go on when it is back', async () => {
    await publish(ids);
    let crashed: Promise<void> | null = null;
    const seen = await run({ code: (given) => { if (given.id === 'r060') crashed ??= postgres?.crash() ?? null; return code(given); } });
    await crashed;
    expect(new Set(seen.filter(({ kind }) => kind === 'kept' || kind === 'known').map(({ report: id }) => id)).size).toBe(120);
    expect(await store.counts()).toMatchObject({ reports: 120, events: 120 });
    expect(await store.check()).toEqual([]);
  });

  it('go on when the queue falls and comes back', async () => {
    await publish(ids);
    let restarted: Promise<void> | null = null;
    await run({ code: (given) => { if (given.id === 'r060') restarted ??= server?.restart() ?? null; return code(given); } });
    await restarted;
    expect(await store.counts()).toMatchObject({ reports: 120, events: 120 });
  });

  it('end when they are told to, and leave the rest to others', async () => {
    await publish(ids);
    const stop = new AbortController();
    stop.abort();
    expect(await run({ stop: stop.signal, untilEmpty: false })).toEqual([]);
    expect(await store.counts()).toMatchObject({ reports: 0 });
    await run();
    expect(await store.counts()).toMatchObject({ reports: 120 });
  });
});
