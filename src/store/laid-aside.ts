import type { Tx } from './engine.ts';

/** So many batches of rows in no order are laid aside at most, before they are put into their table together: in order, and each page of the file but once. */
export const BATCHES = 50;

/** The number of the next batch that is laid aside, the first being 1. */
export async function nextBatch(tx: Tx, table: 'band_batch' | 'stale_batch'): Promise<number> {
  const { last } = await tx.selectFrom(table).select(({ fn }) => fn.max('no').as('last')).executeTakeFirstOrThrow();
  return Number(last ?? 0) + 1;
}
