import { sql } from 'kysely';
import type { Engine, Tx } from './engine.ts';
import { StoreFault } from './fault.ts';
import { COUNTERS } from './counters.ts';
import { MIGRATIONS } from './migrations.ts';

/** How many steps the store has had; 0 where it is new. @throws StoreFault where the file holds somebody else's tables */
async function versionOf({ db, where }: Engine): Promise<number> {
  const tables = await db.introspection.getTables();
  if (!tables.some(({ name }) => name === 'store')) {
    if (tables.some(({ name }) => name === 'report' || name === 'event')) throw new StoreFault('not-a-store', `${where} holds tables of another program; wanted a store of Warta or an empty database`);
    return 0;
  }
  const row = await db.selectFrom('store').select('value').where('name', '=', 'version').executeTakeFirst();
  const version = Number(row?.value);
  if (!Number.isInteger(version)) throw new StoreFault('not-a-store', `${where} has a table "store" that is not Warta's; wanted a store of Warta or an empty database`);
  return version;
}

async function step(tx: Tx, engine: Engine, version: number): Promise<void> {
  for (const statement of MIGRATIONS[version].statements(engine.ddl)) await sql.raw(statement).execute(tx);
  await MIGRATIONS[version].fill?.(tx, engine);
  await tx.updateTable('store').set({ value: String(version + 1) }).where('name', '=', 'version').execute();
}

async function begin(tx: Tx): Promise<void> {
  await sql`create table if not exists store (name text primary key, value text not null)`.execute(tx);
  await tx.insertInto('store').values(['version', ...COUNTERS].map((name) => ({ name, value: '0' }))).onConflict((conflict) => conflict.doNothing()).execute();
}

/**
 * Takes the steps that the store has not had, all or none; gives the versions before and after.
 * @throws StoreFault where the store is newer than this program
 */
export async function migrate(engine: Engine, to = MIGRATIONS.length): Promise<{ readonly from: number; readonly to: number }> {
  const found = await versionOf(engine);
  if (found > MIGRATIONS.length) throw new StoreFault('newer', `${engine.where} was made by a newer Warta (version ${found}, this one knows ${MIGRATIONS.length}); use that one`);
  if (found >= to) return { from: found, to: found };
  return engine.db.transaction().execute(async (tx) => {
    await engine.alone(tx);
    if (found === 0) await begin(tx);
    const row = await tx.selectFrom('store').select('value').where('name', '=', 'version').executeTakeFirstOrThrow();
    const from = Number(row.value);
    for (let version = from; version < to; version += 1) await step(tx, engine, version);
    return { from, to };
  });
}
