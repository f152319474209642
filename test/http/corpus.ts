import { readdirSync } from 'node:fs';
import { join } from '../../src/join/index.ts';
import { readReports } from '../../src/read/index.ts';
import { loadCoder } from '../../src/resources.ts';
import type { Told } from '../../src/model/index.ts';
import type { Kept, Store } from '../../src/store/index.ts';

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

/** Keeps reports and joins all their events. */
export async function fill(store: Store, all: readonly Kept[]): Promise<void> {
  await store.add(all);
  const told: Told[] = [];
  for (const { id } of all) told.push(...(await store.events({ report: id }, { limit: 1000 })).items.map(({ report, ...event }) => ({ event, report })));
  const old = (await store.incidents({}, { limit: 1000 })).items.map(({ id }) => id);
  await store.joining((work) => work.replaceIncidents({ remove: old, put: join(told), joined: [] }));
}
