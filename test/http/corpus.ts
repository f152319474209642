import { readdirSync } from 'node:fs';
import { readReports } from '../../src/read/index.ts';
import { loadCoder } from '../../src/resources.ts';
import { type Kept, rejoin, type Store } from '../../src/store/index.ts';

const folder = new URL('../../examples/reports/', import.meta.url).pathname;
let reports: Promise<readonly Kept[]> | null = null;

async function codeExamples(): Promise<readonly Kept[]> {
  const code = await loadCoder();
  const kept: Kept[] = [];
  for await (const result of readReports(readdirSync(folder).filter((file) => file.endsWith('.jsonl')).sort().slice(0, 6).map((file) => folder + file))) {
    if (!('report' in result)) continue;
    const { sentences: _, ...report } = code(result.report);
    kept.push({ ...report, file: null });
  }
  return kept;
}

/** The first example reports, coded by the real coder; once for all tests. */
export const examples = (): Promise<readonly Kept[]> => (reports ??= codeExamples());

/** Keeps reports, and joins their events. */
export async function fill(store: Store, all: readonly Kept[]): Promise<void> {
  await store.add(all);
  await rejoin(store);
}
