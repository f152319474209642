import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readInput } from './index.ts';

const PAGE = (n: number): string => `<html lang="id"><head><title>Berita ${n}</title></head><body><article><h1>Berita ${n}</h1><p>Pasukan nomor ${n} merebut kembali bandara itu dari milisi pada Rabu (3/6/2020), kata juru bicara tentara kepada wartawan di ibu kota.</p><p>Pertempuran berlangsung selama tiga hari dan menewaskan sedikitnya dua orang, menurut pejabat rumah sakit setempat yang dihubungi melalui telepon.</p></article></body></html>`;

function record(type: string, url: string, http: string, body: string): Buffer {
  const block = Buffer.from(`${http}\r\n\r\n${body}`);
  return Buffer.concat([Buffer.from(`WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2020-06-04T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:${url.length}>\r\nContent-Type: application/http; msgtype=${type}\r\nContent-Length: ${block.length}\r\n\r\n`), block, Buffer.from('\r\n\r\n')]);
}

const page = (n: number): Buffer => record('response', `https://berita.example/2020/06/04/${n}`, 'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8', PAGE(n));
const other = [
  record('request', 'https://berita.example/', 'GET / HTTP/1.1', ''),
  record('response', 'https://berita.example/x.png', 'HTTP/1.1 200 OK\r\nContent-Type: image/png', 'xx'),
  record('response', 'https://berita.example/gone', 'HTTP/1.1 404 Not Found\r\nContent-Type: text/html', PAGE(99)),
];

async function read(bytes: Buffer) {
  const results = [];
  for await (const result of readInput({ file: 'a.warc', size: 0, async *open() { for (let i = 0; i < bytes.length; i += 700) yield bytes.subarray(i, i + 700); } }, {})) results.push('report' in result ? result.report : result.refusal);
  return results;
}

describe('web archives', () => {
  const whole = [page(1), ...other, page(2), page(3)];
  it.each([['plain', Buffer.concat(whole)], ['gzipped record by record', Buffer.concat(whole.map((one) => gzipSync(one)))], ['gzipped as one', gzipSync(Buffer.concat(whole))]])('%s', async (_, bytes) => {
    expect(await read(bytes)).toMatchObject([1, 2, 3].map((n) => ({ url: `https://berita.example/2020/06/04/${n}`, published: '2020-06-04', title: `Berita ${n}`, text: expect.stringContaining(`Pasukan nomor ${n} merebut`) })));
  });
  it('say where they break off', async () => {
    const bytes = Buffer.concat(whole);
    expect(await read(bytes.subarray(0, bytes.length - 200))).toMatchObject([{ title: 'Berita 1' }, { title: 'Berita 2' }, { code: 'cut-off', given: expect.stringContaining('/3') }]);
    const zipped = Buffer.concat(whole.map((one) => gzipSync(one)));
    expect(await read(zipped.subarray(0, zipped.length - 100))).toMatchObject([{ title: 'Berita 1' }, { title: 'Berita 2' }, { code: expect.stringMatching(/bad-gzip|cut-off/) }]);
  });
});
