import type { Kysely } from 'kysely';
import { COUNTERS } from './counters.ts';
import type { Tables } from './schema.ts';

/** Changes whenever the record does: every change takes a number. @example await store.mark() // '12.340.77.1' */
export async function readMark(db: Kysely<Tables>): Promise<string> {
  const rows = await db.selectFrom('store').select(['name', 'value']).where('name', 'in', COUNTERS).execute();
  return COUNTERS.map((name) => rows.find((row) => row.name === name)?.value ?? '0').join('.');
}
