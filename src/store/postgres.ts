import { CompiledQuery, Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { insertRows } from './bulk.ts';
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
    },
    alone: async (tx) => { await sql`select pg_advisory_xact_lock(${WRITING})`.execute(tx); },
    placeholder,
    insert: (tx, table, rows) => insertRows(tx, table, rows, placeholder),
    index: async (tx, reports) => {
      for (const { no, words, names } of reports) {
        await tx.executeQuery(CompiledQuery.raw('insert into report_index (no, words, names) values ($1, $2::tsvector, $3::bigint[])', [no, vectorOf(words), names]));
      }
    },
    reindexNames: async (tx, no, names) => { await sql`update report_index set names = ${names}::bigint[] where no = ${no}`.execute(tx); },
    unindex: async (tx, nos) => { await sql`delete from report_index where no = any(${nos}::integer[])`.execute(tx); },
    withWords: (query) => sql`(select no from report_index where words @@ ${query.map(phrase).join(' & ')}::tsquery)`,
    withNames: (names) => sql`(select no from report_index where names && ${names}::bigint[])`,
    indexed: async ({ no, words, names }) => {
      const query = words.map((word) => `'${word}'`).join(' & ');
      const { rows } = await sql`select 1 from report_index where no = ${no} and (${query} = '' or words @@ ${query}::tsquery) and names @> ${names}::bigint[]`.execute(db);
      return rows.length === 1;
    },
    settle: async () => {},
    integrity: async () => [],
  };
}
