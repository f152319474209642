import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { available } from '../services/available.ts';
import { type Postgres, startPostgres } from '../services/postgres.ts';
import { examples } from './corpus.ts';
import { openTestDesk, type TestDesk } from './desk.ts';

const withPostgres = available('postgres', 'tests of the API on PostgreSQL');
const folder = mkdtempSync(join(tmpdir(), 'routes-'));
let postgres: Postgres | null = null;
beforeAll(async () => { if (withPostgres) postgres = await startPostgres(); }, 60_000);
afterAll(() => {
  postgres?.stop();
  rmSync(folder, { recursive: true });
});

// biome-ignore lint/suspicious/noExplicitAny: answers are checked against their schemas by the server under test
type Answer = any;

describe.each([
  ['SQLite', true, () => join(folder, 'desk.db')],
  ['PostgreSQL', withPostgres, () => postgres?.database() ?? ''],
] as const)('the API over %s', (_, here, where) => {
  describe.skipIf(!here)('answers', () => {
    let desk: TestDesk;
    beforeAll(async () => { desk = await openTestDesk({ where: where() }); }, 120_000);
    afterAll(() => desk?.close());

    const call = (path: string, init: RequestInit = {}): Promise<Response> => fetch(`${desk.address}/api/v1/${path}`, init);
    const get = async (path: string): Promise<Answer> => {
      const response = await call(path);
      expect([response.status, path]).toEqual([200, path]);
      return response.json();
    };
    const post = (path: string, body: unknown): Promise<Response> => call(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    const done = async (response: Response): Promise<Answer> => {
      expect(response.status).toBe(202);
      const { id } = (await response.json()) as Answer;
      for (;;) {
        const job = await get(`jobs/${id}`);
        if (job.ended !== null) return job;
        await new Promise((resolve) => { setTimeout(resolve, 50); });
      }
    };

    it.each<[path: string, holds: (answer: Answer) => unknown, is: unknown]>([
      ['reports', ({ items }) => items[0].id, 'example-06-ceasefire'],
      ['reports?lang=id', ({ items }) => items.every((one: Answer) => one.lang === 'id'), true],
      ['reports?outlet=Coastal%20Wire%20(example)', ({ items }) => items.length, 2],
      ['reports/example-05-sirte', ({ text, events }) => events.every(({ citation }: Answer) => text.slice(citation.start, citation.end) === citation.text), true],
      ['events?type=ASSAULT', ({ items }) => [...new Set(items.map(({ type }: Answer) => type))], ['ASSAULT']],
      ['events?type=ASSAULT,RETREAT&status=actual', ({ items }) => items.every(({ type, status }: Answer) => ['ASSAULT', 'RETREAT'].includes(type) && status === 'actual'), true],
      ['events?place=geonames:2210247', ({ items }) => [...new Set(items.map(({ place }: Answer) => place.name))], ['Tripoli']],
      ['events?from=2020-06-01&to=2020-06-30', ({ items }) => items.every(({ when, report }: Answer) => (when?.end ?? report.published).startsWith('2020-06')), true],
      ['events?confidence=1.0&limit=1', ({ items }) => items[0].confidence, 1],
      ['incidents?country=LBY', ({ items }) => [...new Set(items.map(({ place }: Answer) => place.country))], ['LBY']],
      ['statements?limit=3', ({ items, next }) => [items.length, typeof next], [3, 'string']],
      ['statements?kind=prediction', ({ items }) => items.every(({ kind }: Answer) => kind === 'prediction'), true],
      ['search?q=Tripoli', ({ items }) => items.every(({ text, report }: Answer) => /tripoli/i.test(`${text} ${report.title}`)), true],
      ['timeline?step=month', ({ items, undated }) => items.reduce((sum: number, { count }: Answer) => sum + count, undated), examples.reduce((sum, { events }) => sum + events.length, 0)],
      ['timeline?step=week&of=incidents', ({ items }) => items.every(({ start }: Answer) => new Date(start).getUTCDay() === 1), true],
      ['facets', ({ langs }) => langs.map(({ value }: Answer) => value).sort(), ['en', 'id']],
      ['facets?type=ASSAULT', ({ types }) => types.map(({ value }: Answer) => value), ['ASSAULT']],
      ['map', ({ features }) => features.every(({ geometry, properties }: Answer) => geometry === null || !['province', 'country'].includes(properties.precision)), true],
      ['map', ({ features }) => features.find(({ properties }: Answer) => properties.name === 'Tripoli').geometry.coordinates, [13.187, 32.887]],
      ['places?limit=1', ({ items, next }) => [items.length, next], [1, 'at-1']],
      ['places', ({ items }) => items.every(({ count }: Answer, i: number) => i === 0 || count <= items[i - 1].count), true],
      ['index?by=country&key=LBY&step=week', ({ kind, points }) => [kind, points.length > 1], ['escalation', true]],
      ['index?by=dyad&key=LBY%7CRUS', ({ tooLittle }) => tooLittle, 'no-incidents'],
      ['control?place=Tripoli&asOf=2020-08-31', ({ places }) => places[0].now.holder.country, 'LBY'],
      ['control?asOf=2020-04-01', ({ places }) => places, []],
      ['promises?asOf=2020-08-31', ({ entries }) => entries.length > 0, true],
      ['actors?limit=2', ({ items, next }) => [items.length, next], [2, 'at-2']],
      ['actors/network?limit=5', ({ actors, ties }) => [actors.length, ties.every(({ actor }: Answer) => actors.some(({ id }: Answer) => id === actor))], [5, true]],
      ['sourcing', ({ outlets }) => outlets[0].counts.incidents >= outlets[0].incidents.length, true],
      ['review/queue', ({ items }) => items.every(({ priority }: Answer, i: number) => i === 0 || priority <= items[i - 1].priority), true],
      ['review/decisions', ({ items }) => items, []],
      ['export', ({ items }) => items.map(({ format }: Answer) => format).includes('gdelt'), true],
      ['session', (caller) => caller, { name: 'local', role: 'admin', closed: false }],
      ['openapi.json', ({ openapi }) => openapi, '3.1.0'],
      ['openapi.json', ({ paths, components }) => Object.keys(components.schemas).filter((name) => !JSON.stringify([paths, components]).includes(`"#/components/schemas/${name}"`)), []],
      ['openapi.json', ({ components }) => Object.keys(components.schemas).filter((name) => /^(Incident|Event|Report|Place)Input$/.test(name)), []],
      ['openapi.json', ({ paths, components }) => [...JSON.stringify([paths, components]).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].filter(([, name]) => !(name in components.schemas)), []],
      ['openapi.json', ({ components }) => ['Incident', 'Event', 'ReviewBody', 'Job'].filter((name) => !Object.keys(components.schemas).some((one) => one.startsWith(name))), []],
    ])('%s', async (path, holds, is) => {
      expect(holds(await get(path))).toEqual(is);
    });

    it.each([
      ['events', 'events', 'items'], ['incidents', 'incidents', 'items'], ['reports', 'reports', 'items'], ['statements', 'statements', 'items'],
    ])('%s in parts of 5 are the whole list, in order and each once', async (_name, path) => {
      const whole = (await get(`${path}?limit=1000`)).items;
      const parts: Answer[] = [];
      for (let cursor = ''; ; ) {
        const { items, next } = await get(`${path}?limit=5${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
        parts.push(...items);
        if (next === null) break;
        cursor = next;
      }
      expect(parts).toEqual(whole);
      expect(parts.length).toBeGreaterThan(5);
    });

    it('counts what the lists hold, under every filter alike', async () => {
      const filters = ['', 'country=LBY', 'party=LBYREB', 'party=Turkey', 'place=Tripoli', 'type=ASSAULT,COERCE', 'status=actual', 'outlet=Coastal%20Wire%20(example)', 'lang=id', 'confidence=0.8', 'from=2020-06-01', 'to=2020-06-01', 'from=2020-06-01&to=2020-06-30', 'report=example-05-sirte', 'bothAdmit=true'];
      for (const filter of filters) {
        for (const of of ['events', 'incidents']) {
          const { items, undated } = await get(`timeline?of=${of}&${filter}`);
          const counted = items.reduce((sum: number, { count }: Answer) => sum + count, undated);
          expect([of, filter, counted]).toEqual([of, filter, (await get(`${of}?limit=1000&${filter}`)).items.length]);
        }
      }
    });

    it('gives one event, why it is there, and the incident that it is of', async () => {
      const [listed] = (await get('events?type=ASSAULT&limit=1')).items;
      expect(await get(`events/${listed.id}`)).toEqual(listed);
      const why = await get(`events/${listed.id}/why`);
      expect(why.words.join('')).toBe(listed.citation.text);
      expect(why.lines).toEqual(listed.why);
      const incident = (await get('incidents?limit=1000')).items.find(({ events }: Answer) => events.includes(listed.id));
      const full = await get(`incidents/${incident.id}`);
      expect(full.told.map(({ id }: Answer) => id)).toEqual(incident.events);
    });

    it('streams lists as NDJSON and CSV where they are asked for', async () => {
      const { items } = await get('events?limit=1000');
      const ndjson = await call('events', { headers: { accept: 'application/x-ndjson' } });
      expect(ndjson.headers.get('content-type')).toBe('application/x-ndjson');
      expect((await ndjson.text()).trim().split('\n').map((line) => JSON.parse(line))).toEqual(items);
      const csv = await call('events?limit=3', { headers: { accept: 'text/csv, */*;q=0.1' } });
      expect(csv.headers.get('content-type')).toContain('text/csv');
      expect((await csv.text()).split('\r\n').filter(Boolean)[0]).toMatch(/^event_id,type,/);
      expect((await call('events', { headers: { accept: 'image/png' } })).status).toBe(406);
    });

    it('answers 304 until the record is another', async () => {
      const first = await call('timeline');
      const tag = first.headers.get('etag') ?? '';
      expect(tag).toMatch(/^W\/"/);
      const again = await call('timeline', { headers: { 'if-none-match': tag } });
      expect([again.status, await again.text()]).toEqual([304, '']);
      await done(await call('reports', { method: 'POST', headers: { 'content-type': 'application/x-ndjson' }, body: JSON.stringify({ id: 'later', text: 'Pasukan Mesir mundur dari Tobruk pada Senin.', published: '2020-06-05', source: 'Uji' }) }));
      expect((await call('timeline', { headers: { 'if-none-match': tag } })).status).toBe(200);
      await desk.store.forget('later');
    });

    it('answers alike from memory, squeezed for who takes it, and for many who ask at once', async () => {
      const path = 'events?limit=50&confidence=0.1';
      const all = await Promise.all(Array.from({ length: 20 }, async () => (await call(path)).text()));
      expect(new Set(all).size).toBe(1);
      const squeezed = await call(path, { headers: { 'accept-encoding': 'gzip' } });
      expect([squeezed.status, squeezed.headers.get('content-encoding'), squeezed.headers.get('vary')]).toEqual([200, 'gzip', 'accept, accept-encoding, authorization, cookie']);
      expect(await squeezed.text()).toBe(all[0]);
      const plain = await call(path, { headers: { 'accept-encoding': 'identity' } });
      expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([null, all[0]]);
      const head = await call(path, { method: 'HEAD' });
      expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, plain.headers.get('etag'), '']);
      const refused = await Promise.all(Array.from({ length: 5 }, async () => (await call('events?limit=0')).status));
      expect(new Set(refused)).toEqual(new Set([400]));
    });

    it.each(['gdelt', 'acled', 'icews', 'plover', 'geojson', 'csv', 'parquet', 'jsonl', 'prov'])('exports %s', async (format) => {
      const response = await call(`export/${format}`);
      expect([response.status, response.headers.get('content-disposition')]).toEqual([200, expect.stringContaining('attachment')]);
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(100);
    });

    it('codes a text and keeps nothing', async () => {
      const before = await desk.store.counts();
      const response = await post('code', { text: 'Tentara Libya merebut Tripoli dari milisi Haftar pada Rabu.', published: '2020-06-05', source: 'Uji' });
      expect(response.status).toBe(200);
      const record = (await response.json()) as Answer;
      expect(record).toMatchObject({ lang: 'id', source: 'Uji', published: '2020-06-05' });
      expect(record.events.length).toBeGreaterThan(0);
      for (const { citation } of record.events) expect(record.text.slice(citation.start, citation.end)).toBe(citation.text);
      expect(await desk.store.counts()).toEqual(before);
    });

    it('imports JSON Lines, files and addresses; refuses line by line, and never reaches into the own network', async () => {
      const lines = [JSON.stringify({ id: 'in-1', text: 'Pasukan Mesir mundur dari Tobruk pada Senin.', published: '2020-06-05' }), '{broken', JSON.stringify({ id: 'in-2', text: 'Tentara Rusia menyerang Kharkiv.', published: '2022-03-01' })].join('\n');
      expect(await done(await call('reports', { method: 'POST', headers: { 'content-type': 'application/x-ndjson' }, body: lines }))).toMatchObject({ state: 'done', reports: 2, added: 2, refused: 1, refusals: [expect.stringContaining('[bad-json]')] });
      const form = new FormData();
      form.append('file', new Blob(['Pasukan Turki menyerang Sirte pada Selasa.']), '../../../etc/passwd');
      form.append('file', new Blob([lines.split('\n')[0]]), 'news.jsonl');
      expect(await done(await call('reports?published=2020-06-12', { method: 'POST', body: form }))).toMatchObject({ state: 'done', inputs: ['passwd', 'news.jsonl'], reports: 2, added: 1, known: 1 });
      const job = await done(await post('reports', { urls: ['http://127.0.0.1:1/a', 'http://169.254.169.254/latest/meta-data/', 'http://localhost/', 'http://[::1]/'] }));
      expect(job).toMatchObject({ reports: 0, refused: 4 });
      for (const line of job.refusals) expect(line).toMatch(/private-address/);
      for (const { id } of (await get('reports?limit=1000')).items) if (!/^(example|contoh)/.test(id)) await desk.store.forget(id);
    });

    it('keeps what people decide, signed, and takes it back', async () => {
      const { event } = (await get('review/queue?limit=1')).items[0];
      const [report, id] = [event.report.id, event.id];
      expect((await post('review', { kind: 'reject', report, event: id })).status).toBe(400);
      const rejected = await post('review', { kind: 'reject', report, event: id, by: 'Ani' });
      expect([rejected.status, await rejected.json()]).toMatchObject([201, { kind: 'reject', by: 'Ani', at: '2020-09-01T12:00:00.000Z' }]);
      expect((await get(`events?report=${report}&limit=1000`)).items.map((one: Answer) => one.id)).not.toContain(id);
      const [decision] = (await get('review/decisions')).items;
      expect((await post('review/undo', { decision: decision.id, by: 'Budi' })).status).toBe(201);
      expect((await get(`events?report=${report}&limit=1000`)).items.map((one: Answer) => one.id)).toContain(id);
      const mended = await post('review', { kind: 'mend', report, event: id, change: { type: 'CONSULT', mode: null }, by: 'Ani' });
      expect(mended.status).toBe(201);
      expect((await get(`events/${id}`)).type).toBe('CONSULT');
      expect((await get('review/queue?limit=1000')).items.map((one: Answer) => one.id)).not.toContain(id);
      expect((await post('review', { kind: 'mend', report, event: id, change: { actors: [{ start: 0, end: 3, text: 'xyz', name: 'X', country: '', sector: '', code: '', role: null, wikidata: null }] }, by: 'Ani' })).status).toBe(422);
      expect((await post('review', { kind: 'same', report, event: id, change: { event: 'nope' }, by: 'Ani' })).status).toBe(422);
    });

    it('tells those who listen how an import goes and that the record has changed', async () => {
      const stop = new AbortController();
      const response = await call('stream', { signal: stop.signal });
      expect(response.headers.get('content-type')).toContain('text/event-stream');
      const heard = (async () => {
        let text = '';
        for await (const chunk of response.body ?? []) {
          text += Buffer.from(chunk).toString();
          if (/event: change/.test(text)) return text;
        }
        return text;
      })();
      await done(await call('reports', { method: 'POST', headers: { 'content-type': 'application/x-ndjson' }, body: JSON.stringify({ id: 'heard', text: 'Pasukan Mesir mundur dari Tobruk pada Senin.', published: '2020-06-05' }) }));
      expect(await heard).toMatch(/event: progress\ndata: \{"id":"[0-9a-f]{16}","state":"running"/);
      stop.abort();
      await desk.store.forget('heard');
    });
  });
});

describe('an empty store', () => {
  it('has an answer to everything', async () => {
    const desk = await openTestDesk({ empty: true });
    for (const path of ['reports', 'events', 'incidents', 'statements', 'search?q=x', 'timeline', 'facets', 'map', 'places', 'index', 'control', 'promises', 'actors', 'actors/network', 'sourcing', 'review/queue', 'review/decisions', 'export/csv', 'export/geojson', 'export/parquet']) {
      expect([path, (await fetch(`${desk.address}/api/v1/${path}`)).status]).toEqual([path, 200]);
    }
    await desk.close();
  });
});

describe('those who run it', () => {
  it('learn whether it lives, can answer, and how it does', async () => {
    const desk = await openTestDesk({ empty: true });
    const text = async (path: string): Promise<string> => (await fetch(desk.address + path)).text();
    expect(await text('/healthz')).toBe('{"status":"alive"}');
    expect(await text('/readyz')).toBe('{"status":"ready"}');
    expect(await text('/metrics')).toMatch(/warta_http_request_seconds_bucket\{le="\+Inf",method="GET",route="\/healthz",status="200"\} 1/);
    await desk.close();
  });
});
