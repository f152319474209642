import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Serving, serve } from '../../src/http/serve.ts';
import { VIEWS } from '../../web/address.ts';
import { available } from '../services/available.ts';
import { openPage, overflow, settled, startChromium } from '../services/chromium.ts';
import { builtPage } from './built.ts';
import { fillMadeUp } from './made-up-store.ts';

const EVENTS = 100_000;

/** So long may a machine that is busy with other tests take; how fast the desk is, bench/desk.ts measures. */
const [TO_FILL, TO_OPEN] = [1_200_000, 180_000];

describe.skipIf(!available('chromium', 'tests of the page over 100,000 events'))('a desk over 100,000 events', () => {
  const folder = mkdtempSync(join(tmpdir(), 'warta-many-'));
  let [browser, desk]: [Browser | null, Serving | null] = [null, null];
  beforeAll(async () => {
    const [store, page] = [join(folder, 'desk.db'), await builtPage()];
    await fillMadeUp(store, EVENTS);
    desk = await serve({ store, host: '127.0.0.1', port: 0, level: 'silent', rate: 1_000_000, page });
    for (let status = 0; status !== 200; await new Promise((resolve) => { setTimeout(resolve, 200); })) status = (await fetch(`${desk.address}/readyz`)).status;
    browser = await startChromium();
  }, TO_FILL);
  afterAll(async () => {
    await browser?.close();
    await desk?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(VIEWS)('%s opens, is accessible, fits its width and says nothing of errors', async (view) => {
    const { page, faults, close } = await openPage(browser!, `${desk!.address}/?view=${view}&ui=en`); // opened in beforeAll
    await settled(page);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
    await close();
  }, TO_OPEN);

  it.each<[filter: string, is: (event: { readonly type: string; readonly place: { readonly country: string } | null }) => boolean]>([
    ['country=LBY', ({ place }) => place?.country === 'LBY'], ['type=AID', ({ type }) => type === 'AID'], ['country=UKR&type=ASSAULT', ({ type, place }) => type === 'ASSAULT' && place?.country === 'UKR'],
  ])('the filter %s holds in the list and in the counts', async (filter, is) => {
    const { page, faults, close } = await openPage(browser!, `${desk!.address}/?view=timeline&ui=en&${filter}`); // as above
    await settled(page);
    await page.locator('.event-row').first().waitFor();
    const [list, counts] = await page.evaluate<[{ readonly items: ReadonlyArray<Parameters<typeof is>[0]> }, { readonly items: ReadonlyArray<{ readonly count: number }> }]>(`Promise.all(['events?limit=500&${filter}', 'timeline?step=year&${filter}'].map(async (path) => (await fetch('api/v1/' + path)).json()))`);
    expect(list.items.length).toBe(500);
    expect(list.items.filter((event) => !is(event))).toEqual([]);
    const count = counts.items.reduce((sum, year) => sum + year.count, 0);
    expect(count).toBeGreaterThan(500);
    expect(count).toBeLessThan(EVENTS / 4);
    expect(faults).toEqual([]);
    await close();
  }, TO_OPEN);
});
