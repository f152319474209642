import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { insertRows } from './bulk.ts';
import { insertColumns, list, numbersIn } from './columns.ts';
import type { Engine } from './engine.ts';
import type { Tables } from './schema.ts';
import { foldedWords, type Phrase } from './words.ts';

/** Any number that all programs of Warta know: who holds it writes. */
const WRITING = 20200605;

/** PostgreSQL keeps at most so many places of a word, up to this position. */
const [PLACES, LAST] = [255, 16_383];

/** Words as a tsvector is written: each with its places. @example vectorOf('di gaza di') // `'di':1,3 'gaza':2` */
function vectorOf(words: string): string {
  const places = new Map<string, number[]>();
  foldedWords(words).forEach((word, i) => {
    const at = places.get(word);
    if (!at) places.set(word, [Math.min(i + 1, LAST)]);
    else if (at.length < PLACES && i < LAST) at.push(i + 1);
  });
  return [...places].map(([word, at]) => `'${word}':${at.join(',')}`).join(' ');
}

const placeholder = (index: number): string => `$${index + 1}`;

const phrase = ({ words, prefix }: Phrase): string => `(${words.map((word, i) => `'${word}'${prefix && i === words.length - 1 ? ':*' : ''}`).join(' <-> ')})`;

const withoutPassword = (address: string): string => address.replace(/^(\w+:\/\/[^:/@]*):[^@]*@/, '$1@');

/** Opens a PostgreSQL database by its address, `postgres://user:password@host:port/name`. */
export function openPostgres(address: string, patience = 30_000): Engine {
  const pool = new pg.Pool({ connectionString: address, max: 8, lock_timeout: patience });
  // A connection that breaks while it idles is opened anew when it is needed.
  pool.on('error', () => {});
  // One that breaks between two queries of a transaction tells so twice: here, and by the next query's failure, which is what counts.
  pool.on('connect', (client) => { client.on('error', () => {}); });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    where: withoutPassword(address), db,
    ddl: {
      bytes: 'bytea', wide: 'bigint', text: 'text collate "C"', keyOnly: '',
      indexes: [
        // What lies there is squeezed already.
        'alter table shelf alter column bytes set storage external',
        'create table report_index (no integer primary key, words tsvector not null, names bigint[] not null)',
        'create index report_words on report_index using gin (words)',
        'create index report_names on report_index using gin (names)',
      ],
      // Whoever adds looks for near-copies first, and would go through all that waits to be put into the index.
      lookups: ['alter index report_names set (fastupdate = off)', `select gin_clean_pending_list('report_names')`],
      ties: [],
      bands: [],
    },
    alone: async (tx) => { await sql`select pg_advisory_xact_lock(${WRITING})`.execute(tx); },
    placeholder,
    insert: (tx, table, rows, then) => (table === 'report' || table === 'event' || table === 'stale_block' ? insertColumns(tx, table, rows, then) : insertRows(tx, table, rows, placeholder, then)),
    index: async (tx, reports) => {
      await sql`insert into report_index (no, words, names) select no, words::tsvector, names::bigint[] from unnest(${list(reports.map(({ no }) => no))}::integer[], ${reports.map(({ words }) => vectorOf(words))}::text[], ${reports.map(({ names, bands }) => list([...names, ...bands]))}::text[]) as told (no, words, names)`.execute(tx);
    },
    reindexNames: async (tx, { no, names, bands }) => { await sql`update report_index set names = ${[...names, ...bands]}::bigint[] where no = ${no}`.execute(tx); },
    unindex: async (tx, reports) => { await sql`delete from report_index where no = any(${reports.map(({ no }) => no)}::integer[])`.execute(tx); },
    withWords: (query) => sql`(select no from report_index where words @@ ${query.map(phrase).join(' & ')}::tsquery)`,
    sharing: async (tx, lists) => {
      const all = [...new Set(lists.flat())];
      if (all.length === 0) return lists.map(() => []);
      // The planner takes so many names for half of the table, and would read it whole.
      await sql`set local enable_seqscan = off`.execute(tx);
      const { rows } = await sql<{ no: number; names: string }>`select no, names::text as names from report_index where names && ${list(all)}::bigint[]`.execute(tx);
      await sql`set local enable_seqscan = on`.execute(tx);
      const found = rows.map(({ no, names }) => ({ no, names: new Set(numbersIn(names)) }));
      return lists.map((names) => found.filter((one) => names.some((name) => one.names.has(name))).map(({ no }) => no));
    },
    withNames: (names) => sql`(select no from report_index where names && ${names}::bigint[])`,
    withTies: (ties) => sql`(select no from event where tie in (${sql.join(ties)}))`,
    indexed: async ({ no, words, names, bands }) => {
      const query = words.map((word) => `'${word}'`).join(' & ');
      const { rows } = await sql`select 1 from report_index where no = ${no} and (${query} = '' or words @@ ${query}::tsquery) and names @> ${[...names, ...bands]}::bigint[]`.execute(db);
      return rows.length === 1;
    },
    settle: async () => {},
    integrity: async () => [],
  };
}
