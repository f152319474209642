import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { CODER_VERSION } from '../coder-version.generated.ts';
import { misuse } from './exit.ts';

/** Files of a user's own, asked before what comes with the program. */
export interface Dictionaries {
  readonly actors: readonly string[];
  readonly verbs: readonly string[];
}

function contentOf(option: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return misuse(`--${option} was given ${file}, which cannot be read; wanted a dictionary in the format of PETRARCH.`);
  }
}

/**
 * The version that reports are kept under: that of the coder, and of what the user's dictionaries say, whatever the files are called. A report coded
 * by others is coded anew by `warta recode`.
 * @example coderVersionWith({ actors: [], verbs: [] }) // CODER_VERSION; with a file 'CODER_VERSION+1f2e3d4c5b6a'
 */
export function coderVersionWith({ actors, verbs }: Dictionaries): string {
  if (actors.length + verbs.length === 0) return CODER_VERSION;
  const said = { actors: actors.map((file) => contentOf('actors', file)), verbs: verbs.map((file) => contentOf('verbs', file)) };
  return `${CODER_VERSION}+${createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 12)}`;
}
