import { readFileSync } from 'node:fs';
import { type Kept, rejoin, type Store } from '../../src/store/index.ts';

/** The first six example reports as they were once coded: what the API answers does not change when the coder learns. */
export const examples: readonly Kept[] = readFileSync(new URL('corpus.jsonl', import.meta.url), 'utf8').trim().split('\n').map((line) => JSON.parse(line));

/** Keeps reports, and joins their events. */
export async function fill(store: Store, all: readonly Kept[]): Promise<void> {
  await store.add(all);
  await rejoin(store);
}
