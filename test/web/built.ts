import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

const web = new URL('../../web/', import.meta.url).pathname;

/** The page, built from its sources as they are now, in a folder that is gone when the process ends. */
export async function builtPage(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'warta-page-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await build({ configFile: `${web}vite.config.ts`, logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
  return folder;
}
