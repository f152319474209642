import { deflateSync, inflateSync } from 'node:zlib';
import type { Kept } from './store.ts';

/** A report as it lies in the store: its text, and all else as JSON; both deflated. */
export interface Packed {
  readonly text: Uint8Array;
  readonly record: Uint8Array;
}

type Stored = ArrayBuffer | Uint8Array;

const bytesOf = (stored: Stored): Uint8Array => (stored instanceof Uint8Array ? stored : new Uint8Array(stored));

export function packValue(value: unknown): Uint8Array {
  return deflateSync(JSON.stringify(value));
}

/** @throws where the bytes are damaged */
export function unpackValue(stored: Stored): unknown {
  return JSON.parse(inflateSync(bytesOf(stored)).toString('utf8'));
}

export function packReport({ text, ...record }: Kept): Packed {
  return { text: deflateSync(text), record: packValue(record) };
}

export function unpackText(stored: Stored): string {
  return inflateSync(bytesOf(stored)).toString('utf8');
}

export function unpackReport({ text, record }: { readonly text: Stored; readonly record: Stored }): Kept {
  const { id, lang, title, source, url, file, published, ...rest } = unpackValue(record) as Omit<Kept, 'text'>; // packed by packReport
  return { id, lang, title, source, url, file, published, text: unpackText(text), ...rest };
}
