import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import S3rver from 's3rver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bucketOf, openObjects } from './object-shelf.ts';
import { codeShards, type ShardWork } from './shards.ts';
import { openFolder, type Shelf } from './shelf.ts';

/** Each line of a shard, in capitals; an empty one is refused, `!` breaks the shard. */
const work: ShardWork = {
  async *linesOf(_, bytes) {
    let text = '';
    for await (const chunk of bytes) text += Buffer.from(chunk).toString();
    for (const line of text.split('\n')) {
      if (line === '!') throw new Error('broken');
      yield line === '' ? { refusal: 'empty' } : { line: line.toUpperCase() };
    }
  },
};

const access = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
let server: S3rver;
let endpoint = '';
const disk = mkdtempSync(join(tmpdir(), 'warta-s3-'));
beforeAll(async () => {
  server = new S3rver({ port: 0, address: '127.0.0.1', silent: true, directory: disk, configureBuckets: [{ name: 'news', configs: [] }] });
  const { port } = await server.run();
  endpoint = `http://127.0.0.1:${port}`;
});
afterAll(async () => {
  await server.close();
  rmSync(disk, { recursive: true, force: true });
});

async function folders(): Promise<readonly [Shelf, Shelf]> {
  return [await openFolder(mkdtempSync(join(tmpdir(), 'warta-in-'))), await openFolder(mkdtempSync(join(tmpdir(), 'warta-out-')))];
}

let buckets = 0;
async function objects(): Promise<readonly [Shelf, Shelf]> {
  buckets += 1;
  return [openObjects(`s3://news/in-${buckets}`, { ...access, endpoint }), openObjects(`s3://news/out ${buckets}/a`, { ...access, endpoint })];
}

async function fill(shelf: Shelf, files: Readonly<Record<string, string>>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'warta-fill-'));
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, 'x'), text);
    await shelf.put(name, join(folder, 'x'));
  }
}

async function run(from: Shelf, to: Shelf, part?: ShardWork['part']): Promise<Readonly<Record<string, string>>> {
  const kinds: Record<string, string> = {};
  for await (const { shard, kind } of codeShards(from, to, { ...work, part })) kinds[shard] = kind;
  return kinds;
}

describe.each([['folders', folders], ['object storage', objects]] as const)('shards in %s', (_, shelves) => {
  it('are coded once each, with a checksum; one that breaks is told of and tried again', async () => {
    const [from, to] = await shelves();
    await fill(from, { 'a.txt': 'satu\n\ndua', 'deep/b.txt': 'tiga', 'c.txt': '!' });
    expect(await run(from, to)).toEqual({ 'a.txt': 'done', 'c.txt': 'failed', 'deep/b.txt': 'done' });
    expect(await to.list()).toEqual(['a.txt.jsonl.gz', 'a.txt.sha256', 'deep/b.txt.jsonl.gz', 'deep/b.txt.sha256']);
    expect(await to.text('a.txt.sha256')).toBe(`${createHash('sha256').update('SATU\nDUA\n').digest('hex')}  2 records  1 refused\n`);
    const pieces: Uint8Array[] = [];
    for await (const piece of await to.open('a.txt.jsonl.gz')) pieces.push(piece);
    expect(gunzipSync(Buffer.concat(pieces)).toString()).toBe('SATU\nDUA\n');
    expect(await run(from, to)).toEqual({ 'a.txt': 'skipped', 'c.txt': 'failed', 'deep/b.txt': 'skipped' });
  });

  it('are shared between machines without overlap', async () => {
    const [from, to] = await shelves();
    await fill(from, Object.fromEntries(Array.from({ length: 5 }, (_, i) => [`${i}.txt`, 'x'])));
    const parts = [await run(from, to, { index: 0, count: 2 }), await run(from, to, { index: 1, count: 2 })];
    expect(parts.map((part) => Object.keys(part))).toEqual([['0.txt', '2.txt', '4.txt'], ['1.txt', '3.txt']]);
  });
});

describe('object storage', () => {
  it.each([['s3://news/2020', { bucket: 'news', prefix: '2020/' }], ['s3://news', { bucket: 'news', prefix: '' }], ['s3:/news', null], ['/news', null]])('%s', (where, want) => expect(bucketOf(where)).toEqual(want));
  it('says what is wrong with a bucket that is not there', async () => await expect(openObjects('s3://none/a', { ...access, endpoint }).list()).rejects.toThrow(/answered 404 .*check the bucket/));
  it('says that nothing answers', async () => await expect(openObjects('s3://news/a', { ...access, endpoint: 'http://127.0.0.1:1' }).text('a')).rejects.toThrow(/cannot be reached/), 30_000);
  it('lists a prefix whole', async () => {
    const shelf = openObjects('s3://news/many', { ...access, endpoint });
    await fill(shelf, Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`${i}`, 'x'])));
    expect(await shelf.list()).toHaveLength(30);
  });
});

it('a folder leaves no half file behind', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'warta-put-'));
  const shelf = await openFolder(folder);
  await expect(shelf.put('a', join(folder, 'none'))).rejects.toThrow();
  expect(readdirSync(folder)).toEqual([]);
  await fill(shelf, { a: 'x' });
  expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('x');
});
