import { CompiledQuery } from 'kysely';
import type { Tx } from './engine.ts';

/** Columns of text; all others of these tables hold whole numbers. */
const TEXTS: ReadonlySet<string> = new Set(['id', 'coder', 'input', 'lang', 'title', 'source', 'url', 'published', 'copy_of', 'country']);

/** Whole numbers as PostgreSQL writes an array. @example list([1, null, 3]) // '{1,NULL,3}' */
export const list = (numbers: ReadonlyArray<number | null>): string => `{${numbers.map((number) => number ?? 'NULL').join(',')}}`;

/** @example numbersIn('{1,3}') // [1, 3] */
export const numbersIn = (array: string): readonly number[] => (array.length <= 2 ? [] : array.slice(1, -1).split(',').map(Number));

const isNumber = (value: unknown): value is number | null => value === null || typeof value === 'number';

/** Inserts rows whose keys all stand in the same order, in one statement for any number of them: each column travels as an array. */
export async function insertColumns(tx: Tx, table: 'report' | 'event' | 'stale_block', rows: ReadonlyArray<Readonly<Record<string, unknown>>>, then = ''): Promise<void> {
  if (rows.length === 0) return;
  const names = Object.keys(rows[0]);
  const values = rows.map((row) => Object.values(row));
  const columns = names.map((name, i) => {
    const column = values.map((row) => row[i]);
    return TEXTS.has(name) ? column : list(column.filter(isNumber));
  });
  const arrays = names.map((name, i) => `$${i + 1}::${TEXTS.has(name) ? 'text' : 'bigint'}[]`);
  await tx.executeQuery(CompiledQuery.raw(`insert into ${table} (${names.join(', ')}) select * from unnest(${arrays.join(', ')})${then}`, columns));
}
