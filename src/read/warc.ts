import { WARCParser, type WARCRecord } from 'warcio';
import { type Bytes, collect, TooLong } from './bytes.ts';
import { formatOf } from './format.ts';
import { readPage } from './html.ts';
import { readPlain } from './plain.ts';
import type { ReadResult, Refusal } from './refusal.ts';
import type { ReadOptions } from './report.ts';

/** The longest page that is read out of an archive, in bytes. */
const LONGEST_PAGE = 16_000_000;

const isText = (type: string): boolean => /html|text\/plain|^$/i.test(type);

/** Bytes of the record's block that the file should still have; above 0 after reading where it breaks off. */
function missing(record: WARCRecord): number {
  const reader: unknown = record._reader;
  return typeof reader === 'object' && reader !== null && 'limit' in reader && typeof reader.limit === 'number' ? reader.limit : 0;
}

/** Pages that came whole from a server, and kept resources; not requests, metadata, redirects, images. */
function isPage(record: WARCRecord): boolean {
  if (record.warcType === 'resource') return isText(record.warcContentType ?? '');
  const { statusCode, headers } = record.httpHeaders ?? {};
  return record.warcType === 'response' && Number(statusCode) === 200 && isText(headers?.get('content-type') ?? '');
}

/** A web archive: one report a page, one page in memory at a time. Addresses say which page is meant; a record that breaks off is reported. */
export async function* readWarc(file: string, bytes: Bytes, options: ReadOptions): AsyncGenerator<ReadResult> {
  let number = 0;
  for await (const record of new WARCParser(bytes)) {
    number += 1;
    const url = record.warcTargetURI ?? null;
    const refusal = (code: string, given: string, todo: string): Refusal => ({ file, line: number, code, given: `${given}${url ? ` (${url})` : ''}`, wanted: 'whole records with one news report each', todo });
    if (!isPage(record)) continue;
    try {
      const payload = await collect(record, LONGEST_PAGE);
      if (missing(record) > 0) yield { refusal: refusal('cut-off', `a record that breaks off ${missing(record)} bytes before its end`, 'fetch the archive again; what came before was read') };
      else if (payload.length > 0) yield* fromPayload(file, payload, url, record, number, options);
    } catch (error) {
      if (error instanceof Error && 'code' in error) throw error;
      yield { refusal: error instanceof TooLong ? refusal('too-long', 'a page of more than 16 MB', 'leave it out') : refusal('bad-record', `a record that could not be unpacked (${error instanceof Error ? error.message : String(error)})`, 'fetch the page again') };
    }
  }
}

async function* fromPayload(file: string, payload: Uint8Array, url: string | null, record: WARCRecord, line: number, options: ReadOptions): AsyncGenerator<ReadResult> {
  const format = formatOf(payload.subarray(0, 4096));
  const charset = /charset=["']?([\w:.-]+)/i.exec(record.httpHeaders?.headers.get('content-type') ?? '')?.[1] ?? null;
  if (format === 'html' || format === 'utf-16') yield readPage(file, payload, options, { url, charset, line });
  else if (format === 'text') for await (const result of readPlain(file, (async function* () { yield payload; })(), options)) yield 'report' in result ? { report: { ...result.report, url } } : result;
}
