/**
 * `npm run build && npx tsx bench/desk.ts [EVENTS]`: the desk over a store of 100,000 made-up events, in the system's own Chromium, beside an empty page as the yardstick of the machine. Prints each figure, its floor,
 * and how much of the floor it uses. Beside the longest frame, which hangs on what else the machine does, stand the page's own long tasks and its main thread's time. The store is made anew, which takes a minute; WARTA_BENCH_STORE keeps it in a file from run to run.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openPage, settled, startChromium } from '../test/services/chromium.ts';
import { fillMadeUp } from '../test/web/made-up-store.ts';

const EVENTS = Number(process.argv[2] ?? 100_000);
const folder = mkdtempSync(join(tmpdir(), 'warta-bench-desk-'));
const file = process.env.WARTA_BENCH_STORE ?? join(folder, 'desk.db');

const row = (name: string, value: number, floor: number): void => console.log(`${name.padEnd(52)} ${`${value.toFixed(0)} ms`.padStart(9)}  floor ${String(floor).padStart(5)} ms  ${(value / floor).toFixed(2)}`);
const quantile = (values: readonly number[], share: number): number => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];

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

/** What a page did while something was done in it, in milliseconds. */
interface Watch {
  /** Longest time between two frames, the first three left out. */
  readonly longest: number;
  /** 95 of 100 frames came within this. */
  readonly most: number;
  /** Tasks of more than 50 ms on the page's main thread, and the longest of them: what the machine does beside is not in them. */
  readonly longTasks: number;
  readonly longestTask: number;
  /** What the page's main thread was busy, of all the time that it took. */
  readonly busy: number;
  readonly took: number;
}

const WATCH = `(() => {
  const gaps = []; let last = 0;
  const watch = { gaps, tasks: [], on: true };
  globalThis.watch = watch;
  new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) watch.tasks.push(duration); }).observe({ type: 'longtask' });
  const tick = (now) => { if (last) gaps.push(now - last); last = now; if (watch.on) requestAnimationFrame(tick); };
  requestAnimationFrame(tick);
})()`;

/** Watches frames, long tasks and the main thread's own time while something is done. */
async function watching(page: Page, act: () => Promise<void>): Promise<Watch> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async (): Promise<number> => 1000 * ((await devtools.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  await page.evaluate(WATCH);
  const [before, start] = [await busy(), performance.now()];
  await act();
  const [after, took] = [await busy(), performance.now() - start];
  const { gaps, tasks } = await page.evaluate<{ readonly gaps: readonly number[]; readonly tasks: readonly number[] }>('(async () => { globalThis.watch.on = false; await new Promise((done) => setTimeout(done, 100)); return globalThis.watch; })()');
  await devtools.detach();
  const frames = gaps.slice(3);
  return { longest: Math.max(0, ...frames), most: quantile(frames, 0.95), longTasks: tasks.length, longestTask: Math.max(0, ...tasks), busy: after - before, took };
}

function told(name: string, { longest, most, longTasks, longestTask, busy, took }: Watch): void {
  row(`${name}, longest frame`, longest, 50);
  console.log(`${''.padEnd(4)}95 of 100 frames within ${most.toFixed(0)} ms; ${longTasks} tasks over 50 ms, the longest ${longestTask.toFixed(0)} ms; main thread busy ${busy.toFixed(0)} of ${took.toFixed(0)} ms`);
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
  for (let round = 0; round < 4; round += 1) for (const filter of filters) for (const ask of ['events?limit=200', 'incidents?limit=200', 'timeline?step=week', 'facets?of=events', 'map?of=incidents']) times.push(await page.evaluate<number>(`(async () => { const start = performance.now(); const answer = await fetch('api/v1/${ask}&${filter}', { cache: 'no-store' }); await answer.json(); return performance.now() - start; })()`));
  return times;
}

async function measure(browser: Browser, address: string): Promise<void> {
  row('first view, the server just started', await firstView(browser, address), 1500);
  // The first measure waits until all has been read; that is not to be measured here.
  await fetch(`${address}/api/v1/control`);
  const again: number[] = [];
  for (let i = 0; i < 5; i += 1) again.push(await firstView(browser, address));
  row('first view, median of five', quantile(again, 0.5), 1500);
  const empty = await openPage(browser, 'data:text/html,<body style="height:99999px">');
  told('yardstick: an empty page', await watching(empty.page, () => scroll(empty.page)));
  await empty.close();
  const { page, close } = await openPage(browser, `${address}/?view=timeline&ui=en`);
  await page.locator('.bar').first().waitFor({ timeout: 120_000 });
  const times = await filterTimes(page);
  row('filter answers, median', quantile(times, 0.5), 150);
  row('filter answers, 95 of 100', quantile(times, 0.95), 150);
  told('scrolling the list', await watching(page, () => scroll(page)));
  await page.goto(`${address}/?view=map&ui=en`);
  await page.locator('.places li').first().waitFor({ timeout: 120_000 });
  await settled(page);
  await page.waitForTimeout(2000);
  const box = await page.locator('canvas').boundingBox();
  if (!box) throw new Error('the map has no size; wanted a drawn canvas');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  told('panning the map', await watching(page, async () => { for (let i = 0; i < 90; i += 1) { await page.mouse.move(x + 200 * Math.sin(i / 9), y + 90 * Math.cos(i / 7)); await page.waitForTimeout(8); } }));
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

if (!existsSync(file)) await fillMadeUp(file, EVENTS);
const { child, address } = await startServer();
const browser = await startChromium();
try {
  await measure(browser, address);
} finally {
  await browser.close();
  child.removeAllListeners('exit').kill();
  rmSync(folder, { recursive: true, force: true });
}
