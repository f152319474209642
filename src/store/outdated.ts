import type { Kysely } from 'kysely';
import { unpackReport } from './packed.ts';
import type { Tables } from './schema.ts';
import { packedRecord, packedText } from './shelf.ts';
import type { Outdated } from './store.ts';

/** Reports that another coder made, the oldest first. */
export async function outdated(db: Kysely<Tables>, coder: string, limit: number): Promise<readonly Outdated[]> {
  const rows = await db.selectFrom('report').selectAll().select([packedText, packedRecord]).where('coder', '!=', coder).orderBy('no').limit(limit).execute();
  return rows.map((row) => ({ kept: unpackReport(row), input: row.input }));
}
