import type { Kysely, RawBuilder, SqlBool, Transaction } from 'kysely';
import type { Ddl } from './migrations.ts';
import type { Tables } from './schema.ts';
import type { Phrase } from './words.ts';

export type Tx = Transaction<Tables>;

/** What the two databases do each in its own way; all else is one. */
export interface Engine {
  /** As a person named it, without a password. */
  readonly where: string;
  readonly db: Kysely<Tables>;
  readonly ddl: Ddl;
  /** Lets no other transaction write until this one has ended. */
  alone(tx: Tx): Promise<void>;
  /** Puts a report's words into the full-text index. */
  addWords(tx: Tx, reports: ReadonlyArray<{ readonly no: number; readonly words: readonly string[] }>): Promise<void>;
  removeWords(tx: Tx, nos: readonly number[]): Promise<void>;
  /** Holds for the reports (`report.no`) in which all the phrases stand. */
  matches(query: readonly Phrase[]): RawBuilder<SqlBool>;
  /** What the database itself finds wrong with its file. */
  integrity(): Promise<readonly string[]>;
}
