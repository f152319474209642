import { type Kysely, sql } from 'kysely';
import { parts } from './bulk.ts';
import type { Engine, Tx } from './engine.ts';
import { BATCHES, nextBatch } from './laid-aside.ts';
import type { Tables } from './schema.ts';

/** Bytes of one block in a batch: the number of a block has 48 bits. */
const BYTES = 6;

/** @example unpacked(packed([3, 1])) // [1, 3] */
function packed(blocks: Iterable<number>): Uint8Array {
  const sorted = Float64Array.from(blocks).sort();
  const bytes = Buffer.alloc(sorted.length * BYTES);
  sorted.forEach((block, i) => { bytes.writeUIntBE(block, i * BYTES, BYTES); });
  return bytes;
}

function unpacked(stored: Uint8Array): readonly number[] {
  if (!(stored instanceof Uint8Array)) throw new Error('malformed list of blocks');
  const bytes = Buffer.from(stored.buffer, stored.byteOffset, stored.byteLength);
  return Array.from({ length: Math.floor(bytes.length / BYTES) }, (_, i) => bytes.readUIntBE(i * BYTES, BYTES));
}

/** Marks blocks to be joined anew. */
export async function markStale(tx: Tx, blocks: Iterable<number>): Promise<void> {
  for (const some of parts([...blocks], 500)) await tx.insertInto('stale_block').values(some.map((block) => ({ block }))).onConflict((conflict) => conflict.doNothing()).execute();
}

/** The same for those of many reports at once: they are laid aside, and put into the list some batches later, or when they are joined. */
export async function markManyStale(tx: Tx, engine: Engine, blocks: ReadonlySet<number>): Promise<void> {
  if (blocks.size === 0) return;
  const no = await nextBatch(tx, 'stale_batch');
  await engine.insert(tx, 'stale_batch', [{ no, blocks: packed(blocks) }]);
  if (no >= BATCHES) await listStale(tx, engine);
}

/** The blocks that are laid aside, each once, in order. */
async function laidAside(db: Kysely<Tables>): Promise<readonly number[]> {
  const batches = await db.selectFrom('stale_batch').select('blocks').execute();
  return [...Float64Array.from(new Set(batches.flatMap(({ blocks }) => unpacked(blocks)))).sort()];
}

/** Puts the blocks that are laid aside into the list of those that wait. */
export async function listStale(tx: Tx, engine: Engine): Promise<void> {
  const blocks = await laidAside(tx);
  if (blocks.length === 0) return;
  await engine.insert(tx, 'stale_block', blocks.map((block) => ({ block })), ' on conflict do nothing');
  await tx.deleteFrom('stale_batch').execute();
}

/** The blocks that wait, in order. */
export async function staleBlocks(tx: Tx, engine: Engine, limit: number): Promise<readonly number[]> {
  await listStale(tx, engine);
  const rows = await tx.selectFrom('stale_block').select(sql<number | string>`block`.as('block')).orderBy('block').limit(limit).execute();
  // PostgreSQL gives its widest whole numbers as text.
  return rows.map(({ block }) => Number(block));
}

/** Every block that waits, listed or laid aside. */
export async function allStale(db: Kysely<Tables>): Promise<ReadonlySet<number>> {
  const rows = await db.selectFrom('stale_block').select(sql<number | string>`block`.as('block')).execute();
  return new Set([...rows.map(({ block }) => Number(block)), ...await laidAside(db)]);
}

/** How many blocks wait. */
export async function countStale(db: Kysely<Tables>): Promise<number> {
  const { n } = await db.selectFrom('stale_block').select(({ fn }) => fn.countAll<number | string>().as('n')).executeTakeFirstOrThrow();
  let count = Number(n);
  for (const some of parts(await laidAside(db), 500)) {
    const { listed } = await db.selectFrom('stale_block').select(({ fn }) => fn.countAll<number | string>().as('listed')).where('block', 'in', some).executeTakeFirstOrThrow();
    count += some.length - Number(listed);
  }
  return count;
}

/** Forgets all blocks that wait: everything has been joined. */
export async function clearStale(tx: Tx): Promise<void> {
  await tx.deleteFrom('stale_block').execute();
  await tx.deleteFrom('stale_batch').execute();
}
