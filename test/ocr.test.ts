import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { readReports } from '../src/read/index.ts';
import { available, programPath } from './services/available.ts';

const TEXT = 'KAIRO - Menteri Luar Negeri Mesir bertemu utusan khusus Libya di Kairo pada Rabu (3/6/2020) untuk membahas gencatan senjata.';
const able = available('tesseract', 'tests of scanned pages') && available('chromium', 'tests of scanned pages');

/** A PDF whose pages are as given; null is a picture of printed text, as a scanner makes it. */
async function scan(path: string, pages: ReadonlyArray<string | null> = [null]): Promise<void> {
  const browser = await chromium.launch({ executablePath: programPath('chromium') ?? '', args: ['--no-sandbox'] });
  const page = await browser.newPage({ viewport: { width: 1000, height: 500 }, deviceScaleFactor: 2 });
  await page.setContent(`<body style="font:28px serif;margin:40px;background:#fff"><p>${TEXT}</p></body>`);
  const picture = (await page.screenshot()).toString('base64');
  const scanned = `<img style="width:100%" src="data:image/png;base64,${picture}">`;
  await page.setContent(`<body style="margin:0">${pages.map((text, i) => `<div style="${i > 0 ? 'break-before:page' : ''}">${text === null ? scanned : `<p style="font:16px serif;margin:40px">${text}</p>`}</div>`).join('')}</body>`);
  await page.pdf({ path, width: '1000px', height: '520px' });
  await browser.close();
}

describe.skipIf(!able)('a scanned page', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'warta-scan-')), 'scan.pdf');
  beforeAll(() => scan(file));
  const read = async (ocr: boolean) => {
    for await (const result of readReports([file], { ocr })) return result;
    throw new Error('nothing was read');
  };

  it('is read between printed pages, in order, where that was asked for; else a note says that it is not', async () => {
    const mixed = join(mkdtempSync(join(tmpdir(), 'warta-mixed-')), 'mixed.pdf');
    await scan(mixed, ['Lembar pertama memuat pernyataan panglima tentang gencatan senjata di Tripoli.', null, 'Lembar ketiga memuat jawaban juru bicara parlemen kepada para wartawan.']);
    const read = async (ocr: boolean) => {
      for await (const result of readReports([mixed], { ocr })) if ('report' in result) return result.report;
      throw new Error('nothing was read');
    };
    const [plain, recognised] = [await read(false), await read(true)];
    expect(plain.notes).toContainEqual(expect.objectContaining({ code: 'scanned-pages', message: expect.stringMatching(/: 2$/) }));
    expect(plain.text).not.toContain('Menteri Luar Negeri');
    expect(recognised.text).toMatch(/Lembar pertama.*bertemu utusan khusus Libya.*Lembar ketiga/s);
    expect(recognised.notes.map(({ code }) => code)).toContain('recognised');
    expect(recognised.notes.map(({ code }) => code)).not.toContain('scanned-pages');
  }, 60_000);

  it('is told apart', async () => expect(await read(false)).toMatchObject({ refusal: { code: 'scanned', todo: expect.stringContaining('--ocr') } }));
  it('is read where that was asked for, with a note', async () => expect(await read(true)).toMatchObject({ report: { lang: 'id', text: expect.stringContaining('bertemu utusan khusus Libya di Kairo pada Rabu'), notes: expect.arrayContaining([expect.objectContaining({ code: 'recognised' })]) } }));
  it('is refused clearly where no recogniser is installed', async () => {
    const path = process.env.PATH;
    process.env.PATH = '/nonexistent';
    try { expect(await read(true)).toMatchObject({ refusal: { code: 'no-recogniser' } }); } finally { process.env.PATH = path; }
  });
});
