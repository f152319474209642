import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { feedsOf } from './opml.ts';
import { type FeedState, pollFeed } from './poll.ts';

const LONG = 'Pasukan itu mundur dari kota pada Senin, kata juru bicara tentara kepada wartawan di ibu kota. '.repeat(12);
const page = (title: string): string => `<html lang="id"><head><title>${title}</title><meta property="article:published_time" content="2020-06-05"></head><body><article><h1>${title}</h1><p>${LONG}</p><p>Pertempuran berlangsung selama tiga hari dan menewaskan sedikitnya dua orang, menurut pejabat setempat.</p></article></body></html>`;

let server: Server;
let base = '';
let entries: ReadonlyArray<readonly [path: string, text: string]> = [];
let asked: string[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const tag = `"${entries.length}"`;
    if (path === '/robots.txt' || path === '/gone') return response.writeHead(404).end();
    if (path !== '/rss') return response.end(page(path.slice(1)));
    if (request.headers['if-none-match'] === tag) return response.writeHead(304).end();
    return response.writeHead(200, { etag: tag }).end(`<?xml version="1.0"?><rss version="2.0"><channel><title>Berita</title>${entries.map(([at, text]) => `<item><title>${at}</title><link>${base}${at}</link><pubDate>Fri, 05 Jun 2020 10:00:00 +0700</pubDate><description>${text}</description></item>`).join('')}</channel></rss>`);
  });
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done); });
  const address = server.address();
  base = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : '';
});
afterAll(() => { server.closeAllConnections(); server.close(); });
beforeEach(() => { asked = []; });

async function look(state: FeedState, path = '/rss'): Promise<{ readonly titles: readonly string[]; readonly state: FeedState }> {
  const titles: string[] = [];
  const feed = pollFeed(base + path, state, { fetch: { allowPrivate: true } });
  for (let next = await feed.next(); ; next = await feed.next()) {
    if (next.done) return { titles, state: next.value };
    titles.push('report' in next.value ? `${next.value.report.title}:${next.value.report.text.length > 800 ? 'whole' : 'summary'}` : next.value.refusal.code);
  }
}

describe('a feed', () => {
  it('gives what is new since the last look, with the text of the pages, and is not fetched again while it stands still', async () => {
    entries = [['/satu', 'Pasukan itu mundur dari kota ...'], ['/gone', 'Utusan itu tiba pada Senin ...'], ['/dua', LONG]];
    const first = await look({ seen: [] });
    expect(first.titles).toEqual(['satu:whole', '/gone:summary', '/dua:whole']);
    expect(asked.filter((path) => path === '/dua')).toEqual([]);
    asked = [];
    expect(await look(first.state)).toEqual({ titles: [], state: first.state });
    expect(asked.filter((path) => path !== '/robots.txt')).toEqual(['/rss']);
    entries = [['/tiga', 'Perundingan dimulai di ibu kota ...'], ...entries];
    expect((await look(first.state)).titles).toEqual(['tiga:whole']);
  });
  it('that is not there is refused, and nothing is forgotten', async () => expect(await look({ seen: ['a'], etag: '"x"' }, '/gone')).toEqual({ titles: ['http-404'], state: { seen: ['a'], etag: '"x"' } }));
});

describe('a list of feeds', () => {
  it.each([
    ['<opml version="2.0"><head><title>Berita</title></head><body><outline text="Asia"><outline text="A" type="rss" xmlUrl="https://a.example/rss"/></outline><outline text="B" type="rss" xmlUrl="https://b.example/rss"/><outline text="A lagi" type="rss" xmlUrl="https://a.example/rss"/></body></opml>', ['https://a.example/rss', 'https://b.example/rss']],
    ['<opml version="2.0"><head/><body><outline text="kosong"/></body></opml>', []],
    ['<html></html>', null], ['', null],
  ])('%s', (text, want) => expect(feedsOf(text)).toEqual(want));
});
