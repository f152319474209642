import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fill } from '../http/corpus.ts';
import { openTestDesk, type TestDesk } from '../http/desk.ts';
import { available } from '../services/available.ts';
import { openPage, settled, startChromium, type Watched } from '../services/chromium.ts';
import { builtPage } from './built.ts';
import { madeUpReports } from './made-up-reports.ts';

const REPORT = '?view=reports&id=contoh-01-al-watiya&ui=en';
const TEXT = '.report-text';

describe.skipIf(!available('chromium', 'tests of the page at work'))('the page', () => {
  let [browser, desk]: [Browser | null, TestDesk | null] = [null, null];
  let [watched, folder]: [Watched | null, string] = [null, ''];
  beforeAll(async () => {
    folder = await builtPage();
    [browser, desk] = await Promise.all([startChromium(), openTestDesk({ page: folder })]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await desk?.close();
  });
  beforeEach(() => { watched = null; });
  afterEach(async () => {
    expect(watched?.faults ?? []).toEqual([]);
    await watched?.close();
  });

  const open = async (search: string): Promise<Page> => {
    watched = await openPage(browser!, `${desk!.address}/${search}`); // opened in beforeAll
    await settled(watched.page);
    return watched.page;
  };
  const query = (page: Page): URLSearchParams => new URL(page.url()).searchParams;
  const saved = async (page: Page, name: string): Promise<{ readonly file: string; readonly content: Buffer }> => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, exact: true }).first().click()]);
    return { file: download.suggestedFilename(), content: readFileSync(await download.path()) };
  };

  describe('filters', () => {
    it('every view by one filter that stays in the address and from view to view', async () => {
      const page = await open('?view=timeline&ui=en');
      await page.getByLabel('Country').selectOption('EGY');
      await expect.poll(() => query(page).get('country')).toBe('EGY');
      await expect.poll(() => page.locator('.tally').textContent()).toMatch(/^\d events?$/);
      expect(await page.locator('.event-row .where').allTextContents()).toSatisfy((all: string[]) => all.every((where) => where.endsWith('Egypt')));
      await page.getByRole('link', { name: 'Incidents' }).click();
      await page.locator('.incident-row').first().waitFor();
      expect(query(page).get('country')).toBe('EGY');
      await page.getByRole('button', { name: 'Remove: Country: Egypt' }).click();
      await expect.poll(() => query(page).get('country')).toBeNull();
    });

    it('by several types at once, ticked by keyboard', async () => {
      const page = await open('?view=timeline&ui=id');
      await page.locator('summary', { hasText: 'semua' }).first().focus();
      await page.keyboard.press('Enter');
      await page.getByLabel('Menyerang').focus();
      await page.keyboard.press('Space');
      await page.getByLabel('Mundur').focus();
      await page.keyboard.press('Space');
      await page.keyboard.press('Escape');
      await expect.poll(() => query(page).get('type')).toBe('RETREAT,ASSAULT');
      await expect.poll(async () => new Set(await page.locator('.event-row .type').allTextContents())).toEqual(new Set(['Mundur', 'Menyerang']));
    });

    it('as a sent address says, and goes back as the browser does', async () => {
      const page = await open('?view=timeline&ui=en&type=ASSAULT&from=2020-06-01&to=2020-06-30');
      expect(await page.getByRole('button', { name: /^Remove:/ }).allTextContents()).toEqual(['From: 1 Jun 2020 ×', 'To: 30 Jun 2020 ×', 'Type: Assault ×']);
      await page.getByRole('button', { name: 'Clear filter' }).click();
      await expect.poll(() => page.getByRole('button', { name: /^Remove:/ }).count()).toBe(0);
      await page.goBack();
      await expect.poll(() => page.getByRole('button', { name: /^Remove:/ }).count()).toBe(3);
    });
  });

  it('changes its language and keeps the view', async () => {
    const page = await open('?view=control&ui=en&country=LBY');
    await page.getByRole('button', { name: 'Indonesia' }).click();
    await page.getByRole('heading', { level: 1, name: 'Penguasaan' }).waitFor();
    expect([query(page).get('view'), query(page).get('country'), await page.title()]).toEqual(['control', 'LBY', 'Penguasaan · Warta']);
  });

  describe('a report', () => {
    it('lights up the words of an event, each with the mark of its part', async () => {
      const page = await open(REPORT);
      expect(await page.locator(`${TEXT} mark`).count()).toBe(0);
      await page.locator('.card-head').first().click();
      const marked = async (role: string): Promise<string> => (await page.locator(`${TEXT} .role-${role}`).allTextContents()).join('');
      expect([await marked('actor'), await marked('act')]).toEqual(['Pasukan Pemerintah Kesepakatan Nasional Libya (GNA)', 'merebut']);
      expect(await page.locator(`${TEXT} .role-name`).allTextContents()).toEqual(expect.arrayContaining(['actor', 'act', 'recipient', 'place', 'time']));
      const shapes = await page.locator(`${TEXT} .piece[class*=role-]`).evaluateAll((all) => all.map((one) => (one as unknown as { computedStyleMap(): Map<string, unknown> }).computedStyleMap().get('border-bottom-style')?.toString())); // a browser's element
      expect(new Set(shapes).size).toBeGreaterThan(2);
    });

    it('says why an event is there', async () => {
      const page = await open(REPORT);
      await page.locator('.card-head').first().click();
      await page.getByRole('button', { name: 'Why is this here?' }).click();
      await page.locator('.why .found li').first().waitFor();
      expect(await page.locator('.why').textContent()).toContain('frame:id/merebut');
    });

    it('says what rests on words that are chosen with the arrow keys', async () => {
      const page = await open(REPORT);
      await page.locator(TEXT).focus();
      for (let i = 0; i < 5; i += 1) await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Shift+ArrowRight');
      expect(await page.locator('.resting blockquote').textContent()).toBe('Pemerintah Kesepakatan');
      expect(await page.locator('.resting li').first().textContent()).toContain('Assault');
      expect(query(page).get('words')).toMatch(/^\d+-\d+$/);
    });

    it('says what rests on words that are chosen with the pointer', async () => {
      const page = await open(REPORT);
      await page.locator(`${TEXT} p`).first().dblclick({ position: { x: 60, y: 20 } });
      expect(await page.locator('.resting blockquote').textContent()).toMatch(/\w+/);
    });

    it('gives a citation to copy', async () => {
      const page = await open(`${REPORT}&event=`);
      await page.locator('.card-head').first().click();
      await page.getByRole('button', { name: 'Copy citation' }).click();
      await page.getByText('Citation copied').waitFor();
      expect(await page.evaluate<string>('navigator.clipboard.readText()')).toMatch(/^“Pasukan Pemerintah .+” Kabar Tripoli \(contoh\), “Pasukan Libya Rebut Pangkalan Al-Watiya”, 19 May 2020\. \[Warta contoh-01-al-watiya\/[0-9a-f]{16}\]$/);
    });

    it('is found by its words', async () => {
      const page = await open('?view=reports&ui=en');
      await page.getByLabel('Search the reports').fill('Tarhuna');
      await page.keyboard.press('Enter');
      await page.locator('.report-row .cited').first().waitFor();
      expect(await page.locator('.report-row .cited').first().textContent()).toMatch(/Tarhuna/i);
    });
  });

  it('narrows the timeline to the bar that is pressed, by keyboard', async () => {
    const page = await open('?view=timeline&ui=en&step=month');
    await page.locator('.bar[tabindex="0"]').focus();
    await page.keyboard.press('ArrowLeft'); // July, in which nothing happened
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await expect.poll(() => query(page).get('from')).toBe('2020-06-01');
    expect(query(page).get('to')).toBe('2020-06-30');
  });

  it('sets the versions of an incident side by side, each with its words', async () => {
    const page = await open('?view=incidents&ui=en');
    await page.locator('.incident-row').first().click();
    await page.locator('.version blockquote').first().waitFor();
    expect(await page.locator('.version').count()).toBeGreaterThan(0);
    expect(query(page).get('incident')).toMatch(/\w+/);
  });

  it('moves the map by keys and keeps it in the address; the list beside it has the same places', async () => {
    const page = await open('?view=map&ui=en');
    expect(await page.locator('.places li').allTextContents()).toEqual(expect.arrayContaining([expect.stringMatching(/^Tripoli, Libya town/)]));
    await page.locator('canvas').focus();
    await page.keyboard.press('+');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => query(page).get('at')).toMatch(/^-?\d+\.\d{3},-?\d+\.\d{3},\d+\.\d\d$/);
    await page.getByRole('button', { name: 'Tripoli, Libya' }).click();
    await expect.poll(() => query(page).get('at')).toMatch(/^13\.18\d,32\.88\d/);
    const colours = await page.evaluate<number>('(() => { const c = document.querySelector("canvas"); const d = c.getContext("2d").getImageData(0, 0, c.width, c.height).data; const s = new Set(); for (let i = 0; i < d.length; i += 404) s.add(d[i] << 16 | d[i + 1] << 8 | d[i + 2]); return s.size; })()');
    expect(colours).toBeGreaterThan(2);
  });

  it('draws the borders of provinces where one looks closely, and only there', async () => {
    const page = await open('?view=map&ui=en&at=14.000,30.000,20.00');
    const borders = async (): Promise<number> => (/<path[^>]+d="([^"]*)" fill="none"[^>]+stroke-dasharray/.exec((await saved(page, 'SVG')).content.toString())?.[1] ?? '').split('M').length - 1;
    await expect.poll(borders).toBeGreaterThan(20);
    await page.getByRole('button', { name: 'Farther' }).click();
    await page.getByRole('button', { name: 'Farther' }).click();
    await expect.poll(borders).toBe(0);
  });

  it('walks along the index by keys and tells the incidents behind a period', async () => {
    const busy = await openTestDesk({ page: folder, empty: true });
    await fill(busy.store, [...madeUpReports(1600)]);
    const { page, faults, close } = await openPage(browser!, `${busy.address}/?view=index&ui=en`); // opened in beforeAll
    const chart = page.getByRole('slider', { name: 'Hostility told per published report' });
    await chart.focus();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => query(page).get('point')).toMatch(/^2026-\d\d-\d\d$/);
    expect(await chart.getAttribute('aria-valuetext')).toMatch(/2026: -?\d+\.\d\d \(/);
    await page.locator('.lines a').first().waitFor();
    expect(faults).toEqual([]);
    await close();
    await busy.close();
  });

  it('shows who held a place on the day of the slider', async () => {
    const page = await open('?view=control&ui=en');
    const before = await page.locator('.control-list > li').count();
    expect(before).toBeGreaterThan(0);
    await page.getByRole('slider').focus();
    await page.keyboard.press('Home');
    await expect.poll(() => query(page).get('day')).toMatch(/^20\d\d-\d\d-01$/);
    await expect.poll(() => page.locator('.control-list > li').count()).toBeLessThan(before);
  });

  it('lists promises by the day they fall due', async () => {
    const page = await open('?view=promises&ui=en&day=2020-06-07');
    await page.locator('.promise').first().waitFor();
    expect(await page.locator('.promise.ahead .due').first().textContent()).toMatch(/^Due 8 Jun 2020/);
  });

  it('tells the ties of an actor that is chosen from the table', async () => {
    const page = await open('?view=network&ui=en');
    await page.locator('.places tbody button').first().click();
    await page.getByRole('heading', { name: /^Ties of/ }).waitFor();
    expect(await page.locator('svg .tie.own').count()).toBeGreaterThan(0);
  });

  it.each([['timeline', 'SVG', /^<svg[^>]+xmlns/], ['timeline', 'PNG', /^.PNG/], ['map', 'SVG', /^<svg[^>]+xmlns/], ['map', 'PNG', /^.PNG/], ['network', 'SVG', /^<svg[^>]+xmlns/]])('saves the %s as %s', async (view, kind, begins) => {
    const page = await open(`?view=${view}&ui=en`);
    const { file, content } = await saved(page, kind);
    expect(file).toMatch(new RegExp(`^warta-${view}\\.${kind.toLowerCase()}$`));
    expect(content.toString('latin1')).toMatch(begins);
    expect(content.length).toBeGreaterThan(1500);
  });

  it('makes a brief of one page that cites its reports, to print and to send', async () => {
    const page = await open('?view=brief&ui=en');
    await page.locator('.sources li').first().waitFor();
    const { content } = await saved(page, 'Save as HTML');
    expect(content.toString()).toMatch(/^<!doctype html><html lang="en">/);
    expect(content.toString()).not.toMatch(/<script|<button/);
    expect(content.toString()).toContain('Coastal Wire (example)');
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });

  it('asks who one is where the server is guarded', async () => {
    const guarded = await openTestDesk({ page: folder, token: 'a-token-that-nobody-guesses' });
    const one = await openPage(browser!, `${guarded.address}/?view=timeline&ui=en`); // opened in beforeAll
    await one.page.getByLabel('Token', { exact: true }).first().fill('a-token-that-nobody-guesses');
    await one.page.getByRole('button', { name: 'Enter' }).first().click();
    await one.page.locator('.event-row').first().waitFor();
    await one.close();
    await guarded.close();
  });
});
