import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type IncidentNews, newsOf } from '../../src/http/follower.ts';
import { type Kept, openStore, rejoin } from '../../src/store/index.ts';
import { available } from '../services/available.ts';
import { type Postgres, startPostgres } from '../services/postgres.ts';
import { examples, fill } from './corpus.ts';
import { openTestDesk, type TestDesk } from './desk.ts';

const withPostgres = available('postgres', 'tests of news on PostgreSQL');
const folder = mkdtempSync(join(tmpdir(), 'stream-'));
let postgres: Postgres | null = null;
beforeAll(async () => { if (withPostgres) postgres = await startPostgres(); }, 60_000);
afterAll(() => {
  postgres?.stop();
  rmSync(folder, { recursive: true });
});

interface Heard {
  readonly incidents: readonly IncidentNews[];
  readonly change: { readonly mark: string; readonly more: boolean };
}

/** Follows the stream of a desk. */
async function listen(desk: TestDesk): Promise<{ untilChange(): Promise<Heard>; stop(): void }> {
  const stopping = new AbortController();
  const { body } = await fetch(`${desk.address}/api/v1/stream`, { signal: stopping.signal });
  if (body === null) throw new Error('the stream has no body');
  const [reader, decoder] = [body.getReader(), new TextDecoder()];
  let text = '';
  const next = async (): Promise<readonly [event: string, data: string]> => {
    for (;;) {
      const found = /^event: (\w+)\ndata: (.*)\n\n/m.exec(text);
      if (found) {
        text = text.slice(found.index + found[0].length);
        return [found[1], found[2]];
      }
      const { value, done } = await reader.read();
      if (done) throw new Error('the stream has ended');
      text += decoder.decode(value, { stream: true });
    }
  };
  return {
    stop: () => stopping.abort(),
    /** What comes before a change, after at least one incident. */
    untilChange: async () => {
      const incidents: IncidentNews[] = [];
      for (;;) {
        const [event, data] = await next();
        if (event === 'incident') incidents.push(JSON.parse(data));
        if (event === 'change' && incidents.length > 0) return { incidents, change: JSON.parse(data) };
      }
    },
  };
}

const byId = (news: readonly IncidentNews[]): readonly IncidentNews[] => news.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** The same report under many ids and days: as many incidents. */
const many = (count: number): readonly Kept[] => Array.from({ length: count }, (_, i) => {
  const [{ events: [event], ...report }] = examples;
  const day = new Date(Date.UTC(1990, 0, 1 + 30 * i)).toISOString().slice(0, 10);
  return { ...report, id: `many-${i}`, published: day, events: [{ ...event, id: `many-${i}:e0`, when: event.when && { ...event.when, start: day, end: day } }] };
});

describe.each([
  ['SQLite', true, (name: string) => join(folder, `${name}.db`)],
  ['PostgreSQL', withPostgres, () => postgres?.database() ?? ''],
] as const)('news over %s', (_, here, place) => {
  describe.skipIf(!here)('GET /stream', () => {
    let desk: TestDesk | null = null;
    afterEach(() => desk?.close());

    it('tells of incidents that another process writes, and of none that were there before', async () => {
      const where = place('other');
      desk = await openTestDesk({ where, empty: true });
      await fill(desk.store, examples.slice(0, 2));
      const before = new Set((await desk.store.incidents({}, { limit: 1000 })).items.map(({ id }) => id));
      const news = await listen(desk);
      const other = await openStore(where, { coder: 'test' });
      await fill(other, examples.slice(2, 4));
      await other.close();
      const after = (await desk.store.incidents({}, { limit: 1000 })).items.filter(({ id }) => !before.has(id)).map(newsOf);
      const { incidents, change } = await news.untilChange();
      const told = new Map(incidents.map((one) => [one.id, one]));
      expect(after.length).toBeGreaterThan(2);
      expect(byId(after.flatMap(({ id }) => told.get(id) ?? []))).toEqual(byId(after));
      expect(change).toEqual({ mark: expect.stringMatching(/^[\d.]+$/), more: false });
      news.stop();
    }, 30_000);

    it('tells of an import and of what a judgement makes another', async () => {
      desk = await openTestDesk({ where: place('own') });
      const { address, store } = desk;
      const post = (path: string, type: string, body: unknown): Promise<Response> => fetch(`${address}/api/v1/${path}`, { method: 'POST', headers: { 'content-type': type }, body: JSON.stringify(body) });
      const news = await listen(desk);
      expect((await post('reports', 'application/x-ndjson', { id: 'later', text: 'Pasukan Mesir mundur dari Tobruk pada Senin.', published: '2020-06-05', source: 'Uji' })).status).toBe(202);
      const { incidents } = await news.untilChange();
      expect(incidents).toEqual([{ id: expect.any(String), type: 'RETREAT', day: '2020-06-01', place: 'Tobruk', actors: ['Pasukan Mesir'], recipients: expect.any(Array), reports: 1 }]);
      const { events } = (await store.report('later')) ?? { events: [] };
      expect((await post('review', 'application/json', { kind: 'mend', report: 'later', event: events[0].id, change: { type: 'CONSULT', mode: null }, by: 'Ani' })).status).toBe(201);
      expect((await news.untilChange()).incidents.map(({ type }) => type)).toEqual(['CONSULT']);
      news.stop();
    }, 60_000);

    it('tells of a hundred at most at a time, and that there are more', async () => {
      const where = place('many');
      desk = await openTestDesk({ where, empty: true });
      const news = await listen(desk);
      const other = await openStore(where, { coder: 'test' });
      await other.add(many(130));
      // All in one transaction.
      await rejoin(other, { sweep: true });
      await other.close();
      const { incidents, change } = await news.untilChange();
      expect((await desk.store.counts()).incidents).toBe(130);
      expect([new Set(incidents.map(({ id }) => id)).size, change.more]).toEqual([100, true]);
      news.stop();
    }, 30_000);
  });
});
