import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** Statements kept ready; the same few are asked again and again. */
const READY = 200;

/** What the binding binds: it takes values one by one. */
type Values = readonly unknown[];

function ready(database: DatabaseSyncInstance, text: string): SqliteStatement {
  const statement = database.prepare(text);
  return {
    reader: statement.columns().length > 0,
    all: (values: Values) => statement.all(...values),
    run: (values: Values) => statement.run(...values),
    iterate: (values: Values) => statement.iterate(...values),
  };
}

/** A file of SQLite, open; each statement is prepared once. The only place that knows by which package SQLite is reached. */
export class SqliteConnection implements SqliteDatabase {
  readonly #database: DatabaseSyncInstance;
  readonly #ready = new Map<string, SqliteStatement>();

  /** @throws the database's own error, which `faultOf` puts into words */
  constructor(file: string) {
    this.#database = new DatabaseSync(file);
  }

  /** Runs statements that give nothing. */
  exec(text: string): void {
    this.#database.exec(text);
  }

  prepare(text: string): SqliteStatement {
    const found = this.#ready.get(text);
    if (found) return found;
    const statement = ready(this.#database, text);
    if (this.#ready.size >= READY) this.#ready.clear();
    this.#ready.set(text, statement);
    return statement;
  }

  close(): void {
    this.#ready.clear();
    this.#database.close();
  }
}
