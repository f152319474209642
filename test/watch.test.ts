import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = new URL('../', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'warta-watch-'));
let server: Server;
let base = '';
let items = 1;
beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url !== '/rss') return response.writeHead(404).end();
    const text = 'Pasukan Libya merebut kembali bandara Tripoli dari milisi Haftar pada Rabu, kata juru bicara tentara kepada wartawan di ibu kota. ';
    return response.end(`<?xml version="1.0"?><rss version="2.0"><channel><title>Berita</title>${Array.from({ length: items }, (_, i) => `<item><title>Bandara ${i}</title><pubDate>Fri, 05 Jun 2020 10:00:00 +0700</pubDate><description>${text.repeat(8)} (${i})</description></item>`).join('')}</channel></rss>`);
  });
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done); });
  const address = server.address();
  base = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : '';
});
afterAll(() => { server.closeAllConnections(); server.close(); });

const run = async (...args: readonly string[]): Promise<string> => (await promisify(execFile)(join(root, 'node_modules/.bin/tsx'), [join(root, 'src/cli/main.ts'), ...args], { cwd: folder })).stdout;

it('warta watch keeps what is new in a list of feeds, and remembers what it has seen', async () => {
  writeFileSync(join(folder, 'feeds.opml'), `<opml version="2.0"><head/><body><outline xmlUrl="${base}/rss"/></body></opml>`);
  const watch = () => run('watch', 'feeds.opml', '--once', '--allow-private');
  expect(await watch()).toContain('1 reports added');
  items = 3;
  expect(await watch()).toContain('2 reports added');
  expect(await watch()).toBe('');
  expect(JSON.parse(readFileSync(join(folder, 'warta-watch.json'), 'utf8'))[`${base}/rss`].seen).toHaveLength(3);
  expect((await run('reports', '--all')).trim().split('\n')).toHaveLength(3);
}, 120_000);

it.each([['nothing.opml', 'wanted an address'], ['no-list.opml', 'no list of feeds']])('warta watch refuses %s', async (file, message) => {
  writeFileSync(join(folder, 'no-list.opml'), 'id,text\n');
  await expect(run('watch', file, '--once')).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
});
