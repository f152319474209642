import { createServer, type Server } from 'node:http';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rejoin } from '../../src/store/index.ts';
import { examples } from '../http/corpus.ts';
import { openTestDesk, type TestDesk } from '../http/desk.ts';
import { available } from '../services/available.ts';
import { openPage, settled, startChromium, type Watched } from '../services/chromium.ts';
import { builtPage } from './built.ts';

const ENTRY = `<item><title>Tarhuna direbut</title><link>http://127.0.0.1:9/1</link><pubDate>Fri, 05 Jun 2020 10:00:00 +0700</pubDate><description>${'Pasukan pemerintah Libya merebut kota Tarhuna dari milisi Haftar pada Jumat, kata juru bicara tentara kepada wartawan di Tripoli. '.repeat(8)}</description></item>`;

describe.skipIf(!available('chromium', 'tests of news and feeds on the page'))('the page that is open', () => {
  let [browser, desk, watched, folder, site, feed]: [Browser | null, TestDesk | null, Watched | null, string, Server | null, string] = [null, null, null, '', null, ''];
  beforeAll(async () => {
    folder = await builtPage();
    browser = await startChromium();
    site = createServer((request, response) => (request.url === '/robots.txt' ? response.writeHead(404).end() : response.end(`<?xml version="1.0"?><rss version="2.0"><channel><title>Kabar Pesisir</title>${ENTRY}</channel></rss>`)));
    await new Promise<void>((done) => { site?.listen(0, '127.0.0.1', done); });
    const at = site.address();
    feed = typeof at === 'object' && at ? `http://127.0.0.1:${at.port}/rss` : '';
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    site?.closeAllConnections();
    site?.close();
  });
  beforeEach(async () => { desk = await openTestDesk({ page: folder, empty: true, fetch: { allowPrivate: true } }); }, 60_000);
  afterEach(async () => {
    await watched?.close();
    await desk?.close();
  });

  /** Keeps so many of the examples, as another program would. */
  const write = async (from: number, to?: number): Promise<void> => {
    const { store } = desk!; // opened in beforeEach
    await store.add(examples.slice(from, to));
    await rejoin(store);
  };
  const open = async (search: string): Promise<Page> => {
    watched = await openPage(browser!, `${desk!.address}/${search}`); // opened in beforeAll and beforeEach
    await settled(watched.page);
    return watched.page;
  };
  const seen = (page: Page, hidden: boolean): Promise<void> => page.evaluate(`Object.defineProperty(document, 'hidden', { configurable: true, get: () => ${hidden} }); document.dispatchEvent(new Event('visibilitychange'))`);
  const listening = (page: Page): Promise<unknown> => page.waitForRequest((request) => request.url().endsWith('/stream'));

  it('says how many incidents are new, moves nothing, and shows them when it is asked to', async () => {
    await write(0, 1);
    const page = await open('?view=timeline&ui=en');
    await page.evaluate("window.shifts = 0; new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shifts += entry.value; }).observe({ type: 'layout-shift' })");
    const rows = await page.locator('.event-row').count();
    await page.waitForTimeout(500); // the stream is open
    await write(1);
    const offer = page.locator('.news');
    await expect.poll(() => offer.textContent(), { timeout: 15_000 }).toMatch(/^\d+ new incidents? Show$/);
    expect([await offer.getAttribute('role'), await page.locator('.event-row').count(), await page.evaluate('window.shifts')]).toEqual(['status', rows, 0]);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)).toEqual([]);
    await offer.getByRole('button', { name: 'Show' }).click();
    await expect.poll(() => page.locator('.event-row').count()).toBeGreaterThan(rows);
    expect([await offer.textContent(), watched?.faults]).toEqual(['', []]);
  });

  it('hears nothing while nobody looks at it, and says afterwards that the record has changed', async () => {
    await write(0, 1);
    const page = await open('?view=incidents&ui=id');
    await page.waitForTimeout(500); // as above
    await seen(page, true);
    await write(1);
    await page.waitForTimeout(2500);
    expect(await page.locator('.news').textContent()).toBe('');
    const back = listening(page);
    await seen(page, false);
    await back;
    await expect.poll(() => page.locator('.news').textContent()).toBe('Catatannya berubah Tampilkan');
  });

  it('listens again after it was refused', async () => {
    await write(0, 1);
    watched = await openPage(browser!, 'about:blank'); // as above
    const { page } = watched;
    await page.route('**/stream', (route) => route.fulfill({ status: 503, body: '{}' }), { times: 1 });
    await page.goto(`${desk!.address}/?view=timeline&ui=en`); // as above
    await settled(page);
    await page.waitForResponse((response) => response.url().endsWith('/stream') && response.status() === 200, { timeout: 15_000 });
    await page.waitForTimeout(300);
    await write(1);
    await expect.poll(() => page.locator('.news').textContent(), { timeout: 15_000 }).toMatch(/new incidents? Show$/);
  });

  it('shows the first reports by itself where there were none', async () => {
    const page = await open('?view=timeline&ui=en');
    await page.getByText('Nothing has been read yet').waitFor();
    await page.waitForTimeout(500); // as above
    await write(0);
    await page.locator('.event-row').first().waitFor({ timeout: 15_000 });
  });

  it('follows a feed: what it brought, what was refused, stop, go on and remove', async () => {
    const page = await open('?view=import&ui=en');
    await page.getByLabel('Addresses of feeds').fill(`${feed} http://127.0.0.1:1/gone`);
    await page.getByRole('button', { name: 'Follow' }).click();
    const line = page.locator('.feeds .jobs > li', { hasText: feed });
    await expect.poll(() => line.locator('.by').textContent(), { timeout: 30_000 }).toMatch(/^last look .+: 1 new, 1 in all · next .+ · every 30 minutes$/);
    await expect.poll(() => page.locator('.feeds details').textContent(), { timeout: 15_000 }).toMatch(/Refused \(1\).*unreachable/s);
    expect(await desk!.store.counts()).toMatchObject({ reports: 1 }); // as above
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)).toEqual([]);
    await line.getByRole('button', { name: /^Stop/ }).focus();
    await page.keyboard.press('Enter');
    await line.locator('.tag', { hasText: 'stopped' }).waitFor();
    await line.getByRole('button', { name: /^Go on/ }).click();
    await expect.poll(() => line.locator('.tag').count()).toBe(0);
    await line.getByRole('button', { name: /^Remove/ }).click();
    await line.getByRole('button', { name: /^Really remove/ }).click();
    await expect.poll(() => line.count()).toBe(0);
    await page.getByLabel('Addresses of feeds').fill('ftp://x');
    await page.getByRole('button', { name: 'Follow' }).click();
    await page.locator('.feeds .failure').waitFor();
  });

  it('takes a list of feeds as feed readers export it', async () => {
    const page = await open('?view=import&ui=id');
    await page.getByLabel('Atau daftarnya (OPML)').setInputFiles({ name: 'umpan.opml', mimeType: 'text/x-opml', buffer: Buffer.from(`<opml version="2.0"><body><outline xmlUrl="${feed}"/></body></opml>`) });
    await page.getByRole('button', { name: 'Ikuti' }).click();
    await page.locator('.feed-address', { hasText: feed }).waitFor();
    expect((await desk!.store.feeds.list()).map(({ every }) => every)).toEqual([30]); // as above
  });
});
