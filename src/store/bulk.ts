import type { Insertable } from 'kysely';
import type { Tx } from './engine.ts';
import type { Tables } from './schema.ts';

/** Values that one statement may hold; both databases take more. */
const VALUES = 6000;

/** Inserts rows, as many a statement as it can hold. */
export async function insertAll<T extends keyof Tables>(tx: Tx, table: T, rows: ReadonlyArray<Insertable<Tables[T]>>): Promise<void> {
  if (rows.length === 0) return;
  const size = Math.floor(VALUES / Object.keys(rows[0]).length);
  for (let i = 0; i < rows.length; i += size) await tx.insertInto(table).values(rows.slice(i, i + size)).execute();
}

/** Cuts a list into parts of at most so many. */
export function* parts<T>(list: readonly T[], size: number): Generator<readonly T[]> {
  for (let i = 0; i < list.length; i += size) yield list.slice(i, i + size);
}
