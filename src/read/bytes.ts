import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

export type Bytes = AsyncIterable<Uint8Array>;

/** Thrown where something is longer than it may be. */
export class TooLong extends Error {}

/** The first bytes of a stream, at most `count`, and the whole stream with them. A stream that breaks off gives what it has before it throws. */
export async function peek(bytes: Bytes, count: number): Promise<{ readonly head: Uint8Array; readonly all: Bytes }> {
  const source = bytes[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let failure: { readonly error: unknown } | null = null;
  let length = 0;
  try {
    while (length < count) {
      const { value, done } = await source.next();
      if (done) break;
      chunks.push(value);
      length += value.length;
    }
  } catch (error) {
    failure = { error };
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      yield* chunks.splice(0);
      if (failure) throw failure.error;
      for (;;) {
        const { value, done } = await source.next();
        if (done) return;
        yield value;
      }
    } finally {
      await source.return?.();
    }
  }
  const head = Buffer.concat(chunks).subarray(0, count);
  if (failure && head.length === 0) throw failure.error;
  return { head, all: all() };
}

/** The whole stream in one piece; throws `TooLong` past `limit` bytes. */
export async function collect(bytes: Bytes, limit: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.length;
    if (length > limit) throw new TooLong(`more than ${limit} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** What a gzipped stream holds; several members one after the other are one stream. */
export function gunzip(bytes: Bytes): Bytes {
  const source = Readable.from(bytes);
  const target = createGunzip();
  source.on('error', (error) => target.destroy(error));
  return source.pipe(target);
}

/** One line of a stream, without its end; `bytes` is null where it is longer than it may be. */
export interface ByteLine {
  /** From 1. */
  readonly line: number;
  readonly length: number;
  readonly bytes: Buffer | null;
}

/** Lines of a stream, none of which is held beyond `limit` bytes. */
export async function* byteLines(bytes: Bytes, limit: number): AsyncGenerator<ByteLine> {
  let held: Uint8Array[] = [];
  let length = 0;
  let line = 1;
  const take = (part: Uint8Array): void => {
    length += part.length;
    if (length <= limit) held.push(part);
    else held = [];
  };
  const finish = (): ByteLine => {
    const done = { line, length, bytes: length <= limit ? Buffer.concat(held) : null };
    held = [];
    length = 0;
    line += 1;
    return done;
  };
  for await (const chunk of bytes) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      take(chunk.subarray(from, at));
      from = at + 1;
      yield finish();
    }
    take(chunk.subarray(from));
  }
  if (length > 0) yield finish();
}
