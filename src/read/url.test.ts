import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readReports } from './index.ts';
import { isPrivate } from './private-address.ts';
import { fetchUrl } from './url.ts';

const PAGE = '<html lang="id"><head><title>Mundur</title><meta property="article:published_time" content="2020-06-05"></head><body><article><h1>Mundur</h1><p>Pasukan itu mundur dari kota pada Senin, kata juru bicara tentara kepada wartawan di ibu kota.</p><p>Pertempuran berlangsung selama tiga hari dan menewaskan sedikitnya dua orang, menurut pejabat setempat.</p></article></body></html>';

let server: Server;
let base = '';
beforeAll(async () => {
  server = createServer((request, response) => {
    const routes: Record<string, () => void> = {
      '/robots.txt': () => response.end('User-agent: *\nDisallow: /closed/\n'),
      '/page': () => response.end(PAGE),
      '/marked': () => (request.headers['if-none-match'] === '"one"' ? response.writeHead(304).end() : response.writeHead(200, { etag: '"one"' }).end(PAGE)),
      '/moved': () => response.writeHead(302, { location: '/page' }).end(),
      '/loop': () => response.writeHead(302, { location: '/loop' }).end(),
      '/file': () => response.writeHead(302, { location: 'file:///etc/hosts' }).end(),
      '/slow': () => {},
    };
    (routes[request.url ?? ''] ?? (() => response.writeHead(404).end()))();
  });
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done); });
  const address = server.address();
  base = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : '';
});
afterAll(() => { server.closeAllConnections(); server.close(); });

async function read(path: string, allowPrivate = true) {
  for await (const result of readReports([base + path], { fetch: { allowPrivate, timeout: 1500 } })) return 'report' in result ? result.report : result.refusal;
  throw new Error('nothing was read');
}

describe('addresses', () => {
  it.each(['/page', '/moved'])('are read: %s', async (path) => expect(await read(path)).toMatchObject({ title: 'Mundur', published: '2020-06-05', url: `${base}/page`, file: base + path, text: expect.stringMatching(/^Pasukan itu mundur/) }));
  it.each([['/closed/page', 'robots'], ['/gone', 'http-404'], ['/loop', 'redirects'], ['/file', 'not-web'], ['/slow', 'timeout']])('are refused: %s', async (path, code) => expect(await read(path)).toMatchObject({ code, file: base + path }));
  it('of the own network are refused unless allowed', async () => expect(await read('/page', false)).toMatchObject({ code: 'private-address' }));
  it('are not fetched twice in the same state', async () => {
    const first = await fetchUrl(`${base}/marked`, { allowPrivate: true });
    for await (const chunk of first.bytes) expect(chunk.length).toBeGreaterThan(0);
    expect(first.validators).toMatchObject({ etag: '"one"' });
    await expect(fetchUrl(`${base}/marked`, { allowPrivate: true, since: first.validators })).rejects.toMatchObject({ code: 'not-modified' });
  });
  it('that lead nowhere are refused', async () => { for await (const result of readReports(['http://tiada.invalid/'])) expect(result).toMatchObject({ refusal: { code: 'unreachable' } }); });
  it.each(['127.0.0.1', '10.1.2.3', '172.16.0.1', '192.168.1.1', '169.254.169.254', '0.0.0.0', '::1', '::ffff:127.0.0.1', 'fe80::1', 'fd00::1', 'localhost', ''])('%s is private', (address) => expect(isPrivate(address)).toBe(true));
  it.each(['8.8.8.8', '172.32.0.1', '2606:4700::1111'])('%s is public', (address) => expect(isPrivate(address)).toBe(false));
});
