import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { kept } from '../../test/kept.ts';
import { databases } from '../../test/services/databases.ts';
import { add } from './add.ts';
import type { Engine } from './engine.ts';
import { openEngine } from './engines.ts';
import { backup, openStore, prepare, rejoin, restore } from './index.ts';
import { migrate } from './migrate.ts';
import { MIGRATIONS } from './migrations.ts';
import { listStale } from './stale.ts';

const { sqlite, postgres, withPostgres } = databases('tests of older stores on PostgreSQL');

const engines = [['SQLite', true, sqlite], ['PostgreSQL', withPostgres, postgres]] as const;
const versions = MIGRATIONS.slice(1).map((_, i) => i + 1);

/** The tables that the versions after this one make. */
const tablesOf = (version: number, { ddl }: Engine) => MIGRATIONS.slice(version).flatMap(({ statements }) => statements(ddl)).flatMap((make) => {
  const name = /^create (?:virtual )?table (\w+)/.exec(make)?.[1];
  return name ? [{ name, make }] : [];
});

describe.each(engines)('a store in %s', (_, here, place) => {
  it.skipIf(!here).each(versions)('of version %i is brought up to date with what it holds', async (version) => {
    const where = place();
    const engine = await openEngine(where, true);
    expect(await migrate(engine, version)).toEqual({ from: 0, to: version });
    // Adding writes to tables that later versions brought: they are there while this adds, and gone after.
    const later = tablesOf(version, engine);
    for (const { make } of later) await sql.raw(make).execute(engine.db);
    await add(engine, [prepare(kept('a'), 'old'), prepare(kept('b', { title: 'Lain' }), 'old')]);
    await engine.db.transaction().execute((tx) => listStale(tx, engine));
    for (const { name } of later) await sql.raw(`drop table ${name}`).execute(engine.db);
    await engine.db.destroy();
    const store = await openStore(where);
    expect(await store.check()).toEqual([]);
    expect([await store.report('a'), await store.counts()]).toMatchObject([kept('a'), { reports: 2, events: 4 }]);
    expect([await store.event('a-0'), await store.event('b-1'), await store.event('c-0')]).toMatchObject([{ id: 'a-0', report: { id: 'a' } }, { id: 'b-1', report: { id: 'b' } }, null]);
    expect((await store.events()).items.map(({ id }) => id).sort()).toEqual(['a-0', 'a-1', 'b-0', 'b-1']);
    expect(await store.add([kept('c')], { coder: 'new' })).toEqual(['added']);
    await store.close();
  });
});

it.skipIf(!withPostgres)('a store moves from PostgreSQL into a file and back, with what people decided', async () => {
  const [first, second, saved] = [postgres(), postgres(), sqlite()];
  const store = await openStore(first, { create: true });
  await store.add([kept('a'), kept('b', { text: `${kept('a').text} Sebuah café.` })]);
  await store.decide({ report: 'a', event: 'a-0', kind: 'reject', change: {}, by: 'desk', at: '2020-06-06T08:00:00Z' });
  const original = { kind: 'pdf', bytes: Buffer.from('%PDF-1.7') } as const;
  await store.keepOriginals(new Map([['a', original]]));
  await backup(first, saved);
  await restore(saved, second);
  for (const where of [saved, second]) {
    const copy = await openStore(where);
    expect([await copy.check(), await copy.original('a')]).toEqual([[], original]);
    expect([await copy.counts(), await copy.decisions(), (await copy.reports()).items, (await copy.find('cafe')).items]).toEqual([await store.counts(), await store.decisions(), (await store.reports()).items, (await store.find('cafe')).items]);
    await copy.close();
  }
  await expect(restore(saved, second)).rejects.toThrow('holds reports already');
  await store.close();
});

it.each([['SQLite', true, sqlite], ['PostgreSQL', withPostgres, postgres]] as const)('in %s what was joined before there was an index by day stands in it afterwards', async (_, here, place) => {
  if (!here) return;
  const where = place();
  const store = await openStore(where, { create: true });
  await store.add([kept('a'), kept('b', { title: 'Lain' })]);
  await rejoin(store);
  const wanted = await store.indexColumns({});
  await store.close();
  const engine = await openEngine(where, false);
  const before = MIGRATIONS.findIndex(({ fill }) => fill);
  for (const { name } of tablesOf(before, engine)) await sql.raw(`drop table ${name}`).execute(engine.db);
  for (const statement of [...engine.ddl.ties.length > 0 ? ['create index event_by_tie on event (tie)'] : [], `update store set value = '${before}' where name = 'version'`]) await sql.raw(statement).execute(engine.db);
  await engine.db.destroy();
  const again = await openStore(where);
  expect(wanted.ids.length).toBeGreaterThan(0);
  expect(await again.indexColumns({})).toEqual(wanted);
  expect(await again.check()).toEqual([]);
  await again.close();
});
