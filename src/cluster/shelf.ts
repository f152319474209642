import { createReadStream } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A place where shards lie: a folder, or a bucket's prefix. Names are relative to it. */
export interface Shelf {
  /** As a person named it. */
  readonly where: string;
  /** Names of what lies there, sorted. */
  list(): Promise<readonly string[]>;
  open(name: string): Promise<AsyncIterable<Uint8Array>>;
  /** A small text, or null where it is not there. */
  text(name: string): Promise<string | null>;
  /** Puts a local file there, whole or not at all. */
  put(name: string, path: string): Promise<void>;
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** A folder, or a single file as a shelf of one. */
export async function openFolder(where: string): Promise<Shelf> {
  const single = await stat(where).then((info) => info.isFile(), (error: unknown) => { if (isMissing(error)) return false; throw error; });
  const folder = single ? dirname(where) : where;
  return {
    where,
    async list() {
      if (single) return [basename(where)];
      const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => { if (isMissing(error)) return []; throw error; });
      return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.replace(/\/*$/, '/').length)).sort();
    },
    open: async (name) => createReadStream(join(folder, name)),
    text: (name) => readFile(join(folder, name), 'utf8').catch((error: unknown) => { if (isMissing(error)) return null; throw error; }),
    async put(name, path) {
      const to = join(folder, name);
      await mkdir(dirname(to), { recursive: true });
      // A rename is whole or not at all, but only within one file system.
      const beside = `${to}.part-${process.pid}`;
      try {
        await copyFile(path, beside);
        await rename(beside, to);
      } catch (error) {
        await rm(beside, { force: true });
        throw error;
      }
    },
  };
}
