import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { programPath } from './available.ts';

/** Starts the system's own Chromium; ask `available('chromium', …)` first. */
export function startChromium(): Promise<Browser> {
  const executablePath = programPath('chromium');
  if (!executablePath) throw new Error('chromium is not installed; ask available() first');
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

/** A page that remembers what went wrong in it and whom it called. */
export interface Watched {
  readonly page: Page;
  /** Errors of scripts, warnings of the security policy, failed requests. */
  readonly faults: string[];
  /** Method and address of every request. */
  readonly calls: string[];
  close(): Promise<void>;
}

/** Opens a page of its own, with nothing kept from others. */
export async function openPage(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, permissions: ['clipboard-read', 'clipboard-write'], ...options });
  const page = await context.newPage();
  const [faults, calls]: [string[], string[]] = [[], []];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => { if (message.type() === 'error') faults.push(message.text()); });
  page.on('request', (request) => calls.push(`${request.method()} ${request.url()}`));
  await page.goto(address);
  return { page, faults, calls, close: () => context.close() };
}

/** Waits until nothing in the page says any more that it is loading. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main .view > *').first().waitFor({ state: 'attached' });
  for (let calm = 0; calm < 2; calm += 1) {
    await page.waitForTimeout(60);
    while (await page.locator('.waiting').count() > 0) {
      calm = 0;
      await page.waitForTimeout(30);
    }
  }
}

/** How many pixels the page is wider than its window; a page that fits gives 0 or less. */
export const overflow = (page: Page): Promise<number> => page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
