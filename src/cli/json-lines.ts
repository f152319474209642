import { createReadStream } from 'node:fs';
import { type Bytes, byteLines, gunzip, peek } from '../read/bytes.ts';

/** A line of a coded file: its value, or what is wrong with it. */
export type CodedLine = { readonly line: number; readonly value: unknown } | { readonly line: number; readonly error: string };

/** One coded report can hold much more than its text. */
const LONGEST = 1 << 28;

async function plain(bytes: Bytes): Promise<Bytes> {
  const { head, all } = await peek(bytes, 2);
  return head[0] === 0x1f && head[1] === 0x8b ? gunzip(all) : all;
}

/** The values of a JSON Lines file, gzipped or not; `-` is standard input. */
export async function* jsonLines(file: string): AsyncGenerator<CodedLine> {
  for await (const { line, bytes } of byteLines(await plain(file === '-' ? process.stdin : createReadStream(file)), LONGEST)) {
    const text = bytes?.toString('utf8') ?? '';
    if (text.trim() === '') continue;
    try {
      yield { line, value: JSON.parse(text) };
    } catch {
      yield { line, error: 'is not JSON' };
    }
  }
}
