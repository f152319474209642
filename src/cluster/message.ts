import { gunzipSync, gzipSync } from 'node:zlib';
import { fnv1a, type Report } from '../model/index.ts';

/** A report as it travels: gzipped JSON. */
export function packReport(report: Report): Uint8Array {
  return gzipSync(JSON.stringify(report), { level: 1 });
}

/** @throws Error where the bytes are no packed report */
export function unpackReport(bytes: Uint8Array): Report {
  const report: unknown = JSON.parse(gunzipSync(bytes).toString('utf8'));
  if (typeof report !== 'object' || report === null || !('id' in report) || !('text' in report) || typeof report.text !== 'string') throw new Error('the message holds no report');
  return report as Report; // packed by packReport, its marks checked above
}

/** Names a report with its state: the same report read the same way is queued once, a changed one again. */
export function messageId({ id, lang, published, text }: Report): string {
  return `${id}:${(fnv1a(JSON.stringify([lang, published, text])) >>> 0).toString(16)}`;
}
