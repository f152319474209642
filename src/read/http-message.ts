import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { type Fields, fieldsOf } from './warc-records.ts';

/** What a server answered, its body unpacked. */
export interface HttpMessage {
  readonly status: number;
  readonly fields: Fields;
  readonly body: Buffer;
}

/** Joins the chunks of a body that came in chunks; what is not in chunks stays as it is. */
function unchunked(body: Buffer): Buffer {
  const chunks: Buffer[] = [];
  for (let at = 0; at < body.length;) {
    const end = body.indexOf('\n', at);
    const size = end < 0 ? Number.NaN : Number.parseInt(body.subarray(at, end).toString('latin1'), 16);
    if (Number.isNaN(size)) return chunks.length > 0 ? Buffer.concat(chunks) : body;
    if (size === 0) break;
    chunks.push(body.subarray(end + 1, end + 1 + size));
    at = body.indexOf('\n', end + 1 + size) + 1 || body.length;
  }
  return Buffer.concat(chunks);
}

/** Unpacks a body; throws where it is damaged or would be longer than it may. */
function unpacked(body: Buffer, encoding: string, longest: number): Buffer {
  const limit = { maxOutputLength: longest };
  if (/gzip/.test(encoding)) return body[0] === 0x1f ? gunzipSync(body, limit) : body;
  if (/br/.test(encoding)) return brotliDecompressSync(body, limit);
  if (/deflate/.test(encoding)) return (body[0] & 0x0f) === 8 ? inflateSync(body, limit) : inflateRawSync(body, limit);
  return body;
}

/** Takes an HTTP answer apart; null where it is none. @example httpMessage(Buffer.from('HTTP/1.1 200 OK\r\n\r\nhalo'), 1000)?.status // 200 */
export function httpMessage(block: Buffer, longest: number): HttpMessage | null {
  const head = /^HTTP\/[\d.]+ (\d{3})[^\n]*\n(?:[^\r\n][^\n]*\n)*\r?\n/.exec(block.subarray(0, 1 << 16).toString('latin1'));
  if (!head) return null;
  const fields = fieldsOf(head[0]);
  const raw = block.subarray(head[0].length);
  const body = /chunked/i.test(fields.get('transfer-encoding') ?? '') ? unchunked(raw) : raw;
  return { status: Number(head[1]), fields, body: unpacked(body, (fields.get('content-encoding') ?? '').toLowerCase(), longest) };
}
