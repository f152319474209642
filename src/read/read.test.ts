import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../model/index.ts';
import { readReports, type Refusal, refusalLine } from './index.ts';

const TEXT = 'Pasukan itu mundur dari kota pada Senin.';
const record = (id: string, more: object = {}): string => JSON.stringify({ id, text: TEXT, ...more });
let folder = '';
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'read-')); });
afterAll(() => rmSync(folder, { recursive: true }));

async function read(content: string | Buffer): Promise<{ reports: Report[]; refusals: Refusal[] }> {
  const file = join(folder, 'input');
  writeFileSync(file, content);
  const found: { reports: Report[]; refusals: Refusal[] } = { reports: [], refusals: [] };
  for await (const result of readReports([file])) 'report' in result ? found.reports.push(result.report) : found.refusals.push(result.refusal);
  return found;
}

describe('what is read', () => {
  it.each([
    ['plain text', TEXT],
    ['UTF-8 with a mark', `\ufeff${TEXT}`],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['UTF-16 without', Buffer.from(TEXT, 'utf16le')],
    ['gzipped text', gzipSync(TEXT)],
    ['JSON Lines', `${record('a')}\n`],
    ['JSON Lines without a last line end, with blank lines', `\n${record('a')}\r\n\r\n`],
    ['gzipped JSON Lines', gzipSync(record('a'))],
    ['JSON Lines twice gzipped', gzipSync(gzipSync(record('a')))],
    ['UTF-16 JSON Lines', Buffer.from(`\ufeff${record('a')}\n`, 'utf16le')],
    ['a JSON array', `[${record('a')}]`],
    ['JSON over several lines', JSON.stringify({ id: 'a', text: TEXT }, null, 2)],
  ])('%s', async (_, content) => {
    const { reports, refusals } = await read(content);
    expect(refusals).toEqual([]);
    expect(reports.map(({ text, lang }) => [text, lang])).toEqual([[TEXT, 'id']]);
  });

  it('takes the id of the normalised text where none is given', async () => {
    const [one, two] = [await read(TEXT), await read(`  ${TEXT.replaceAll(' ', '  ')}\n`)];
    expect(one.reports[0].id).toMatch(/^[0-9a-f]{16}$/);
    expect(two.reports[0].id).toBe(one.reports[0].id);
  });

  it('keeps what a record says of itself', async () => {
    const { reports } = await read(record('a', { outlet: 'Berita', title: 'Mundur', published: '2020-06-05 10:00:00', url: 'https://berita.example/1', lang: 'id' }));
    expect(reports[0]).toMatchObject({ id: 'a', source: 'Berita', title: 'Mundur', published: '2020-06-05T10:00:00', url: 'https://berita.example/1' });
  });

  it.each([
    ['language-unknown', JSON.stringify({ id: 'a', text: 'Les troupes se sont retirées de la ville lundi.' }), ''],
    ['language-unknown', record('a', { lang: 'fr' }), ''],
    ['published-unknown', record('a', { published: 'kemarin' }), 'id'],
    ['nul-bytes', TEXT.replace('mundur', 'mun\0dur'), 'id'],
    ['encoding-guessed', Buffer.from('Pertemuan itu di sebuah café di Paris pada Senin.', 'latin1'), 'id'],
  ])('notes %s', async (code, content, lang) => {
    const { reports } = await read(content);
    expect(reports[0].notes.map((note) => note.code)).toContain(code);
    expect(reports[0].lang).toBe(lang);
  });

  it('reads Windows quotation marks', async () => {
    const { reports } = await read(Buffer.from([...Buffer.from('Menteri itu berkata '), 0x93, ...Buffer.from('damai'), 0x94, 0x2e]));
    expect(reports[0].text).toBe('Menteri itu berkata “damai”.');
  });
});

describe('what is refused, with the others read', () => {
  it.each([
    ['empty', '', 0, null],
    ['empty', ' \n\t', 0, null],
    ['binary', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 0, null],
    ['binary', Buffer.from(Array.from({ length: 300 }, (_, i) => (i * 7) % 32)), 0, null],
    ['bad-json', `${record('a')}\n{"id":"b","text":"tanpa akhir\n${record('c')}\n`, 2, 2],
    ['bad-json', `${record('a')}\nbukan json\n${record('c')}\n`, 2, 2],
    ['no-report', `${record('a')}\n[1]\n${record('c')}\n`, 2, 2],
    ['no-report', `${record('a')}\n{"id":"b","body":"x"}\n`, 1, 2],
    ['empty', `${record('a')}\n{"id":"b","text":"..."}\n`, 1, 2],
    ['same-id', `${record('a')}\n${record('a')}\n`, 1, null],
    ['too-long', `${record('a')}\n${record('b', { text: 'a b '.repeat(1_250_000) })}\n${record('c')}\n`, 2, 2],
    ['too-long', 'a b '.repeat(1_250_000), 0, null],
    ['bad-gzip', gzipSync(`${record('a')}\n`.repeat(1)).subarray(0, -9), 1, null],
  ])('%s', async (code, content, others, line) => {
    const { reports, refusals } = await read(content);
    expect(refusals.map((refusal) => [refusal.code, refusal.line])).toEqual([[code, line]]);
    expect(reports).toHaveLength(others);
    expect(refusalLine(refusals[0])).toContain(refusals[0].wanted);
  });

  it('says that a file is not there', async () => {
    for await (const result of readReports([join(folder, 'tiada')])) expect(result).toMatchObject({ refusal: { code: 'no-such-file' } });
  });
});
