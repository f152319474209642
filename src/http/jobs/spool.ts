import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Problem } from '../problem.ts';
import type { Upload } from './job.ts';

/** The most that one request may bring, in bytes. */
export const LARGEST = 64 * 1024 * 1024;

/** The last part of a name, of harmless characters; a file's name is only ever a label. @example labelOf('../../etc/passwd') // 'passwd' */
export function labelOf(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  return last.replace(/[^\p{L}\p{N}._ -]/gu, '_').slice(0, 120).trim() || 'upload';
}

/** Writes what is uploaded into a folder of its own, so that memory does not grow with it. */
export interface Spool {
  readonly folder: string;
  take(name: string, bytes: Readable): Promise<Upload>;
  drop(): Promise<void>;
}

export async function openSpool(): Promise<Spool> {
  const folder = await mkdtemp(join(tmpdir(), 'warta-upload-'));
  let [files, length] = [0, 0];
  async function* bounded(bytes: Readable): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      length += chunk.length;
      if (length > LARGEST) throw new Problem(413, 'too-large', `more than ${LARGEST} bytes`, `at most ${LARGEST} bytes a request`, 'send it in parts, or use warta add on the server');
      yield chunk;
    }
  }
  return {
    folder,
    take: async (name, bytes) => {
      files += 1;
      const path = join(folder, String(files));
      await pipeline(bytes, bounded, createWriteStream(path, { mode: 0o600 }));
      return { name: labelOf(name), path };
    },
    drop: () => rm(folder, { recursive: true, force: true }),
  };
}
