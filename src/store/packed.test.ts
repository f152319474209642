import { readFileSync } from 'node:fs';
import { deflateSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { kept } from '../../test/kept.ts';
import { pack } from './pack.ts';
import { packReport, unpackReport } from './packed.ts';

const { text, id, lang, title, source, url, published, ...record } = kept('a');
const heading = { id, lang, title, source, url, published };

it('reads a report that was kept in the older way', () => {
  // As it was done: the records' part of the first dictionary begins after 14,000 bytes of words.
  const dictionary = gunzipSync(readFileSync(new URL('../../data/store-1.dictionary.gz', import.meta.url))).subarray(14_000);
  const older = deflateSync(pack(record, text), { dictionary });
  expect(unpackReport({ ...packReport(kept('a')), record: older, ...heading })).toEqual(kept('a'));
});

it('says that damaged bytes are damaged', () => {
  const packed = packReport(kept('a'));
  const record = Uint8Array.from(packed.record);
  record[record.length - 1] ^= 1;
  expect(() => unpackReport({ ...packed, record, ...heading })).toThrow('malformed report a');
});
