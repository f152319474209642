import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kept } from '../../test/kept.ts';
import { databases } from '../../test/services/databases.ts';
import { isNearCopy, wordingOf } from '../join/index.ts';
import { type Kept, openStore } from './index.ts';

const { sqlite, postgres, withPostgres } = databases('tests of near-copies on PostgreSQL');

const told = (id: string, published: string, text: string): Kept => ({ ...kept(id, { published, text, mentions: [], statements: [], relations: [], control: [], notes: [] }), events: [] });

/** Wordings that overlap like tiles: each is alike to the next, the first and the last are not. */
const tile = (at: number): string => Array.from({ length: 60 }, (_, i) => `kata${at * 14 + i}`).join(' ');

const reports = fc.array(fc.record({ at: fc.nat(9), day: fc.integer({ min: 1, max: 9 }) }), { minLength: 1, maxLength: 8 })
  .map((all) => all.map(({ at, day }, i) => told(`r${i}`, `2020-06-0${day}`, tile(at))));

/** Families by comparing everybody with everybody. */
function expected(all: readonly Kept[]): Readonly<Record<string, string | null>> {
  const families = all.map(({ id }) => new Set([id]));
  const pairs = all.flatMap((a, i) => all.map((b, k) => [a, b, i, k] as const));
  for (const [a, b, i, k] of pairs) {
    if (!isNearCopy(wordingOf(a.text), wordingOf(b.text)) || families[i] === families[k]) continue;
    for (const id of families[k]) families[i].add(id);
    for (const [at, { id }] of all.entries()) if (families[i].has(id)) families[at] = families[i];
  }
  const order = [...all].sort((a, b) => ((a.published ?? '') + a.id < (b.published ?? '') + b.id ? -1 : 1)).map(({ id }) => id);
  return Object.fromEntries(all.map(({ id }, i) => {
    const first = order.find((one) => families[i].has(one)) ?? id;
    return [id, first === id ? null : first];
  }));
}

describe.each([['SQLite', true, sqlite], ['PostgreSQL', withPostgres, postgres]] as const)('near-copies on %s', (_, there, where) => {
  it.runIf(there)('are linked alike in whatever batches and order they come', async () => {
    const store = await openStore(where(), { create: true, coder: 'one' });
    await fc.assert(fc.asyncProperty(reports, fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 8, maxLength: 8 }), fc.infiniteStream(fc.nat()), async (all, sizes, dice) => {
      const shuffled = all.map((report) => ({ report, at: dice.next().value ?? 0 })).sort((a, b) => a.at - b.at).map(({ report }) => report);
      for (let i = 0, batch = 0; i < shuffled.length; i += sizes[batch], batch += 1) await store.add(shuffled.slice(i, i + sizes[batch]));
      const links = Object.fromEntries((await store.reports({}, { limit: 100 })).items.map(({ id, copyOf }) => [id, copyOf]));
      expect(links).toEqual(expected(all));
      expect(await store.check()).toEqual([]);
      for (const { id } of all) await store.forget(id);
    }), { numRuns: 25 });
    await store.close();
  }, 120_000);

  it.runIf(there)('whose first report comes late have their events joined by its blocks', async () => {
    const store = await openStore(where(), { create: true, coder: 'one' });
    const story = (id: string, day: string): Kept => ({ ...kept(id, { published: `2020-06-0${day}`, mentions: [], statements: [], relations: [], control: [], notes: [] }), text: `${kept(id).text} ${tile(1)}` });
    await store.add([story('c', '3'), story('b', '2')]);
    await store.add([story('a', '1')]);
    expect((await store.reports()).items.map(({ id, copyOf }) => [id, copyOf])).toEqual([['c', 'a'], ['b', 'a'], ['a', null]]);
    expect(await store.check()).toEqual([]);
    await store.close();
  });
});
