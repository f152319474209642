/** What differs between the databases in making tables. */
export interface Ddl {
  readonly bytes: string;
  /** Whole numbers up to 2^53. */
  readonly wide: string;
  /** Text that sorts by its bytes on every machine. */
  readonly text: string;
  /** Ends a table that is nothing but its key. */
  readonly keyOnly: string;
  /** Makes the full-text index. */
  readonly search: readonly string[];
}

/** One step of the schema: never changed once it has been released, only followed by another. */
export interface Migration {
  readonly name: string;
  readonly statements: (ddl: Ddl) => readonly string[];
}

const first: Migration = {
  name: 'reports, events, incidents, decisions',
  statements: ({ bytes, wide, text, keyOnly, search }) => [
    `create table report (no integer primary key, id ${text} not null unique, coder text not null, input text not null, lang text not null, title text, source text, url text, published text, day integer not null, copy_of text)`,
    'create index report_by_day on report (day desc, id)',
    `create table body (no integer primary key, text ${bytes} not null, record ${bytes} not null)`,
    `create table event (no integer primary key, report integer not null, seat integer not null, id ${text} not null, type integer not null, status integer not null, first_day integer not null, last_day integer not null, country text not null, confidence double precision not null, terms text not null, blocks text not null, rejected integer not null)`,
    'create index event_by_day on event (last_day desc, id)',
    'create index event_by_id on event (id)',
    'create index event_by_report on event (report)',
    `create table report_term (term ${wide} not null, report integer not null, primary key (term, report))${keyOnly}`,
    `create table stale_block (block ${wide} primary key)${keyOnly}`,
    `create table incident (no integer primary key, id ${text} not null unique, type integer not null, status integer not null, first_day integer not null, last_day integer not null, country text not null, confidence double precision not null, both_admit integer not null, record ${bytes} not null)`,
    'create index incident_by_day on incident (last_day desc, id)',
    `create table incident_term (term ${wide} not null, incident integer not null, primary key (term, incident))${keyOnly}`,
    `create table incident_event (event ${text} primary key, incident integer not null)${keyOnly}`,
    'create index incident_event_by_incident on incident_event (incident)',
    `create table decision (no integer primary key, report ${text} not null, event text, kind text not null, change text not null, person text not null, at text not null)`,
    'create index decision_by_report on decision (report)',
    ...search,
  ],
};

const cells: Migration = {
  name: 'the cell in which an incident was joined',
  statements: ({ text }) => [
    `alter table incident add column cell ${text} not null default ''`,
    'create index incident_by_cell on incident (cell)',
  ],
};

/** All steps, in the order in which they are taken. A store's version is how many it has had. */
export const MIGRATIONS: readonly Migration[] = [first, cells];
