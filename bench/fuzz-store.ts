import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, rejoin, type Store, StoreFault } from '../src/store/index.ts';
import { kept } from '../test/kept.ts';

/** What became of one thing that was asked of a damaged store: an answer, or a clear error. */
type Answer = 'answered' | 'refused';

/** The bytes of a small sound store: reports, their events joined, one of them decided on. */
export async function soundStore(): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'warta-fuzz-'));
  const file = join(folder, 'sound.db');
  const store = await openStore(file, { create: true, coder: 'fuzz' });
  await store.add(Array.from({ length: 12 }, (_, i) => kept(`report-${i}`, { published: `2020-06-${10 + i}`, text: `${kept('x').text} Kabar ke-${i}.` })));
  await store.decide({ report: 'report-0', event: 'report-0-0', kind: 'reject', change: {}, by: 'desk', at: '2020-06-06T08:00:00Z' });
  await rejoin(store);
  await store.close();
  const bytes = readFileSync(file);
  rmSync(folder, { recursive: true });
  return bytes;
}

/** A clear error is a StoreFault, and not the one that says that it should not happen. */
function isClear(error: unknown): boolean {
  return error instanceof StoreFault && error.code !== 'failed';
}

async function answerOf(ask: () => Promise<unknown>): Promise<Answer> {
  try {
    await ask();
    return 'answered';
  } catch (error) {
    if (!isClear(error)) throw error;
    return 'refused';
  }
}

/** What is kept under an id; undefined where the store cannot say. */
async function heldIn(file: string, id: string): Promise<string | null | undefined> {
  let store: Store | null = null;
  try {
    store = await openStore(file);
    return JSON.stringify(await store.report(id));
  } catch (error) {
    if (!isClear(error)) throw error;
    return undefined;
  } finally {
    await store?.close();
  }
}

/** Adds to a damaged store. @throws where a report was said to be kept and is not, or was refused and half of it is there */
async function addTo(file: string, store: Store): Promise<Answer> {
  const report = kept('fresh', { text: `${kept('x').text} Kabar baru.` });
  const answer = await answerOf(() => store.add([report]));
  await store.close();
  const held = await heldIn(file, 'fresh');
  const wanted = answer === 'answered' ? JSON.stringify(report) : 'null';
  if (held !== undefined && held !== wanted) throw new Error(`a report that was ${answer === 'answered' ? 'kept' : 'refused'} is there as ${String(held).slice(0, 80)}`);
  return answer;
}

/** Asks everything of a store that was damaged. @throws at whatever is neither an answer nor a clear error */
export async function askStore(bytes: Uint8Array): Promise<{ readonly reports: number; readonly refusals: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'warta-fuzz-'));
  const file = join(folder, 'damaged.db');
  writeFileSync(file, bytes);
  const answers: Answer[] = [];
  try {
    let store: Store | null = null;
    answers.push(await answerOf(async () => { store = await openStore(file, { coder: 'fuzz' }); }));
    const open = store as Store | null; // set in the call above
    if (open) {
      const asks = [() => open.counts(), () => open.reports(), () => open.events(), () => open.incidents(), () => open.find('pasukan'), () => open.report('report-3'), () => open.check()];
      for (const ask of asks) answers.push(await answerOf(ask));
      answers.push(await addTo(file, open));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { reports: answers.filter((answer) => answer === 'answered').length, refusals: answers.filter((answer) => answer === 'refused').length };
}
