import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDesk, type TestDesk } from './desk.ts';

// biome-ignore lint/suspicious/noExplicitAny: JSON of which a few fields are looked at
type Answer = any;

const OPML = (address: string): string => `<opml version="2.0"><body><outline text="Berita"><outline xmlUrl="${address}"/></outline></body></opml>`;
const entry = (no: number): string => `<item><title>Berita ${no}</title><link>http://127.0.0.1:9/${no}</link><pubDate>Fri, 05 Jun 2020 10:00:00 +0700</pubDate><description>${`Pasukan pemerintah Libya merebut kota Tarhuna dari milisi Haftar pada Jumat, kata juru bicara nomor ${no}. `.repeat(9)}</description></item>`;

let site: Server;
let [address, entries]: [string, number] = ['', 1];
beforeAll(async () => {
  site = createServer((request, response) => (request.url === '/robots.txt' ? response.writeHead(404).end() : response.end(`<?xml version="1.0"?><rss version="2.0"><channel><title>Kabar Pesisir</title>${Array.from({ length: entries }, (_, i) => entry(i)).join('')}</channel></rss>`)));
  await new Promise<void>((done) => { site.listen(0, '127.0.0.1', done); });
  const at = site.address();
  address = typeof at === 'object' && at ? `http://127.0.0.1:${at.port}/rss` : '';
});
afterAll(() => { site.closeAllConnections(); site.close(); });

const asking = (desk: TestDesk, headers: Readonly<Record<string, string>> = {}) => async (method: string, path = 'feeds', body?: unknown): Promise<{ readonly status: number; readonly json: Answer }> => {
  const response = await fetch(`${desk.address}/api/v1/${path}`, { method, headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }, body: body === undefined ? undefined : JSON.stringify(body) });
  return { status: response.status, json: response.status === 204 ? null : await response.json() };
};

describe('feeds', () => {
  it('are followed, looked into again, stopped, and removed; what they brought stays', async () => {
    const desk = await openTestDesk({ empty: true, fetch: { allowPrivate: true } });
    const ask = asking(desk);
    const feed = async (): Promise<Answer> => (await ask('GET')).json.items[0];
    const added = await ask('POST', 'feeds', { urls: [address, address], every: 15 });
    expect([added.status, added.json.items.length, added.json.items[0]]).toMatchObject([201, 1, { address, every: 15, by: 'local', last: null, added: 0 }]);
    await expect.poll(feed, { timeout: 30_000 }).toMatchObject({ lastAdded: 1, added: 1, refusals: [], last: '2020-09-01T12:00:00.000Z', next: '2020-09-01T12:15:00.000Z' });
    expect(await desk.store.counts()).toMatchObject({ reports: 1, incidents: 1 });
    entries = 3;
    const { id } = await feed();
    expect((await ask('PATCH', `feeds/${id}`, { now: true })).status).toBe(200);
    await expect.poll(feed, { timeout: 30_000 }).toMatchObject({ lastAdded: 2, added: 3 });
    expect((await ask('PATCH', `feeds/${id}`, { stopped: true, every: 60 })).json).toMatchObject({ next: null, every: 60 });
    expect((await ask('POST', 'feeds', { opml: OPML(address) })).json.items).toMatchObject([{ added: 3, next: null }]);
    expect([(await ask('DELETE', `feeds/${id}`)).status, (await ask('DELETE', `feeds/${id}`)).status, (await ask('GET')).json.items]).toEqual([204, 404, []]);
    expect(await desk.store.counts()).toMatchObject({ reports: 3 });
    expect(desk.audit.map((line) => JSON.parse(line).did)).toEqual(['POST /api/v1/feeds', 'PATCH /api/v1/feeds/:id', 'PATCH /api/v1/feeds/:id', 'POST /api/v1/feeds', 'DELETE /api/v1/feeds/:id', 'DELETE /api/v1/feeds/:id']);
    expect([...desk.audit, ...desk.log].filter((line) => line.includes('/rss'))).toEqual([]);
    await desk.close();
  });

  it('that lead into the own network are refused, when they are added or when their name turns out to', async () => {
    const desk = await openTestDesk({ empty: true });
    const ask = asking(desk);
    const codes = await Promise.all(['http://127.0.0.1/rss', 'http://10.0.0.8/rss', 'http://169.254.169.254/latest', 'http://[::1]/rss', 'http://[::ffff:10.0.0.1]/', 'http://localhost/rss', 'http://a.localhost:8080/', 'http://2130706433/'].map(async (url) => (await ask('POST', 'feeds', { urls: [url] })).json.type));
    expect(new Set(codes)).toEqual(new Set(['urn:warta:problem:private-address']));
    expect((await ask('POST', 'feeds', { opml: OPML('http://192.168.0.1/rss') })).json.type).toBe('urn:warta:problem:private-address');
    expect((await ask('GET')).json.items).toEqual([]);
    await desk.store.feeds.put({ address: 'http://ip6-localhost/rss', every: 30, by: '', since: '', next: '2020-01-01T00:00:00Z', last: null, lastAdded: 0, added: 0, refusals: [], seen: [] });
    await desk.store.feeds.put({ address: 'http://127.0.0.1:9/rss', every: 30, by: '', since: '', next: '2020-01-01T00:00:00Z', last: null, lastAdded: 0, added: 0, refusals: [], seen: [] });
    const { id } = (await ask('GET')).json.items[0];
    await ask('PATCH', `feeds/${id}`, { now: true });
    await expect.poll(async () => (await ask('GET')).json.items.map(({ refusals }: Answer) => refusals[0] ?? ''), { timeout: 30_000 }).toEqual([expect.stringContaining('[private-address]'), expect.stringMatching(/\[(?:private-address|unreachable)\]/)]);
    await desk.close();
  });

  it.each<[what: string, body: unknown, status: number, code: string]>([
    ['a password in the address', { urls: ['https://ani:MARKER@berita.example/rss'] }, 422, 'password-in-address'], ['no address', { urls: [] }, 422, 'no-feeds'], ['no list of feeds', { opml: '<html>MARKER</html>' }, 422, 'bad-opml'],
    ['a file', { urls: ['file:///etc/passwd'] }, 400, 'bad-request'], ['a file in a list', { opml: OPML('file:///etc/passwd') }, 422, 'not-web'], ['every second', { urls: ['https://berita.example/rss'], every: 0 }, 400, 'bad-request'], ['too many', { urls: Array.from({ length: 201 }, (_, i) => `https://berita.example/${i}`) }, 400, 'bad-request'],
  ])('are refused with %s', async (_, body, status, code) => {
    const desk = await openTestDesk({ empty: true });
    expect(await asking(desk)('POST', 'feeds', body)).toMatchObject({ status, json: { type: `urn:warta:problem:${code}` } });
    expect([await desk.store.feeds.list(), [...desk.log, ...desk.audit].filter((line) => line.includes('MARKER'))]).toEqual([[], []]);
    await desk.close();
  });

  it('are nobody’s business but those who bring reports in', async () => {
    const token = 'a-token-that-nobody-guesses';
    const desk = await openTestDesk({ empty: true, token });
    expect([(await asking(desk)('GET')).status, (await asking(desk)('POST', 'feeds', { urls: ['https://berita.example/rss'] })).status, (await asking(desk, { authorization: `Bearer ${token}` })('GET')).status]).toEqual([401, 401, 200]);
    await desk.close();
  });
});
