import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Engine } from './engine.ts';
import type { Tables } from './schema.ts';
import type { Phrase } from './words.ts';

/** Any number that all programs of Warta know: who holds it writes. */
const WRITING = 20200605;

/** PostgreSQL keeps at most so many places of a word, up to this position. */
const [PLACES, LAST] = [255, 16_383];

/** Words as a tsvector is written: each with its places. @example vectorOf(['di', 'gaza', 'di']) // `'di':1,3 'gaza':2` */
function vectorOf(words: readonly string[]): string {
  const places = new Map<string, number[]>();
  words.forEach((word, i) => {
    const at = places.get(word);
    if (!at) places.set(word, [Math.min(i + 1, LAST)]);
    else if (at.length < PLACES && i < LAST) at.push(i + 1);
  });
  return [...places].map(([word, at]) => `'${word}':${at.join(',')}`).join(' ');
}

const phrase = ({ words, prefix }: Phrase): string => `(${words.map((word, i) => `'${word}'${prefix && i === words.length - 1 ? ':*' : ''}`).join(' <-> ')})`;

const withoutPassword = (address: string): string => address.replace(/^(\w+:\/\/[^:/@]*):[^@]*@/, '$1@');

/** Opens a PostgreSQL database by its address, `postgres://user:password@host:port/name`. */
export function openPostgres(address: string): Engine {
  const pool = new pg.Pool({ connectionString: address, max: 8 });
  // A connection that breaks while it idles is opened anew when it is needed.
  pool.on('error', () => {});
  // One that breaks between two queries of a transaction tells so twice: here, and by the next query's failure, which is what counts.
  pool.on('connect', (client) => { client.on('error', () => {}); });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    where: withoutPassword(address), db,
    ddl: {
      bytes: 'bytea', wide: 'bigint', text: 'text collate "C"', keyOnly: '',
      search: ['create table report_words (no integer primary key, words tsvector not null)', 'create index report_words_by_word on report_words using gin (words)'],
    },
    alone: async (tx) => { await sql`select pg_advisory_xact_lock(${WRITING})`.execute(tx); },
    addWords: async (tx, reports) => {
      for (const { no, words } of reports) await sql`insert into report_words (no, words) values (${no}, ${vectorOf(words)}::tsvector)`.execute(tx);
    },
    removeWords: async (tx, nos) => {
      for (const no of nos) await sql`delete from report_words where no = ${no}`.execute(tx);
    },
    matches: (query) => sql`report.no in (select no from report_words where words @@ ${query.map(phrase).join(' & ')}::tsquery)`,
    integrity: async () => [],
  };
}
