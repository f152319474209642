import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openObjects } from './object-shelf.ts';

/** Keys of a bucket that takes three pages, some of them such as must be escaped. */
const KEYS = Array.from({ length: 2345 }, (_, i) => `in/${String(i).padStart(4, '0')} & <${i}>.warc.gz`);
/** S3 gives at most so many keys at a time. */
const PAGE = 1000;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Answers ListObjectsV2 page by page, as S3 does: the token is opaque, and says where the next page begins. */
function listing(url: URL): string {
  const prefix = url.searchParams.get('prefix') ?? '';
  const token = url.searchParams.get('continuation-token');
  const from = token === null ? 0 : Number(Buffer.from(token.replace(/^\+\/=/, ''), 'base64').toString());
  const found = KEYS.filter((key) => key.startsWith(prefix));
  const page = found.slice(from, from + PAGE);
  const more = from + PAGE < found.length;
  const next = more ? `<NextContinuationToken>+/=${Buffer.from(String(from + PAGE)).toString('base64')}</NextContinuationToken>` : '';
  return `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>news</Name><KeyCount>${page.length}</KeyCount><MaxKeys>${PAGE}</MaxKeys><IsTruncated>${more}</IsTruncated>${next}${page.map((key) => `<Contents><Key>${escaped(key)}</Key><Size>1</Size></Contents>`).join('')}</ListBucketResult>`;
}

describe('a bucket of more keys than one answer holds', () => {
  let server: Server;
  let endpoint = '';
  const asked: string[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      const url = new URL(request.url ?? '', 'http://localhost');
      asked.push(request.headers.authorization?.split(' ')[0] ?? '');
      if (url.pathname !== '/news' || url.searchParams.get('list-type') !== '2') response.writeHead(404).end('<Error><Message>no such bucket</Message></Error>');
      else response.writeHead(200, { 'content-type': 'application/xml' }).end(listing(url));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on a port
  });
  afterAll(async () => { await new Promise((done) => server.close(done)); });

  it.each([['s3://news/in', 2345, 3], ['s3://news', 2345, 3], ['s3://news/out', 0, 1]])('%s is listed whole', async (where, keys, pages) => {
    asked.length = 0;
    const names = await openObjects(where, { endpoint, accessKeyId: 'a', secretAccessKey: 'b' }).list();
    expect(names).toHaveLength(keys);
    expect(new Set(names).size).toBe(keys);
    if (where === 's3://news/in') expect(names).toEqual(KEYS.map((key) => key.slice('in/'.length)));
    expect(asked).toEqual(Array.from({ length: pages }, () => 'AWS4-HMAC-SHA256'));
  });
});
