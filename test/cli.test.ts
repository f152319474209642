import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = new URL('..', import.meta.url).pathname;
const main = join(root, 'dist/warta.js');
const examples = join(root, 'examples/reports');
let folder = '';
/** What `warta code` prints for the examples. */
let coded = '';

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function warta(args: readonly string[], { input = '', env = {} }: { input?: string | Buffer; env?: Record<string, string> } = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { input, encoding: 'utf8', cwd: folder, env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '', ...env }, maxBuffer: 1 << 28 });
  return { code: status, out: stdout, err: stderr };
}

const lines = (text: string): string[] => text.split('\n').filter(Boolean);
const record = (id: string, text = `Pasukan nomor ${id} mundur dari kota pada Senin.`): string => JSON.stringify({ id, text, published: '2020-06-05' });

beforeAll(() => {
  execFileSync(process.execPath, [join(root, 'node_modules/tsx/dist/cli.mjs'), 'scripts/bundle.ts'], { cwd: root });
  folder = mkdtempSync(join(tmpdir(), 'cli-'));
  coded = warta(['code', examples, '--format', 'reports']).out;
  writeFileSync(join(folder, 'coded.jsonl'), coded);
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('warta code', () => {
  it('gives the same bytes twice, and whole lines of JSON', () => {
    const again = warta(['code', examples, '--format', 'reports']);
    expect([again.code, again.err]).toEqual([0, '']);
    expect(again.out).toBe(coded);
    expect(lines(coded).map((line) => JSON.parse(line).id)).toHaveLength(lines(readdirSync(examples).map((file) => readFileSync(join(examples, file), 'utf8')).join('\n')).length);
  });

  it('gives a report the same bytes whatever comes before it, and with several workers', () => {
    const back = warta(['code', ...readdirSync(examples).map((file) => join(examples, file)).reverse(), '--format', 'reports', '--jobs', '3']).out;
    expect(back).not.toBe(coded);
    expect(lines(back).reverse()).toEqual(lines(coded));
  });

  it('prints events in a pipe and a table where it is asked for', () => {
    const events = lines(warta(['code', examples]).out).map((line) => JSON.parse(line));
    for (const event of events) expect(event).toMatchObject({ id: expect.any(String), type: expect.any(String), report: { id: expect.any(String) } });
    const table = warta(['code', examples, '--format', 'table', '--ui', 'id']);
    expect(table.out).not.toContain('\u001b');
    expect(table.out.length).toBeGreaterThan(500);
  });

  it('reads standard input, gzipped too', () => {
    const plain = warta(['read', '-'], { input: record('a') });
    const packed = warta(['read', '-'], { input: gzipSync(record('a')) });
    expect(JSON.parse(plain.out)).toMatchObject({ id: 'a', lang: 'id', file: '-', published: '2020-06-05' });
    expect(packed.out).toBe(plain.out);
  });

  it('takes the day of publication and the language from the call where the input does not say', () => {
    const { out } = warta(['read', '-', '--published', '2020-06-05', '--lang', 'en'], { input: 'Pasukan mundur.' });
    expect(JSON.parse(out)).toMatchObject({ lang: 'en', published: '2020-06-05' });
  });

  it('refuses what is broken, one line each, and reads the others', () => {
    const broken = join(folder, 'broken');
    mkdirSync(broken);
    writeFileSync(join(broken, '1-empty.txt'), '');
    writeFileSync(join(broken, '2-image.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]));
    writeFileSync(join(broken, '3-mixed.jsonl'), `${record('a')}\n{"id":"b","text":"tanpa akhir\n${record('c')}\n`);
    writeFileSync(join(broken, '4-long.txt'), 'kata '.repeat(1_000_000));
    writeFileSync(join(broken, '5-nul.txt'), 'Pasukan itu mun\0dur dari "kota pada Senin.');
    writeFileSync(join(broken, '6-latin.txt'), Buffer.from('Pertemuan itu di sebuah café pada Senin.', 'latin1'));
    const { code, out, err } = warta(['read', 'broken']);
    expect(code).toBe(0);
    expect(lines(out).map((line) => JSON.parse(line).text)).toEqual(['Pasukan nomor a mundur dari kota pada Senin.', 'Pasukan nomor c mundur dari kota pada Senin.', 'Pasukan itu mundur dari "kota pada Senin.', 'Pertemuan itu di sebuah café pada Senin.']);
    expect(lines(err).map((line) => /^warta: broken\/(\S+): .*\[(.+)\]$/.exec(line)?.slice(1))).toEqual([['1-empty.txt', 'empty'], ['2-image.png', 'binary'], ['3-mixed.jsonl:2', 'bad-json'], ['4-long.txt', 'too-long']]);
    expect(warta(['read', 'broken', '--strict']).code).toBe(1);
  });

  it.each([
    ['no input', ['code'], 2],
    ['a wrong date', ['code', 'x', '--published', 'kemarin'], 2],
    ['an unknown language', ['code', 'x', '--lang', 'fr'], 2],
    ['an unknown format', ['code', 'x', '--format', 'xml'], 2],
    ['an unknown option', ['code', 'x', '--fast'], 2],
    ['an unknown command', ['kode', 'x'], 2],
    ['a file that is not there', ['code', 'tiada.txt'], 1],
    ['help', ['code', '--help'], 0],
  ])('%s', (_, args, code) => {
    const run = warta(args);
    expect(run.code).toBe(code);
    expect((code === 0 ? run.out : run.err).length).toBeGreaterThan(10);
  });

  it('ends quietly when its reader goes away', () => {
    const input = Array.from({ length: 3000 }, (_, i) => record(String(i))).join('\n');
    writeFileSync(join(folder, 'many.jsonl'), input);
    const { status, stderr } = spawnSync('bash', ['-c', `"${process.execPath}" "${main}" read many.jsonl | head -n 1 >/dev/null; exit \${PIPESTATUS[0]}`], { cwd: folder, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });

  it('stops at Ctrl-C with whole lines and its own exit code', async () => {
    const child = spawn(process.execPath, [main, 'read', '-'], { cwd: folder });
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => { out += chunk.toString(); });
    const ended = new Promise<number | null>((resolve) => { child.on('close', resolve); });
    child.stdin.write(`${Array.from({ length: 2000 }, (_, i) => record(String(i))).join('\n')}\n`);
    while (out === '') await new Promise((resolve) => { setTimeout(resolve, 20); });
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    for (const line of lines(out)) expect(() => JSON.parse(line)).not.toThrow();
    expect(out.endsWith('\n')).toBe(true);
  });
});

describe('warta verify', () => {
  it('passes what warta code prints', () => {
    const run = warta(['verify', 'coded.jsonl']);
    expect(run.out).toMatch(/^\d+ reports, 0 faults\n$/);
    expect(run.code).toBe(0);
  });
  it('fails on a span that does not slice back, and says where', () => {
    const spoilt = JSON.parse(lines(coded)[0]);
    spoilt.notes = [{ start: 0, end: 3, text: 'tak', code: 'x', message: 'x' }];
    const run = warta(['verify', '-'], { input: JSON.stringify(spoilt) });
    expect(run.code).toBe(1);
    expect(run.out).toContain('-:1: $.notes[0] 0 to 3 is');
  });
  it('fails on what is no coded report', () => expect(warta(['verify', '-'], { input: '{"a":1}\nnot json' })).toMatchObject({ code: 1, out: expect.stringContaining('2 reports, 2 faults') }));
});

describe('warta explain', () => {
  it('exits with 1 for an unknown id, 2 for wrong use', () => {
    expect(warta(['explain', 'coded.jsonl', 'ffffffffffffffff'])).toMatchObject({ code: 1, out: '' });
    expect(warta(['explain', 'coded.jsonl'])).toMatchObject({ code: 2, out: '' });
    expect(warta(['explain', 'tiada.jsonl', 'x'])).toMatchObject({ code: 1, out: '' });
  });
});
