import { sql } from 'kysely';
import type { Tx } from './engine.ts';

/** What is numbered; no number is given twice, also after what had it is gone. */
export const COUNTERS = ['report', 'event', 'incident', 'decision', 'shelf'] as const;

/** Takes so many numbers and gives the first. The transaction must be alone. */
export async function take(tx: Tx, counter: (typeof COUNTERS)[number], count: number): Promise<number> {
  const { rows: [row] } = await sql<{ value: string }>`update store set value = cast(cast(value as integer) + ${sql.lit(count)} as text) where name = ${counter} returning value`.execute(tx);
  if (!row) throw new Error(`malformed store: it has lost count of its ${counter} numbers`);
  return Number(row.value) - count + 1;
}
