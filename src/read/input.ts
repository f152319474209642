import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Refusal } from './refusal.ts';

/** Something to read: a file, or standard input. */
export interface Input {
  /** The path as given; `-` is standard input. */
  readonly file: string;
  /** Size in bytes, 0 where it is not known. */
  readonly size: number;
  open(): AsyncIterable<Uint8Array>;
}

/** Code units, not the locale's order: the same on every machine. */
const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const MESSAGES: Readonly<Record<string, readonly [code: string, given: string, todo: string]>> = {
  ENOENT: ['no-such-file', 'there is no such file or folder', 'check the path'],
  EACCES: ['not-readable', 'the file may not be read', 'change its permissions or run as a user who may read it'],
  EISDIR: ['not-a-file', 'a folder where a file was meant', 'give the folder itself to have it read through'],
};

/** Says in words why the file system would not give a file. */
export function fileRefusal(file: string, error: unknown): Refusal {
  const cause = error instanceof Error && 'code' in error ? String(error.code) : '';
  const [code, given, todo] = MESSAGES[cause] ?? ['not-readable', `the file could not be read (${error instanceof Error ? error.message : String(error)})`, 'check the file'];
  return { file, line: null, code, given, wanted: 'a file or folder with news reports', todo };
}

async function* under(path: string): AsyncGenerator<Input | Refusal> {
  try {
    const info = await stat(path);
    if (!info.isDirectory()) {
      yield { file: path, size: info.isFile() ? info.size : 0, open: () => createReadStream(path, { highWaterMark: 1 << 17 }) };
      return;
    }
    for (const name of (await readdir(path)).filter((entry) => !entry.startsWith('.')).sort(byName)) yield* under(join(path, name));
  } catch (error) {
    yield fileRefusal(path, error);
  }
}

/** True for the address of a page. */
export const isAddress = (path: string): boolean => /^https?:\/\//i.test(path);

/** Addresses are fetched by whoever reads them. */
async function* nothing(): AsyncGenerator<Uint8Array> {}

/** Everything that the paths name, in order: files as they are, folders through and through and sorted, addresses, `-` standard input. */
export async function* inputsOf(paths: readonly string[]): AsyncGenerator<Input | Refusal> {
  for (const path of paths) {
    if (path === '-') yield { file: '-', size: 0, open: () => process.stdin };
    else if (isAddress(path)) yield { file: path, size: 0, open: nothing };
    else yield* under(path);
  }
}
