import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VIEWS } from '../../web/address.ts';
import { openTestDesk, type TestDesk } from '../http/desk.ts';
import { available } from '../services/available.ts';
import { openPage, overflow, settled, startChromium } from '../services/chromium.ts';
import { builtPage } from './built.ts';

const LOOKS = [
  { name: 'Indonesian, 1280 px, light', ui: 'id', width: 1280, colorScheme: 'light' },
  { name: 'English, 360 px, dark', ui: 'en', width: 360, colorScheme: 'dark' },
] as const;
const OPEN = [...VIEWS.map((view) => `?view=${view}`), '?view=reports&id=contoh-01-al-watiya', '?view=index&step=day&by=country&key=LBY'];

describe.skipIf(!available('chromium', 'tests of the page'))('every view', () => {
  let [browser, desk, bare, folder]: [Browser | null, TestDesk | null, TestDesk | null, string] = [null, null, null, ''];
  beforeAll(async () => {
    folder = await builtPage();
    [browser, desk, bare] = await Promise.all([startChromium(), openTestDesk({ page: folder }), openTestDesk({ page: folder, empty: true })]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await Promise.all([desk?.close(), bare?.close()]);
  });

  describe.each(LOOKS)('in $name', ({ ui, width, colorScheme }) => {
    it.each(OPEN)('%s is accessible, fits its width, breaks no policy and calls nobody else', async (search) => {
      const { page, faults, calls, close } = await openPage(browser!, `${desk!.address}/${search}&ui=${ui}`, { viewport: { width, height: 800 }, colorScheme }); // opened in beforeAll
      await settled(page);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(await page.locator('html').getAttribute('lang')).toBe(ui);
      expect(faults).toEqual([]);
      expect(calls.filter((call) => !call.includes(desk!.address))).toEqual([]); // as above
      await close();
    });
  });

  it.each<[what: string, search: string, clicks: readonly string[]]>([
    ['an incident with rival versions', '?view=incidents', ['.rival']], ['an event that is being mended', '?view=review', ['.review-card button[aria-keyshortcuts=e]', '[data-part=actors]']],
    ['an event that is being merged', '?view=review', ['.review-card button[aria-keyshortcuts=m]']], ['a report with an event and its reasons open', '?view=reports&id=contoh-01-al-watiya', ['.card-head', '.card-body .plain']],
    ['words of a report that are chosen', '?view=reports&id=contoh-01-al-watiya&words=25-60', []], ['the ties of an actor', '?view=network', ['.places tbody button']], ['the history of a place', '?view=control', ['.control-list summary']],
    ['the figures of a chart and a filter that is open', '?view=timeline&country=LBY', ['.figures summary', '.multi summary']],
  ])('is accessible with %s', async (_, search, clicks) => {
    const { page, faults, close } = await openPage(browser!, `${desk!.address}/${search}&ui=en`); // opened in beforeAll
    for (const selector of clicks) await page.locator(selector).first().click();
    await settled(page);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  it.each([2560, 1024, 720])('keeps within %i px', async (width) => {
    const { page, faults, close } = await openPage(browser!, desk!.address, { viewport: { width, height: 900 } }); // opened in beforeAll
    for (const search of OPEN) {
      await page.goto(`${desk!.address}/${search}&ui=id`); // as above
      await settled(page);
      expect([search, Math.max(0, await overflow(page))]).toEqual([search, 0]);
    }
    expect(faults).toEqual([]);
    await close();
  });

  it.each([['id', 'Belum ada yang dibaca'], ['en', 'Nothing has been read yet']])('over an empty store says so in %s, and how to begin', async (ui, words) => {
    const { page, faults, close } = await openPage(browser!, bare!.address); // opened in beforeAll
    for (const view of VIEWS.filter((one) => one !== 'import' && one !== 'paste')) {
      await page.goto(`${bare!.address}/?view=${view}&ui=${ui}`); // as above
      await page.getByText(words).waitFor();
    }
    expect(faults).toEqual([]);
    await close();
  });

  it('is at most 200 kB compressed before the map data, without the coder that only pasting fetches and what draws the PDF of a report', () => {
    const files = readdirSync(`${folder}/assets`).filter((file) => /\.(?:js|css)$/.test(file) && !file.includes('worker') && !file.startsWith('pdf-'));
    const size = files.reduce((sum, file) => sum + gzipSync(readFileSync(`${folder}/assets/${file}`)).length, gzipSync(readFileSync(`${folder}/index.html`)).length);
    expect(size).toBeLessThanOrEqual(200_000);
  });
});
