import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestDesk, type TestDesk } from '../http/desk.ts';
import { available } from '../services/available.ts';
import { openPage, settled, startChromium, type Watched } from '../services/chromium.ts';
import { builtPage } from './built.ts';

const FIRST = 'TRIPOLI, Kabar Pesisir - Tentara pemerintah Libya merebut kota Tarhuna dari milisi Haftar pada Jumat, kata juru bicara militer Mohammed Gununu kepada wartawan di Tripoli.';
const SECOND = 'Menteri Luar Negeri Mesir Sameh Shoukry bertemu utusan Libya di Kairo pada Rabu. Ia mendesak kedua pihak kembali ke perundingan, kata kementerian itu dalam pernyataan.';

describe.skipIf(!available('chromium', 'tests of reviewing, importing and pasting'))('on the page', () => {
  let [browser, desk, watched, folder]: [Browser | null, TestDesk | null, Watched | null, string] = [null, null, null, ''];
  const files = mkdtempSync(join(tmpdir(), 'warta-drop-'));
  beforeAll(async () => {
    folder = await builtPage();
    browser = await startChromium();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(files, { recursive: true });
  });
  beforeEach(async () => { desk = await openTestDesk({ page: folder }); }, 60_000);
  afterEach(async () => {
    await watched?.close();
    await desk?.close();
  });

  const open = async (search: string): Promise<Page> => {
    watched = await openPage(browser!, `${desk!.address}/${search}`); // opened in beforeAll
    await settled(watched.page);
    return watched.page;
  };
  const decisions = async (): Promise<readonly string[]> => (await desk!.store.decisions()).map(({ kind, by }) => `${kind} by ${by}`); // opened in beforeEach

  describe('review goes by keyboard alone:', () => {
    const begin = async (): Promise<Page> => {
      const page = await open('?view=review&ui=en');
      await page.getByLabel('Your name, which signs').fill('Sari');
      await page.locator('.review-card').waitFor();
      await page.locator('.review-card button').first().focus();
      return page;
    };

    /** The next event stands there and has the keyboard. */
    const ready = (page: Page): Promise<unknown> => page.locator('.review-card:focus, .review-card:focus-within').waitFor();

    it('nothing is decided without a name', async () => {
      const page = await open('?view=review&ui=en');
      await page.locator('.review-card button').first().focus();
      await page.keyboard.press('a');
      await page.getByText('Write your name first').waitFor();
      expect(await decisions()).toEqual([]);
    });

    it('a name is written, Enter goes to the event; what is taken back stands there again', async () => {
      const page = await open('?view=review&ui=id');
      await page.getByLabel('Nama Anda, sebagai tanda tangan').focus();
      await page.keyboard.type('Sari');
      await page.keyboard.press('Enter');
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      await ready(page);
      const words = await page.locator('.review-text .report-text').textContent();
      await page.keyboard.press('a');
      await page.getByText(/^Diterima\./).waitFor();
      await ready(page);
      await page.keyboard.press('u');
      await page.getByText('Dibatalkan').first().waitFor();
      await expect.poll(() => page.locator('.review-text .report-text').textContent()).toBe(words);
      await page.reload();
      await expect.poll(() => page.evaluate<string>('document.activeElement.className')).toBe('review-card');
    });

    it('an event that stands alone cannot be split, and Escape leads back', async () => {
      const page = await begin();
      await page.keyboard.press('s');
      await page.locator('.others button').first().waitFor();
      await expect.poll(() => page.evaluate<boolean>("document.activeElement.closest('.others') !== null && document.activeElement.tagName === 'BUTTON'")).toBe(true);
      await page.keyboard.press('Escape');
      await page.locator('.keys button').first().waitFor();
      await page.keyboard.press('r');
      await page.getByText(/^Rejected\./).waitFor();
    });

    it('decisions are offered as test cases', async () => {
      const page = await begin();
      await page.keyboard.press('a');
      await page.getByText(/^Accepted\./).waitFor();
      await ready(page);
      await page.keyboard.press('r');
      await page.getByText(/^Rejected\./).waitFor();
      await ready(page);
      await page.locator('summary', { hasText: 'Decisions (2)' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Save as test cases' }).focus();
      const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
      const lines = readFileSync(await download.path(), 'utf8').trim().split('\n').map((line) => JSON.parse(line));
      expect(lines.map((one) => ['must' in one, 'mustNot' in one, typeof one.text])).toEqual([[false, true, 'string'], [true, false, 'string']]);
    });

    it('accept, reject, and take back', async () => {
      const page = await begin();
      await page.keyboard.press('a');
      await page.getByText(/^Accepted\. \d+ events wait$/).waitFor();
      await ready(page);
      await page.keyboard.press('r');
      await page.getByText(/^Rejected\./).waitFor();
      await ready(page);
      await page.keyboard.press('u');
      await page.getByText('Taken back').first().waitFor();
      expect(await decisions()).toEqual(['accept by Sari', 'reject by Sari', 'undo by Sari']);
    });

    it('mend the type, and the actor by picking words', async () => {
      const page = await begin();
      const event = await page.locator('.review-text .role-act').first().textContent();
      await page.keyboard.press('e');
      await expect.poll(() => page.evaluate<string>('document.activeElement.tagName')).toBe('SELECT');
      await page.keyboard.press('T');
      await page.keyboard.press('Tab');
      await page.keyboard.press('1'); // heard in the list of statuses too
      await page.getByText('Choose the words for “Who”').waitFor();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Shift+ArrowRight');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.evaluate<string>('document.activeElement.textContent')).toBe('Save the mending');
      await page.keyboard.press('4');
      await page.getByText('Choose the words for “When”').waitFor();
      await page.keyboard.press('Delete');
      await expect.poll(() => page.evaluate<string>('document.activeElement.textContent')).toBe('Save the mending');
      await page.keyboard.press('Enter');
      await page.getByText(/^Mended\./).waitFor();
      const [made] = await desk!.store.decisions(); // opened in beforeEach
      expect([made.kind, made.by, made.change.type, made.change.when]).toEqual(['mend', 'Sari', 'THREATEN', null]);
      const [actor] = made.change.actors as { readonly text: string; readonly start: number; readonly end: number }[]; // what the page sends
      const report = await desk!.store.report(made.report); // as above
      expect(report?.text.slice(actor.start, actor.end)).toBe(actor.text);
      expect(actor.text.split(' ').length).toBeGreaterThanOrEqual(2);
      expect(event).toBeTruthy();
      const { items } = await desk!.store.events({ report: made.report }, { limit: 100 }); // as above
      expect(items.find(({ id }) => id === made.event)?.type).toBe('THREATEN');
    });

    it('merge with another event, and every decision is listed, to be exported', async () => {
      const page = await begin();
      for (let i = 0; i < 12; i += 1) {
        await page.keyboard.press('m');
        await page.locator('.others').waitFor();
        await page.waitForTimeout(250);
        if (await page.locator('.others li button').count() > 0) break;
        await page.keyboard.press('Escape');
        await page.keyboard.press('j');
        await page.locator('.review-card').waitFor();
      }
      await page.locator('.others li button').first().focus();
      await page.keyboard.press('Enter');
      await page.getByText(/^Merged\./).waitFor();
      expect(await decisions()).toEqual(['same by Sari']);
      await page.locator('summary', { hasText: 'Decisions' }).click();
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save all decisions' }).click()]);
      expect(download.suggestedFilename()).toBe('warta-decisions.json');
    });
  });

  it('a pasted text is coded in the browser, offline, and sent nowhere', async () => {
    const page = await open('?view=paste&ui=en');
    await page.getByLabel('Text of the report').fill(FIRST);
    await page.getByLabel('Published on').fill('2020-06-06');
    await page.getByRole('button', { name: 'Code it' }).click();
    await page.getByText(/^\d+ events? in/).waitFor({ timeout: 50_000 });
    await page.context().setOffline(true);
    await page.getByLabel('Text of the report').fill(SECOND);
    await page.getByRole('button', { name: 'Code it' }).click();
    await expect.poll(() => page.locator('.report-text').textContent(), { timeout: 30_000 }).toContain('Sameh Shoukry');
    await page.getByText(/^\d+ events? in/).waitFor();
    expect(await page.locator('.card').count()).toBeGreaterThan(0);
    await page.locator('.card-head').first().click();
    expect(await page.locator('.report-text .role-act').count()).toBeGreaterThan(0);
    expect(watched?.calls.filter((call) => !call.startsWith('GET '))).toEqual([]);
    expect(watched?.calls.filter((call) => call.includes('Tarhuna') || call.includes('Shoukry'))).toEqual([]);
  });

  it('codes a text as the command line does', async () => {
    const page = await open('?view=paste&ui=en');
    await page.getByLabel('Text of the report').fill(FIRST);
    await page.getByLabel('Published on').fill('2020-06-06');
    await page.getByRole('button', { name: 'Code it' }).click();
    const [download] = await Promise.all([page.waitForEvent('download', { timeout: 50_000 }), page.getByRole('button', { name: 'Save the record' }).click({ timeout: 50_000 })]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk);
    const own = JSON.parse(Buffer.concat(chunks).toString());
    const response = await fetch(`${desk!.address}/api/v1/code`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text: FIRST, published: '2020-06-06' }) }); // opened in beforeEach
    const other = await response.json() as { readonly id: string; readonly events: unknown }; // the API's own shape
    expect([own.id, own.events]).toEqual([other.id, other.events]);
  });

  it('dropped files are read and followed, and refusals say why', async () => {
    writeFileSync(join(files, 'baru.jsonl'), `${JSON.stringify({ id: 'baru', text: FIRST, published: '2020-06-06', source: 'Kabar Pesisir' })}\n`);
    writeFileSync(join(files, 'rusak.pdf'), '%PDF-1.7 broken');
    const page = await open('?view=import&ui=en');
    await page.getByLabel('or choose them').setInputFiles([join(files, 'baru.jsonl'), join(files, 'rusak.pdf')]);
    await page.locator('.jobs .tag', { hasText: 'done' }).waitFor({ timeout: 30_000 });
    expect(await page.locator('.jobs .by').textContent()).toMatch(/^1 reports read, \d+ events; 1 new, 0 known already, 1 refused$/);
    expect(await page.locator('.jobs details li').textContent()).toContain('rusak.pdf');
    expect((await desk!.store.report('baru'))?.source).toBe('Kabar Pesisir'); // opened in beforeEach
  });
});
