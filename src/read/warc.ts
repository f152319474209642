import type { Bytes } from './bytes.ts';
import { formatOf } from './format.ts';
import { readPage } from './html.ts';
import { httpMessage } from './http-message.ts';
import { readPlain } from './plain.ts';
import type { ReadResult, Refusal } from './refusal.ts';
import type { ReadOptions } from './report.ts';
import { type Fields, type WarcRecord, warcRecords } from './warc-records.ts';

/** The longest page that is read out of an archive, in bytes. */
const LONGEST_PAGE = 16_000_000;

const isText = (type: string): boolean => /html|text\/plain|^$/i.test(type);
const typeOf = (fields: Fields): string => fields.get('warc-type')?.toLowerCase() ?? '';

/** A kept page: its bytes and what the server says of them. */
interface Kept {
  readonly body: Buffer;
  readonly charset: string | null;
}

/** The page in a record that came whole from a server, or was kept as a resource; null for redirects, images and the like. */
function pageIn({ fields, block }: WarcRecord): Kept | null {
  if (!block) return null;
  const message = typeOf(fields) === 'resource' ? { status: 200, fields, body: block } : httpMessage(block, LONGEST_PAGE);
  const type = message?.fields.get('content-type') ?? '';
  if (message?.status !== 200 || !isText(type) || message.body.length === 0) return null;
  return { body: message.body, charset: /charset=["']?([\w:.-]+)/i.exec(type)?.[1] ?? null };
}

/** A web archive: one report a page, one record in memory at a time. Addresses say which page is meant; a record that breaks off is reported. */
export async function* readWarc(file: string, bytes: Bytes, options: ReadOptions): AsyncGenerator<ReadResult> {
  let number = 0;
  for await (const record of warcRecords(bytes, (fields) => /^(?:response|resource)$/.test(typeOf(fields)), LONGEST_PAGE)) {
    number += 1;
    const line = number;
    const url = record.fields.get('warc-target-uri')?.replace(/^<|>$/g, '') ?? null;
    const refusal = (code: string, given: string, todo: string): Refusal => ({ file, line, code, given: `${given}${url ? ` (${url})` : ''}`, wanted: 'whole records with one news report each', todo });
    if (record.missing > 0) {
      yield { refusal: refusal('cut-off', `a record that breaks off ${record.missing} bytes before its end`, 'fetch the archive again; what came before was read') };
      return;
    }
    try {
      const page = pageIn(record);
      if (page) yield* fromPage(file, page, url, line, options);
    } catch (error) {
      yield { refusal: refusal('bad-record', `a record that could not be unpacked (${error instanceof Error ? error.message : String(error)})`, 'fetch the page again') };
    }
  }
}

async function* fromPage(file: string, { body, charset }: Kept, url: string | null, line: number, options: ReadOptions): AsyncGenerator<ReadResult> {
  const format = formatOf(body.subarray(0, 4096));
  if (format === 'html' || format === 'utf-16') yield readPage(file, body, options, { url, charset, line });
  else if (format === 'text') for await (const result of readPlain(file, (async function* () { yield body; })(), options)) yield 'report' in result ? { report: { ...result.report, url } } : result;
}
