import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { available } from './available.ts';
import { type Postgres, startPostgres } from './postgres.ts';

/** Both databases for the tests of a file: where a new store goes in each, and whether PostgreSQL is here. Started before its tests and gone after them. */
export interface Databases {
  readonly withPostgres: boolean;
  readonly sqlite: () => string;
  readonly postgres: () => string;
}

/** @example const { sqlite, postgres, withPostgres } = databases('tests of the store on PostgreSQL') */
export function databases(what: string): Databases {
  let folder = '';
  let server: Postgres | null = null;
  const withPostgres = available('postgres', what);
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'warta-store-'));
    if (withPostgres) server = await startPostgres();
  }, 60_000);
  afterAll(() => {
    server?.stop();
    rmSync(folder, { recursive: true });
  }, 60_000);
  return { withPostgres, sqlite: () => join(folder, `${randomUUID()}.db`), postgres: () => server?.database() ?? '' };
}
