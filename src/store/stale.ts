import { sql } from 'kysely';
import { parts } from './bulk.ts';
import type { Engine, Tx } from './engine.ts';

/** Marks blocks to be joined anew. */
export async function markStale(tx: Tx, blocks: Iterable<number>): Promise<void> {
  for (const some of parts([...blocks], 500)) await tx.insertInto('stale_block').values(some.map((block) => ({ block }))).onConflict((conflict) => conflict.doNothing()).execute();
}

/** The same for many at once. */
export async function markManyStale(tx: Tx, engine: Engine, blocks: ReadonlySet<number>): Promise<void> {
  await engine.insert(tx, 'stale_block', [...blocks].map((block) => ({ block })), ' on conflict do nothing');
}

/** The blocks that wait, in order. */
export async function staleBlocks(tx: Tx, limit: number): Promise<readonly number[]> {
  const rows = await tx.selectFrom('stale_block').select(sql<number | string>`block`.as('block')).orderBy('block').limit(limit).execute();
  // PostgreSQL gives its widest whole numbers as text.
  return rows.map(({ block }) => Number(block));
}
