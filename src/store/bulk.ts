import { CompiledQuery, type Insertable } from 'kysely';
import type { Placeholder, Tx } from './engine.ts';
import type { Tables } from './schema.ts';

/** Rows in one statement. Only whole statements of this size and of one row are made, so that the database need prepare but two a table. */
const ROWS = 32;

/** Runs a statement for all rows: as many times as it takes with the full number of rows, then row by row. */
async function forAll(tx: Tx, rows: ReadonlyArray<readonly unknown[]>, statement: (count: number) => string): Promise<void> {
  const whole = rows.length - (rows.length % ROWS);
  const [many, one] = [whole > 0 ? statement(ROWS) : '', whole < rows.length ? statement(1) : ''];
  for (let i = 0; i < whole; i += ROWS) await tx.executeQuery(CompiledQuery.raw(many, rows.slice(i, i + ROWS).flat()));
  for (let i = whole; i < rows.length; i += 1) await tx.executeQuery(CompiledQuery.raw(one, [...rows[i]]));
}

/** `(?, ?), (?, ?)` for so many rows of so many values. */
function tuples(count: number, width: number, value: (index: number, column: number) => string): string {
  return Array.from({ length: count }, (_, row) => `(${Array.from({ length: width }, (__, column) => value(row * width + column, column)).join(', ')})`).join(', ');
}

/** Inserts rows whose keys all stand in the same order: the query builder's own way takes several times as long. `then` is what follows the values. */
export async function insertRows<T extends keyof Tables>(tx: Tx, table: T, rows: ReadonlyArray<Insertable<Tables[T]>>, placeholder: Placeholder, then = ''): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0]);
  await forAll(tx, rows.map((row) => Object.values(row)), (count) => `insert into ${table} (${columns.join(', ')}) values ${tuples(count, columns.length, placeholder)}${then}`);
}

/** Writes down in which incident each event stands, by their numbers. */
export async function assignIncidents(tx: Tx, events: ReadonlyArray<{ readonly no: number; readonly incident: number | null }>, placeholder: Placeholder): Promise<void> {
  await forAll(tx, events.map(({ no, incident }) => [no, incident]), (count) =>
    `update event set incident = told.column2 from (values ${tuples(count, 2, (i) => `cast(${placeholder(i)} as integer)`)}) as told where event.no = told.column1`);
}

/** Cuts a list into parts of at most so many. */
export function* parts<T>(list: readonly T[], size: number): Generator<readonly T[]> {
  for (let i = 0; i < list.length; i += size) yield list.slice(i, i + size);
}
