import { spawnSync } from 'node:child_process';
import { chmodSync, closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kept } from '../../test/kept.ts';
import { backup, openStore, restore, StoreFault } from './index.ts';

let folder = '';
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'faults-')); });
afterAll(() => rmSync(folder, { recursive: true }));

const path = (name: string): string => join(folder, name);
const reports = (count: number, name = 'r') => Array.from({ length: count }, (_, i) => kept(`${name}${i}`));

/** Makes a sound store with so many reports. */
async function made(name: string, count: number): Promise<string> {
  const store = await openStore(path(name), { create: true });
  await store.add(reports(count));
  await store.close();
  return path(name);
}

async function faultOf(work: Promise<unknown>): Promise<StoreFault> {
  const fault = await work.then(() => null, (error: unknown) => error);
  if (!(fault instanceof StoreFault)) throw new Error(`wanted a StoreFault, got ${String(fault)}`);
  return fault;
}

describe('a store that cannot be used says what is wrong and what to do', () => {
  it('where there is none', async () => {
    expect(await faultOf(openStore(path('none.db')))).toMatchObject({ code: 'unreachable', message: expect.stringMatching(/is not there; make a store with warta add/) });
    expect(existsSync(path('none.db'))).toBe(false);
  });
  it('where the file is something else', async () => {
    writeFileSync(path('text.db'), 'Dear reader, this is no database. '.repeat(50));
    expect(await faultOf(openStore(path('text.db'), { create: true }))).toMatchObject({ code: 'not-a-store' });
    expect(readFileSync(path('text.db'), 'utf8')).toMatch(/^Dear reader/);
  });
  it('where the database is another program\'s', async () => {
    const other = new DatabaseSync(path('other.db'));
    other.exec('create table report (title text)');
    other.close();
    expect(await faultOf(openStore(path('other.db'), { create: true }))).toMatchObject({ code: 'not-a-store', message: expect.stringContaining('another program') });
  });
  it('where a newer Warta made it', async () => {
    const file = await made('newer.db', 1);
    const later = new DatabaseSync(file);
    later.exec("update store set value = '999' where name = 'version'");
    later.close();
    expect(await faultOf(openStore(file))).toMatchObject({ code: 'newer' });
  });
  it('where the file is cut short', async () => {
    const file = await made('cut.db', 200);
    truncateSync(file, Math.floor(statSync(file).size / 2 / 4096) * 4096);
    const fault = await faultOf(openStore(file).then((store) => store.check()));
    expect(fault).toMatchObject({ code: 'damaged', message: expect.stringContaining('restore a backup') });
  });
  it('where what says how its tables are made has been changed', async () => {
    const file = await made('schema.db', 1);
    const other = new DatabaseSync(file, { defensive: false });
    other.exec(`pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'tokenize=', 'tokenize<') where name = 'report_words'`);
    other.close();
    expect(await faultOf(openStore(file).then((store) => store.find('Tripoli', { limit: 5 })))).toMatchObject({ code: 'damaged', message: expect.stringContaining('restore a backup') });
  });
  it('where its bytes have been changed, which check finds', async () => {
    const file = await made('changed.db', 100);
    const handle = openSync(file, 'r+');
    // Into the shelf, past the pages of the tables themselves.
    for (let at = 12 * 4096; at < statSync(file).size; at += 4096) writeSync(handle, Buffer.alloc(64, 7), 0, 64, at + 2000);
    closeSync(handle);
    const store = await openStore(file).catch((fault: unknown) => fault);
    if (store instanceof StoreFault) expect(store.code).toBe('damaged');
    else expect(await (store as Awaited<ReturnType<typeof openStore>>).check().catch((fault: unknown) => [fault])).not.toEqual([]); // opened above
  });
  it('where another program is writing', async () => {
    const file = await made('locked.db', 1);
    const other = new DatabaseSync(file);
    other.exec('begin immediate');
    const store = await openStore(file, { patience: 50 });
    expect(await faultOf(store.add(reports(1, 'new')))).toMatchObject({ code: 'locked', message: expect.stringContaining('another program') });
    expect((await store.reports()).items).toHaveLength(1);
    other.exec('rollback');
    expect(await store.add(reports(1, 'new'))).toEqual(['added']);
    await store.close();
    other.close();
  });
  it.skipIf(process.getuid?.() === 0)('where it may only be read (skipped for root, whom no permission stops)', async () => {
    const file = await made('read-only.db', 1);
    chmodSync(file, 0o444);
    const store = await openStore(file);
    expect(await faultOf(store.add(reports(1, 'new')))).toMatchObject({ code: 'read-only' });
    expect((await store.reports()).items).toHaveLength(1);
    await store.close();
  });
  it.skipIf(process.getuid?.() !== 0)('where the disk is full (skipped where no small disk may be mounted)', async () => {
    const disk = path('disk');
    mkdirSync(disk);
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk]).status !== 0) return expect(existsSync(disk)).toBe(true);
    try {
      const store = await openStore(join(disk, 'full.db'), { create: true });
      await store.add(reports(3));
      expect(await faultOf((async () => { for (let i = 0; i < 200; i += 1) await store.add(reports(50, `more${i}-`)); })())).toMatchObject({ code: 'full', message: expect.stringContaining('make room') });
      expect(await store.check()).toEqual([]);
      expect(await store.report('r0')).not.toBeNull();
      await store.close();
    } finally {
      // Statements that are not swept up yet hold the file open.
      spawnSync('umount', ['-l', disk]);
    }
  });
});

describe('a backup', () => {
  it('holds all that the store held, and is not written over', async () => {
    const file = await made('first.db', 5);
    await backup(file, path('backup.db'));
    expect(await faultOf(backup(file, path('backup.db')))).toMatchObject({ code: 'exists' });
    await restore(path('backup.db'), path('second.db'));
    const [one, two] = [await openStore(file), await openStore(path('second.db'))];
    expect(await two.counts()).toEqual(await one.counts());
    expect(await two.report('r3')).toEqual(await one.report('r3'));
    expect(await two.check()).toEqual([]);
    await Promise.all([one.close(), two.close()]);
  });
  it('is not restored over a store, nor out of what is none', async () => {
    const file = await made('third.db', 1);
    expect(await faultOf(restore(file, await made('fourth.db', 1)))).toMatchObject({ code: 'exists' });
    writeFileSync(path('none.txt'), 'none at all, none at all. '.repeat(50));
    expect(await faultOf(restore(path('none.txt'), path('fifth.db')))).toMatchObject({ code: 'not-a-store' });
    expect(existsSync(path('fifth.db'))).toBe(false);
  });
});
