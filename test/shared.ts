import { existsSync } from 'node:fs';

/** Gold sets and treebanks stand beside the repository, never in it. */
export const shared = new URL('../../shared/', import.meta.url);

/** Path of a file there, or null with a printed reason where it is absent. @example sharedFile('treebanks/id_csui-ud-test.conllu.gz') */
export function sharedFile(path: string): string | null {
  const file = new URL(path, shared);
  if (existsSync(file)) return file.pathname;
  console.log(`skipped: ${path} is not beside this repository (gold data is not part of it)`);
  return null;
}
