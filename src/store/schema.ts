import type { ColumnType } from 'kysely';

/** Bytes as both databases take them; SQLite gives back an ArrayBuffer, PostgreSQL a Buffer. */
export type Bytes = ColumnType<ArrayBuffer | Uint8Array, Uint8Array, Uint8Array>;

/** The tables, the same in both databases. Migrations make them; what is not here (full-text search) differs and stands with each database. */
export interface Tables {
  /** The store's own facts: `version` of the schema, and the last number given out of each kind. */
  store: { name: string; value: string };
  report: ReportRow;
  /** What is large, apart from what is listed. */
  body: { no: number; text: Bytes; record: Bytes };
  event: EventRow;
  /** Reports by what their events name or are joined by: a hash of `party:…`, `place:…` or `block:…`. */
  report_term: { term: number; report: number };
  /** Blocks whose events have come, gone or changed since they were joined. */
  stale_block: { block: number };
  incident: IncidentRow;
  incident_term: { term: number; incident: number };
  incident_event: { event: string; incident: number };
  decision: { no: number; report: string; event: string | null; kind: string; change: string; person: string; at: string };
}

export interface ReportRow {
  /** Counts up as reports come in and is never given twice: also the change mark. */
  no: number;
  id: string;
  coder: string;
  /** Hash of all that was read: the same input by the same coder is the same record. */
  input: string;
  lang: string;
  title: string | null;
  source: string | null;
  url: string | null;
  published: string | null;
  /** Days since 1970 of publication; `UNDATED` where there is none. */
  day: number;
  copy_of: string | null;
}

export interface EventRow {
  no: number;
  report: number;
  /** Index among the report's events. */
  seat: number;
  id: string;
  /** Index into EVENT_TYPES and STATUSES. */
  type: number;
  status: number;
  first_day: number;
  last_day: number;
  country: string;
  confidence: number;
  /** Hashes of what it names, and of the blocks it is joined by, each between spaces. */
  terms: string;
  blocks: string;
  /** 1 where a person has rejected it. */
  rejected: number;
}

export interface IncidentRow {
  no: number;
  id: string;
  type: number;
  status: number;
  first_day: number;
  last_day: number;
  country: string;
  confidence: number;
  both_admit: number;
  /** The neighbourhood that was joined together: when one of its events goes, all its incidents go. */
  cell: string;
  record: Bytes;
}

/** Sorts after all days, newest first. */
export const UNDATED = -1_000_000;
