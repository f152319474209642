import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDesk, type TestDesk } from '../http/desk.ts';
import { available } from '../services/available.ts';
import { openPage, overflow, settled, startChromium, type Watched } from '../services/chromium.ts';
import { builtPage } from './built.ts';

const LEAD = 'Pasukan pemerintah Libya merebut kota Tarhuna dari milisi Khalifa Haftar pada Jumat, kata juru bicara militer Mohammed Gununu.';
const REST = Array.from({ length: 40 }, (_, i) => `<p>Milisi Haftar menembaki distrik Ain Zara di Tripoli untuk kali ke-${i + 1}, kata seorang warga kepada wartawan.</p>`).join('');
const ARTICLE = `<h1>Tarhuna direbut kembali oleh pasukan pemerintah</h1><p>5 Juni 2020</p>${REST}<p>${LEAD}</p>`;
const PAGE = `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Tarhuna direbut</title><meta property="article:published_time" content="2020-06-05"><style>h1 { color: rgb(1, 2, 3) }</style><script>document.title = 'jalan'</script></head><body><article>${ARTICLE}<img src="http://127.0.0.1:9/pelacak.png" alt=""></article></body></html>`;

describe.skipIf(!available('chromium', 'tests of originals beside their text'))('beside its text', () => {
  let [browser, desk]: [Browser | null, TestDesk | null] = [null, null];
  const files = mkdtempSync(join(tmpdir(), 'warta-original-'));
  beforeAll(async () => {
    const page = await builtPage();
    [browser, desk] = await Promise.all([startChromium(), openTestDesk({ page, empty: true })]);
    const printer = await browser.newPage();
    await printer.setContent(`<html><body style="font: 14px serif">${ARTICLE}</body></html>`);
    writeFileSync(join(files, 'tarhuna.pdf'), await printer.pdf({ format: 'A5' }));
    await printer.close();
    writeFileSync(join(files, 'tarhuna.html'), PAGE);
    const { page: at, close } = await openPage(browser, `${desk.address}/?view=import&ui=en`);
    await at.getByLabel('or choose them').setInputFiles([join(files, 'tarhuna.pdf'), join(files, 'tarhuna.html')]);
    await at.locator('.jobs .tag', { hasText: 'done' }).waitFor({ timeout: 60_000 });
    await close();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await desk?.close();
    rmSync(files, { recursive: true });
  });

  /** The report that was read from this file, open with its event of Tarhuna. */
  const open = async (kind: 'pdf' | 'html', { ui = 'en', width = 1400, more = '' } = {}): Promise<Watched & { readonly id: string }> => {
    const { items } = await desk!.store.reports(); // opened in beforeAll
    const kinds = await Promise.all(items.map(async ({ id }) => ({ id, kind: (await desk!.store.originalFacts(id))?.kind }))); // as above
    const id = kinds.find((one) => one.kind === kind)?.id ?? '';
    const { events } = await desk!.store.report(id) ?? { events: [] }; // as above
    const event = events.find(({ citation }) => citation.text.includes('Tarhuna') && citation.text.includes('Haftar'))?.id ?? '';
    const watched = await openPage(browser!, `${desk!.address}/?view=reports&id=${id}&event=${event}&ui=${ui}${more}`, { viewport: { width, height: 850 } }); // as above
    await settled(watched.page);
    return { ...watched, id };
  };
  const fine = async ({ page, faults, calls }: Watched): Promise<void> => {
    // No script runs in the frame, so axe cannot either.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).exclude('iframe').analyze();
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
    expect(calls.filter((call) => !call.includes(desk!.address) && !call.includes(' blob:') && !call.includes(' data:'))).toEqual([]); // as above
  };
  const isDrawn = (page: Page, nth: number): Promise<boolean> => page.evaluate<boolean>(`(() => { const c = document.querySelectorAll('.pdf-pages canvas')[${nth}]; const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data; for (let i = 0; i < d.length; i += 4) if (d[i] < 100 && d[i + 3] > 200) return true; return false; })()`);

  it('a PDF is drawn page by page, with the words of the event marked where they stand', async () => {
    const watched = await open('pdf');
    const { page } = watched;
    await page.locator('.on-page').first().waitFor({ timeout: 30_000 });
    const at = await page.evaluate<number>("[...document.querySelectorAll('.pdf-pages li')].findIndex((li) => li.querySelector('.on-page'))");
    expect(at).toBeGreaterThan(0);
    await expect.poll(() => isDrawn(page, at)).toBe(true);
    expect(await page.locator('.on-page').first().isVisible()).toBe(true);
    const [mark, box] = await Promise.all([page.locator('.on-page').first().boundingBox(), page.locator('.original-box').boundingBox()]);
    expect([mark!.y > box!.y, mark!.y < box!.y + box!.height, mark!.width > 20]).toEqual([true, true, true]); // both are there
    await page.getByText(`Marked on page ${at + 1}`).waitFor({ state: 'attached' });
    await fine(watched);
    await watched.close();
  });

  it('a page stands in a frame in which nothing runs or is fetched, with the words marked', async () => {
    const watched = await open('html');
    const { page } = watched;
    const frame = page.frameLocator('iframe.original-box');
    await frame.locator('mark').first().waitFor();
    expect((await frame.locator('mark').allTextContents()).join('')).toContain('merebut kota Tarhuna');
    expect(await frame.locator('h1').evaluate((one) => (one as unknown as { ownerDocument: { defaultView: { getComputedStyle(node: unknown): { color: string } } } }).ownerDocument.defaultView.getComputedStyle(one).color)).toBe('rgb(1, 2, 3)'); // a browser's element
    expect(await frame.locator('script, img[src]').count()).toBe(0);
    await fine(watched);
    await watched.close();
  });

  it.each(['pdf', 'html'] as const)('%s stands behind a tab where the window is narrow', async (kind) => {
    const watched = await open(kind, { ui: 'id', width: 360 });
    const { page } = watched;
    expect([await page.locator('.report-text').count(), await page.locator('.original').count()]).toEqual([1, 0]);
    await page.getByRole('button', { name: 'Asli', exact: true }).click();
    await page.locator(kind === 'pdf' ? '.on-page' : 'iframe').first().waitFor({ timeout: 30_000 });
    expect([await page.locator('.report-text').count(), new URL(page.url()).searchParams.get('show')]).toEqual([0, 'original']);
    await fine(watched);
    await watched.close();
  });

  it('is left away on request, and nothing of it is fetched', async () => {
    const watched = await open('pdf', { more: '&show=text' });
    expect(await watched.page.locator('.original').count()).toBe(0);
    expect(watched.calls.filter((call) => /pdf|original\/file/.test(call))).toEqual([]);
    await watched.close();
  });

  it.each([['pdf', 'application/pdf'], ['html', 'application/octet-stream']] as const)('%s is had as it came, as something to be saved, never to be run', async (kind, type) => {
    const watched = await open(kind, { more: '&show=text' });
    const response = await fetch(`${desk!.address}/api/v1/reports/${watched.id}/original/file`); // opened in beforeAll
    expect([response.status, response.headers.get('content-type'), response.headers.get('content-disposition')]).toEqual([200, type, `attachment; filename="${watched.id}.${kind}"`]);
    expect(response.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
    expect((await response.text()).slice(0, 5)).toBe(kind === 'pdf' ? '%PDF-' : '<!doc');
    await watched.close();
  });

  it('goes with its report', async () => {
    const { id, close } = await open('html', { more: '&show=text' });
    const status = async (path: string): Promise<number> => (await fetch(`${desk!.address}/api/v1/reports/${id}/${path}`)).status; // opened in beforeAll
    expect([await status('original'), await status('original/page'), await status('original/page?words=0-x')]).toEqual([200, 200, 400]);
    await desk!.store.forget(id); // as above
    expect([await status('original'), await status('original/page'), await status('original/file')]).toEqual([404, 404, 404]);
    await close();
  });
});
