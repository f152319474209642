import { fillBands } from './bands.ts';
import { indexDays } from './day-index.ts';
import type { Ddl } from './ddl.ts';
import type { Engine, Tx } from './engine.ts';

/** One step of the schema: never changed once it has been released, only followed by another. */
export interface Migration {
  readonly name: string;
  readonly statements: (ddl: Ddl) => readonly string[];
  /** Fills what the statements have made from what is there. */
  readonly fill?: (tx: Tx, engine: Engine) => Promise<void>;
}

const first: Migration = {
  name: 'reports, events, incidents, decisions',
  statements: ({ bytes, wide, text, keyOnly, indexes }) => [
    `create table report (no integer primary key, id ${text} not null unique, coder text not null, input text not null, lang text not null, title text, source text, url text, published text, day integer not null, copy_of text, first_event integer not null, events integer not null, shelf integer not null, place integer not null, text_size integer not null, record_size integer not null)`,
    'create index report_by_day on report (day desc, id)',
    'create index report_by_shelf on report (shelf)',
    `create table shelf (no integer primary key, bytes ${bytes} not null)`,
    `create table event (no integer primary key, report integer not null, id ${text} not null, tie integer not null, type integer not null, status integer not null, first_day integer not null, last_day integer not null, country text not null, confidence integer not null, rejected integer not null, incident integer)`,
    'create index event_by_day on event (last_day desc, tie)',
    'create index event_by_tie on event (tie)',
    'create index event_by_incident on event (incident) where incident is not null',
    `create table stale_block (block ${wide} primary key)${keyOnly}`,
    `create table incident (no integer primary key, id ${text} not null unique, type integer not null, status integer not null, first_day integer not null, last_day integer not null, country text not null, confidence integer not null, both_admit integer not null, record ${bytes} not null)`,
    'create index incident_by_day on incident (last_day desc, id)',
    `create table decision (no integer primary key, report ${text} not null, event text, kind text not null, change text not null, person text not null, at text not null)`,
    'create index decision_by_report on decision (report)',
    ...indexes,
  ],
};

const cells: Migration = {
  name: 'the cell in which an incident was joined',
  statements: ({ text }) => [
    `alter table incident add column cell ${text} not null default ''`,
    'create index incident_by_cell on incident (cell)',
  ],
};

const copies: Migration = {
  name: 'near-copies by their first report',
  statements: () => ['create index report_by_copy on report (copy_of) where copy_of is not null'],
};

const originals: Migration = {
  name: 'the files that reports were read from',
  statements: ({ bytes, text }) => [
    `create table original (no integer primary key, report ${text} not null unique, kind text not null, size integer not null, hash text not null, bytes ${bytes} not null)`,
    // So that their sum is had without turning over their pages.
    'create index original_by_size on original (size)',
  ],
};

const feeds: Migration = {
  name: 'feeds that are followed',
  statements: ({ text }) => [`create table feed (no integer primary key, address ${text} not null unique, next text, record text not null)`],
};

const lookups: Migration = {
  name: 'names are looked up while they are written',
  statements: (ddl) => ddl.lookups,
};

const days: Migration = {
  name: 'incidents by day for the escalation index',
  statements: ({ bytes, text }) => [
    `create table day_index (part integer primary key, bytes ${bytes} not null)`,
    `create table index_name (no integer primary key, kind integer not null, folded ${text} not null, name ${text} not null, code ${text} not null, geonames integer not null)`,
    'create index index_name_by_name on index_name (folded)',
  ],
  fill: indexDays,
};

const ties: Migration = {
  name: 'events by their ids and days, with few places to write to',
  statements: (ddl) => ddl.ties,
};

const batches: Migration = {
  name: 'blocks that wait, laid aside by the batch',
  statements: ({ bytes }) => [`create table stale_batch (no integer primary key, blocks ${bytes} not null)`],
};

const bands: Migration = {
  name: 'the bands of wording in a table of their own',
  statements: (ddl) => ddl.bands,
  fill: async (tx, engine) => { if (engine.ddl.bands.length > 0) await fillBands(tx, engine); },
};

/** All steps, in the order in which they are taken. A store's version is how many it has had. */
export const MIGRATIONS: readonly Migration[] = [first, cells, copies, originals, feeds, lookups, days, ties, batches, bands];
