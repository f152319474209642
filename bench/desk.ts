/**
 * `npm run build && npx tsx bench/desk.ts [EVENTS]`: the desk over a store of 100,000 made-up events, in the system's own Chromium, beside an empty page as the yardstick of the machine. Prints each figure, its floor,
 * and how much of the floor it uses. The store is made anew, which takes some minutes; WARTA_BENCH_STORE keeps it in a file from run to run.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openStore, rejoin } from '../src/store/index.ts';
import { openPage, startChromium } from '../test/services/chromium.ts';
import { madeUpReports } from '../test/web/made-up-reports.ts';
import { CODER_VERSION } from '../src/coder-version.generated.ts';

const EVENTS = Number(process.argv[2] ?? 100_000);
const folder = mkdtempSync(join(tmpdir(), 'warta-bench-desk-'));
const file = process.env.WARTA_BENCH_STORE ?? join(folder, 'desk.db');

const row = (name: string, value: number, floor: number): void => console.log(`${name.padEnd(52)} ${`${value.toFixed(0)} ms`.padStart(9)}  floor ${String(floor).padStart(5)} ms  ${(value / floor).toFixed(2)}`);
const quantile = (values: readonly number[], share: number): number => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];

async function fill(): Promise<void> {
  const store = await openStore(file, { create: true, coder: CODER_VERSION });
  let batch = [];
  for (const report of madeUpReports(EVENTS)) if (batch.push(report) === 500) { await store.add(batch); batch = []; }
  await store.add(batch);
  await rejoin(store, { sweep: true });
  await store.close();
}

/** Milliseconds from the start of navigation until the first line of the list stands. */
async function firstView(browser: Browser, address: string): Promise<number> {
  const { page, close } = await openPage(browser, 'about:blank');
  const start = performance.now();
  await page.goto(`${address}/?view=timeline&ui=en`, { waitUntil: 'commit' });
  await page.locator('.event-row').first().waitFor();
  const taken = performance.now() - start;
  await close();
  return taken;
}

/** The longest time between two frames while something is done, in milliseconds, the first three left out. */
async function longestFrame(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate('(() => { const gaps = []; let last = 0; globalThis.frames_ = gaps; globalThis.watching = true; const tick = (now) => { if (last) gaps.push(now - last); last = now; if (globalThis.watching) requestAnimationFrame(tick); }; requestAnimationFrame(tick); })()');
  await act();
  const gaps = await page.evaluate<number[]>('(() => { globalThis.watching = false; return globalThis.frames_; })()');
  return Math.max(...gaps.slice(3));
}

async function scroll(page: Page): Promise<void> {
  await page.mouse.move(600, 600);
  for (let i = 0; i < 60; i += 1) {
    await page.mouse.wheel(0, 420);
    await page.waitForTimeout(16);
  }
}

async function filterTimes(page: Page): Promise<readonly number[]> {
  const filters = ['', 'country=LBY', 'country=UKR&type=ASSAULT', 'type=AID,RETREAT', 'status=hypothetical', 'from=2026-01-01&to=2026-01-31', 'from=2025-06-01&to=2026-06-01&country=SDN', 'party=LBYREB', 'party=Government%20army%20SYR', 'confidence=0.9', 'outlet=Daily%20Wire%201%20(example)', 'lang=id&type=COERCE', 'country=IDN&party=IDNMIL&type=ASSAULT', 'bothAdmit=true', 'place=Tortorah'];
  const times: number[] = [];
  for (let round = 0; round < 4; round += 1) for (const filter of filters) for (const list of ['events', 'incidents']) times.push(await page.evaluate<number>(`(async () => { const start = performance.now(); const answer = await fetch('api/v1/${list}?limit=200&${filter}', { cache: 'no-store' }); await answer.json(); return performance.now() - start; })()`));
  return times;
}

async function measure(browser: Browser, address: string): Promise<void> {
  row('first view, the server just started', await firstView(browser, address), 1500);
  const again: number[] = [];
  for (let i = 0; i < 5; i += 1) again.push(await firstView(browser, address));
  row('first view, median of five', quantile(again, 0.5), 1500);
  const empty = await openPage(browser, 'data:text/html,<body style="height:99999px">');
  row('yardstick: an empty page, longest frame', await longestFrame(empty.page, () => scroll(empty.page)), 50);
  await empty.close();
  const { page, close } = await openPage(browser, `${address}/?view=timeline&ui=en`);
  await page.locator('.bar').first().waitFor({ timeout: 120_000 });
  const times = await filterTimes(page);
  row('filter answers, median', quantile(times, 0.5), 150);
  row('filter answers, 95 of 100', quantile(times, 0.95), 150);
  row('scrolling the list, longest frame', await longestFrame(page, () => scroll(page)), 50);
  await page.goto(`${address}/?view=map&ui=en`);
  await page.locator('.places li').first().waitFor({ timeout: 120_000 });
  await page.waitForTimeout(4000);
  const box = await page.locator('canvas').boundingBox();
  if (!box) throw new Error('the map has no size; wanted a drawn canvas');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  row('panning the map, longest frame', await longestFrame(page, async () => { for (let i = 0; i < 90; i += 1) { await page.mouse.move(x + 200 * Math.sin(i / 9), y + 90 * Math.cos(i / 7)); await page.waitForTimeout(8); } }), 50);
  await page.mouse.up();
  await close();
}

/** Starts the built program, as a user would; gives where it listens. */
function startServer(): Promise<{ readonly child: ChildProcess; readonly address: string }> {
  const child = spawn(process.execPath, [new URL('../dist/warta.js', import.meta.url).pathname, 'serve', '--store', file, '--port', '0', '--log', 'silent', '--rate', '1000000'], { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((done, fail) => {
    child.once('exit', (code) => fail(new Error(`warta serve ended with ${code}; wanted a server, run npm run build first`)));
    child.stdout?.on('data', (line: Buffer) => { const address = / at (http:\S+)/.exec(String(line))?.[1]; if (address) done({ child, address }); });
  });
}

if (!existsSync(file)) await fill();
const { child, address } = await startServer();
const browser = await startChromium();
try {
  await measure(browser, address);
} finally {
  await browser.close();
  child.removeAllListeners('exit').kill();
  rmSync(folder, { recursive: true, force: true });
}
