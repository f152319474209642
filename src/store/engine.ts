import type { Insertable, Kysely, RawBuilder, Transaction } from 'kysely';
import type { Ddl } from './ddl.ts';
import type { EventRow, Tables } from './schema.ts';
import type { Phrase } from './words.ts';

/** Writes the place of a value in a statement. */
export type Placeholder = (index: number) => string;

export type Tx = Transaction<Tables>;

/** What a report is found by: its words, folded, the numbers of what its events name and are joined by, the bands of its wording, its events. */
export interface Indexed {
  readonly no: number;
  readonly words: string;
  readonly names: readonly number[];
  readonly bands: readonly number[];
  readonly events: ReadonlyArray<Pick<EventRow, 'tie'>>;
}

/** What the two databases do each in its own way; all else is one. */
export interface Engine {
  /** As a person named it, without a password. */
  readonly where: string;
  readonly db: Kysely<Tables>;
  readonly ddl: Ddl;
  /** Lets no other transaction write until this one has ended. */
  alone(tx: Tx): Promise<void>;
  readonly placeholder: Placeholder;
  /** Inserts rows whose keys all stand in the same order; `then` follows the values. */
  insert<T extends keyof Tables>(tx: Tx, table: T, rows: ReadonlyArray<Insertable<Tables[T]>>, then?: string): Promise<void>;
  /** Puts reports into the indexes of words, names and events' ids. */
  index(tx: Tx, reports: readonly Indexed[]): Promise<void>;
  /** Changes what a report's events name. */
  reindexNames(tx: Tx, report: Pick<Indexed, 'no' | 'names' | 'bands'>): Promise<void>;
  unindex(tx: Tx, reports: ReadonlyArray<Pick<Indexed, 'no' | 'bands'>>): Promise<void>;
  /** Numbers of the reports in which all the phrases stand. */
  withWords(query: readonly Phrase[]): RawBuilder<number>;
  /** For each list of bands, numbers of the reports that fall into any of them; none for an empty one. */
  sharing(tx: Tx, lists: ReadonlyArray<readonly number[]>): Promise<ReadonlyArray<readonly number[]>>;
  /** Numbers of the reports that name any of these. */
  withNames(names: readonly number[]): RawBuilder<number>;
  /** Numbers of the events whose ids hash to any of these. */
  withTies(ties: readonly number[]): RawBuilder<number>;
  /** True where a report is found by all of these words, names, bands and hashes of its events' ids. */
  indexed(report: Pick<Indexed, 'no' | 'names' | 'bands'> & { readonly words: readonly string[]; readonly ties: readonly number[] }): Promise<boolean>;
  /** Writes all that is under way into the one file, before it is moved. */
  settle(): Promise<void>;
  /** What the database itself finds wrong with its file. */
  integrity(): Promise<readonly string[]>;
}

