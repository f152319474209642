import { existsSync, renameSync, rmSync } from 'node:fs';
import { type Kysely, sql } from 'kysely';
import { indexDays } from './day-index.ts';
import type { Engine, Tx } from './engine.ts';
import { isAddress, openEngine } from './engines.ts';
import { faultOf, StoreFault } from './fault.ts';
import { lastNumber } from './last-number.ts';
import { migrate } from './migrate.ts';
import { unpackReport } from './packed.ts';
import { derive, headingOf } from './rows.ts';
import { decisionsByReport } from './decisions.ts';
import type { Tables } from './schema.ts';
import { packedRecord, packedText } from './shelf.ts';
import { allStale } from './stale.ts';
import { folded } from './words.ts';

/** Rows copied at once. */
const MANY = 500;

/** Tables whose rows are numbered, in the order in which they are copied. */
const NUMBERED = ['shelf', 'report', 'event', 'incident', 'decision', 'original', 'feed'] as const;

/** Rows that are large are copied some few at a time. */
const FEW: Readonly<Partial<Record<(typeof NUMBERED)[number], number>>> = { shelf: 20, original: 2 };

async function copyTable(from: Kysely<Tables>, to: Tx, engine: Engine, table: (typeof NUMBERED)[number]): Promise<void> {
  for (let last = 0; ;) {
    const { rows } = await sql<{ no: number } & Readonly<Record<string, unknown>>>`select * from ${sql.table(table)} where no > ${last} order by no limit ${FEW[table] ?? MANY}`.execute(from);
    if (rows.length === 0) return;
    last = lastNumber(rows, last);
    await engine.insert(to, table, rows as never); // rows of the same table
  }
}

/** Makes the indexes of words, names and events' ids anew, from the records. */
async function indexAll(tx: Tx, engine: Engine): Promise<void> {
  for (let last = 0; ;) {
    const rows = await tx.selectFrom('report').selectAll().select([packedText, packedRecord]).where('no', '>', last).orderBy('no').limit(MANY).execute();
    if (rows.length === 0) return;
    last = lastNumber(rows, last);
    const decisions = await decisionsByReport(tx, rows.map(({ id }) => id));
    await engine.index(tx, rows.map((row) => {
      const kept = unpackReport(row);
      return { no: row.no, words: folded(`${kept.title ?? ''}\n${kept.text}`), ...derive(kept, headingOf(row), decisions.get(row.id) ?? []) };
    }));
  }
}

/** Copies a whole store into an empty one, as it stood at one moment. */
async function copy(from: Engine, to: Engine): Promise<void> {
  await migrate(to);
  await from.db.transaction().setIsolationLevel('repeatable read').execute((source) => to.db.transaction().execute(async (tx) => {
    await to.alone(tx);
    if (await tx.selectFrom('report').select('no').executeTakeFirst()) throw new StoreFault('exists', `${to.where} holds reports already; wanted an empty store`);
    for (const table of NUMBERED) await copyTable(source, tx, to, table);
    await to.insert(tx, 'stale_block', [...await allStale(source)].map((block) => ({ block })));
    for (const { name, value } of await source.selectFrom('store').selectAll().where('name', '!=', 'version').execute()) await tx.updateTable('store').set({ value }).where('name', '=', name).execute();
    await indexAll(tx, to);
    await indexDays(tx, to);
  }));
}

const besides = (file: string): readonly string[] => [file, `${file}-wal`, `${file}-shm`];

/** Fills a new file; it has its name only once it is whole. */
async function intoFile(file: string, fill: (unfinished: string) => Promise<void>): Promise<void> {
  if (existsSync(file)) throw new StoreFault('exists', `${file} is there already; wanted a new name`);
  const unfinished = `${file}.unfinished`;
  for (const name of besides(unfinished)) rmSync(name, { force: true });
  try {
    await fill(unfinished);
    renameSync(unfinished, file);
  } catch (error) {
    throw faultOf(error, file);
  } finally {
    for (const name of besides(unfinished)) rmSync(name, { force: true });
  }
}

async function copyInto(from: Engine, where: string): Promise<void> {
  const to = await openEngine(where, true);
  try {
    await copy(from, to);
    await to.settle();
  } finally {
    await to.db.destroy();
  }
}

/**
 * Writes a store into one new file of SQLite, as it stands at one moment; others may go on adding meanwhile.
 * @throws StoreFault where the file is there already, or cannot be written: then nothing is left of it
 */
export async function backup(where: string, file: string): Promise<void> {
  const from = await openEngine(where, false);
  try {
    await migrate(from);
    await intoFile(file, async (unfinished) => {
      if (isAddress(where)) await copyInto(from, unfinished);
      else await sql`vacuum into ${unfinished}`.execute(from.db);
    });
  } catch (error) {
    throw faultOf(error, from.where);
  } finally {
    await from.db.destroy();
  }
}

/**
 * Makes a store out of a backup: a file that is not there yet, or an empty database of PostgreSQL.
 * @throws StoreFault where there is a store already, or the backup is none
 */
export async function restore(file: string, where: string): Promise<void> {
  if (!isAddress(where)) {
    await backup(file, where);
    return;
  }
  const from = await openEngine(file, false);
  try {
    await migrate(from);
    await copyInto(from, where);
  } catch (error) {
    throw faultOf(error, from.where);
  } finally {
    await from.db.destroy();
  }
}
