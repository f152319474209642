import { existsSync } from 'node:fs';

/** Where a service's program may stand; Debian keeps PostgreSQL's outside the path. */
const FOLDERS = [...(process.env.PATH ?? '').split(':'), '/usr/lib/postgresql/15/bin', '/usr/lib/postgresql/16/bin', '/usr/lib/postgresql/17/bin', '/usr/sbin'];

/** Path of a program, or null where the machine lacks it. */
export function programPath(name: string): string | null {
  return FOLDERS.map((folder) => `${folder}/${name}`).find((path) => existsSync(path)) ?? null;
}

/**
 * Tells whether the tests of a service can run here, for `describe.skipIf(!available(…))`. On a user's machine a missing program is a printed skip;
 * where `WARTA_CI` is set it is an error, because there everything must have been installed.
 * @example describe.skipIf(!available('nats-server', 'queue tests')) // prints "skipped: queue tests (nats-server is not installed)"
 */
export function available(program: string, what: string): boolean {
  if (programPath(program)) return true;
  if (process.env.WARTA_CI) throw new Error(`${what} need ${program}, which is not installed; .ci/run must install it`);
  process.stdout.write(`skipped: ${what} (${program} is not installed)\n`);
  return false;
}
