import { type Bytes, collect } from './bytes.ts';
import { decode } from './decode.ts';
import type { ReadResult } from './refusal.ts';
import { type ReadOptions, toReport } from './report.ts';

/** The longest that one report may be, in bytes: a long read has some 100 kB. */
export const LONGEST_REPORT = 4_000_000;

/** A file of plain text: one report. */
export async function* readPlain(file: string, bytes: Bytes, options: ReadOptions): AsyncGenerator<ReadResult> {
  const { text, encoding, sure } = decode(await collect(bytes, LONGEST_REPORT));
  const notes = sure ? [] : [['encoding-guessed', `the text is not UTF-8; it was read as ${encoding}`] as const];
  yield toReport({ file, line: null, text, notes }, options);
}
