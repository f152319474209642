import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { CODER_VERSION } from '../coder-version.generated.ts';
import { openStore } from '../store/index.ts';
import { coderVersionWith } from './dictionaries.ts';
import { keep, emptyTally } from './keep.ts';
import { keepingPlan } from './keeping.ts';
import { runRecode } from './run-recode.ts';
import { openWorkers } from './workers.ts';

const folder = mkdtempSync(join(tmpdir(), 'dictionaries-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const actors = file('actors.txt', 'GERAKAN_ANGIN_TIMUR [YEMREB]\n');
const same = file('same.txt', 'GERAKAN_ANGIN_TIMUR [YEMREB]\n');
const others = file('others.txt', 'GERAKAN_ANGIN_TIMUR [YEMMIL]\n');

it('tells coders apart by what their dictionaries say, not by what the files are called', () => {
  const plain = coderVersionWith({ actors: [], verbs: [] });
  const own = coderVersionWith({ actors: [actors], verbs: [] });
  expect(plain).toBe(CODER_VERSION);
  expect(own).toMatch(/\+[0-9a-f]{12}$/);
  expect(coderVersionWith({ actors: [same], verbs: [] })).toBe(own);
  expect(coderVersionWith({ actors: [others], verbs: [] })).not.toBe(own);
  expect(coderVersionWith({ actors: [], verbs: [actors] })).not.toBe(own);
});

it('codes anew what another dictionary coded, and nothing else', async () => {
  const where = join(folder, 'own.db');
  const codedBy = async (dictionary: readonly string[]): Promise<{ readonly added: string; readonly codes: readonly string[] }> => {
    const plan = keepingPlan({ actors: dictionary, verbs: [] });
    const [store, workers] = [await openStore(where, { create: true, coder: plan.keptBy }), await openWorkers(1, plan)];
    const tally = emptyTally();
    const report = { id: 'a', lang: 'id', title: null, source: null, url: null, file: null, published: '2025-06-19', text: 'SANAA - Gerakan Angin Timur menyerang pangkalan militer Arab Saudi pada Rabu.', notes: [] };
    await keep(store, workers, [report], Promise.resolve(0), tally);
    const codes = (await store.report('a'))?.events.flatMap((event) => event.actors.map(({ code }) => code)) ?? [];
    await Promise.all([workers.close(), store.close()]);
    return { added: (['added', 'recoded', 'known'] as const).filter((what) => tally[what] > 0).join(), codes }; // three of the tally's own names
  };
  expect(await codedBy([])).toMatchObject({ added: 'added' });
  expect(await codedBy([])).toMatchObject({ added: 'known' });
  expect(await codedBy([actors])).toMatchObject({ added: 'recoded', codes: ['YEMREB'] });
  expect(await codedBy([same])).toMatchObject({ added: 'known', codes: ['YEMREB'] });
  expect(await runRecode({ store: where, jobs: 1, actors: [others], verbs: [] })).toBe(0);
  const store = await openStore(where, { coder: coderVersionWith({ actors: [others], verbs: [] }) });
  expect([await store.outdated(1), await store.check()]).toEqual([[], []]);
  expect((await store.report('a'))?.events[0].actors[0].code).toBe('YEMMIL');
  await store.close();
}, 120_000);
