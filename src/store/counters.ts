import type { Tx } from './engine.ts';

/** What is numbered; no number is given twice, also after what had it is gone. */
export const COUNTERS = ['report', 'event', 'incident', 'decision', 'shelf'] as const;

/** Takes so many numbers and gives the first. The transaction must be alone. */
export async function take(tx: Tx, counter: (typeof COUNTERS)[number], count: number): Promise<number> {
  const { value } = await tx.selectFrom('store').select('value').where('name', '=', counter).executeTakeFirstOrThrow();
  await tx.updateTable('store').set({ value: String(Number(value) + count) }).where('name', '=', counter).execute();
  return Number(value) + 1;
}
