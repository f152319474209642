import { setTimeout } from 'node:timers/promises';
import { CompiledQuery, type DatabaseConnection, Kysely, sql, SqliteDialect, SqliteDriver } from 'kysely';
import { putBands, removeBands, sharingBands } from './bands.ts';
import { insertRows } from './bulk.ts';
import type { Engine } from './engine.ts';
import { faultOf } from './fault.ts';
import type { Tables } from './schema.ts';
import { SqliteConnection } from './sqlite-connection.ts';
import type { Phrase } from './words.ts';

/** How long to wait between two tries to write, in milliseconds. SQLite's own waiting holds up the whole program, so it is kept short. */
const [PAUSE, OWN_WAIT] = [15, 5];

/** Every transaction writes, so each takes its lock at once: two that had both read could otherwise not go on. */
class WritingDriver extends SqliteDriver {
  readonly #patience: number;
  constructor(connection: SqliteConnection, patience: number) {
    super({ database: connection });
    this.#patience = patience;
  }
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    for (let waited = 0; ; waited += PAUSE) {
      try {
        await connection.executeQuery(CompiledQuery.raw('begin immediate'));
        return;
      } catch (error) {
        if (waited >= this.#patience || faultOf(error, '').code !== 'locked') throw error;
        await setTimeout(PAUSE);
      }
    }
  }
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await super.rollbackTransaction(connection);
    } catch (error) {
      if (!isOver(error)) throw error;
    }
  }
}

/** A full disk or a damaged page has ended the transaction already: rolling it back then fails, and would hide why. */
const isOver = (error: unknown): boolean => error instanceof Error && error.message.includes('no transaction is active');

class WritingDialect extends SqliteDialect {
  readonly #connection: SqliteConnection;
  readonly #patience: number;
  constructor(connection: SqliteConnection, patience: number) {
    super({ database: connection });
    this.#connection = connection;
    this.#patience = patience;
  }
  override createDriver() {
    return new WritingDriver(this.#connection, this.#patience);
  }
}

const phrase = ({ words, prefix }: Phrase): string => `"${words.join(' ')}"${prefix ? '*' : ''}`;

/** Opens a file as a database, making it where there is none. */
export function openSqlite(file: string, patience = 30_000): Engine {
  try {
    const database = new SqliteConnection(file);
    // Where a program was killed, the first to open its file mends it: others wait for that.
    database.exec(`pragma busy_timeout = ${patience}; pragma journal_mode = wal; pragma busy_timeout = ${OWN_WAIT}; pragma synchronous = full; pragma cache_size = -64000; pragma wal_autocheckpoint = 8000; pragma temp_store = memory`);
    const db = new Kysely<Tables>({ dialect: new WritingDialect(database, patience) });
    return engineOf(file, db);
  } catch (error) {
    throw faultOf(error, file);
  }
}

/** All pairs of digits: a number's own way of writing itself is ten times as slow. */
const PAIRS = Array.from({ length: 36 * 36 }, (_, pair) => pair.toString(36).padStart(2, '0'));

/** A number as a word of the index of names. @example tokenOf(35) // 'n' + 'z' */
function tokenOf(name: number): string {
  let [rest, digits] = [name, ''];
  while (rest >= 36 * 36) {
    const above = Math.floor(rest / (36 * 36));
    digits = PAIRS[rest - above * 36 * 36] + digits;
    rest = above;
  }
  return `n${rest < 36 ? rest.toString(36) : PAIRS[rest]}${digits}`;
}

/** The hash of an event's id as a word of the index of ties. @example tieToken(-1) // 'effffffff' */
const tieToken = (tie: number): string => `e${(tie >>> 0).toString(16)}`;

function engineOf(where: string, db: Kysely<Tables>): Engine {
  const engine: Engine = {
    where, db,
    ddl: {
      bytes: 'blob', wide: 'integer', text: 'text', keyOnly: ' without rowid',
      indexes: [
        `create virtual table report_words using fts5(words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0')`,
        `create virtual table report_names using fts5(names, content='', contentless_delete=1, detail=none, tokenize='ascii')`,
      ],
      lookups: [],
      ties: [
        `create virtual table report_ties using fts5(ties, content='', contentless_delete=1, detail=none, tokenize='ascii')`,
        `insert into report_ties (rowid, ties) select no, (select group_concat(printf('e%x', tie & 4294967295), ' ') from event where event.no >= first_event and event.no < first_event + events) from report where events > 0`,
        'drop index event_by_tie',
        'drop index event_by_day',
        'create index event_by_day on event (last_day desc)',
      ],
      bands: [
        'create table band (band integer not null, report integer not null, primary key (band, report)) without rowid',
        'create table band_batch (no integer primary key, pairs blob not null)',
      ],
    },
    alone: async () => {},
    placeholder: () => '?',
    insert: (tx, table, rows, then) => insertRows(tx, table, rows, () => '?', then),
    index: async (tx, reports) => {
      await putBands(tx, engine, reports);
      for (const { no, words, names, events } of reports) {
        await tx.executeQuery(CompiledQuery.raw('insert into report_words (rowid, words) values (?, ?)', [no, words]));
        await tx.executeQuery(CompiledQuery.raw('insert into report_names (rowid, names) values (?, ?)', [no, names.map(tokenOf).join(' ')]));
        if (events.length > 0) await tx.executeQuery(CompiledQuery.raw('insert into report_ties (rowid, ties) values (?, ?)', [no, events.map(({ tie }) => tieToken(tie)).join(' ')]));
      }
    },
    reindexNames: async (tx, { no, names }) => {
      await sql`delete from report_names where rowid = ${no}`.execute(tx);
      await sql`insert into report_names (rowid, names) values (${no}, ${names.map(tokenOf).join(' ')})`.execute(tx);
    },
    unindex: async (tx, reports) => {
      await removeBands(tx, engine, reports);
      for (const { no } of reports) {
        await sql`delete from report_words where rowid = ${no}`.execute(tx);
        await sql`delete from report_names where rowid = ${no}`.execute(tx);
        await sql`delete from report_ties where rowid = ${no}`.execute(tx);
      }
    },
    withWords: (query) => sql`(select rowid from report_words where report_words match ${query.map(phrase).join(' ')})`,
    sharing: sharingBands,
    withNames: (names) => sql`(select rowid from report_names where report_names match ${names.map(tokenOf).join(' OR ')})`,
    withTies: (ties) => sql`(select own.no from report as holder cross join event as own where holder.no in (select rowid from report_ties where report_ties match ${ties.map(tieToken).join(' OR ')}) and own.no >= holder.first_event and own.no < holder.first_event + holder.events and own.tie in (${sql.join(ties)}))`,
    indexed: async ({ no, words, names, bands, ties }) => {
      const found = async (table: string, terms: readonly string[]): Promise<boolean> =>
        terms.length === 0 || (await db.executeQuery(CompiledQuery.raw(`select 1 from ${table} where ${table} match ? and rowid = ?`, [terms.join(' AND '), no]))).rows.length === 1;
      return await found('report_words', words.map((word) => `"${word}"`)) && await found('report_names', names.map(tokenOf)) && await found('report_ties', ties.map(tieToken)) && (await sharingBands(db, bands.map((band) => [band]))).every((reports) => reports.includes(no));
    },
    settle: async () => { await sql`pragma wal_checkpoint(truncate)`.execute(db); },
    integrity: async () => {
      const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
      const faults = rows.map((row) => row.integrity_check).filter((line) => line !== 'ok');
      for (const table of ['report_words', 'report_names', 'report_ties']) {
        await db.executeQuery(CompiledQuery.raw(`insert into ${table} (${table}) values ('integrity-check')`)).catch(() => faults.push(`the index ${table} is damaged`));
      }
      return faults;
    },
  };
  return engine;
}
