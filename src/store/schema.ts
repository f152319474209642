import type { ColumnType } from 'kysely';

/** Bytes as both databases take and give them; PostgreSQL's are Buffers. */
export type Bytes = ColumnType<Uint8Array, Uint8Array, Uint8Array>;

/**
 * The tables, the same in both databases. Migrations make them; the two indexes of words and of names differ and stand with each database.
 * Rows are what reports, events and incidents are found by; what they hold lies packed in `shelf` and `incident.record`.
 */
export interface Tables {
  /** The store's own facts: `version` of the schema, and the last number given out of each kind. */
  store: { name: string; value: string };
  report: ReportRow;
  /** What is large, apart from what is listed: the packed texts and records of several reports side by side, so that no page of the file is left half empty. */
  shelf: { no: number; bytes: Bytes };
  event: EventRow;
  /** Blocks whose events have come, gone or changed since they were joined. */
  stale_block: { block: number };
  /** More of these, as they came: up to fifty batches, six bytes a block. */
  stale_batch: { no: number; blocks: Bytes };
  /** Bands of wording and the reports that fall into them, and more of these as they came, packed; SQLite only. */
  band: { band: number; report: number };
  band_batch: { no: number; pairs: Bytes };
  incident: IncidentRow;
  original: OriginalRow;
  /** Feeds that are followed; `next` is when they are due, `record` all else as JSON. */
  feed: { no: number; address: string; next: string | null; record: string };
  /** What the escalation index reads: the incidents that happened, packed by their first day; those without a day in parts before all days. */
  day_index: { part: number; bytes: Bytes };
  index_name: IndexNameRow;
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
  /** Its events have this number and the next ones, in the record's order. */
  first_event: number;
  events: number;
  /** Where it lies packed: its text, then its record. */
  shelf: number;
  place: number;
  text_size: number;
  record_size: number;
}

export interface EventRow {
  no: number;
  report: number;
  id: string;
  /** Hash of the id: short enough for an index, and the order of events of one day. */
  tie: number;
  /** Index into EVENT_TYPES and STATUSES. */
  type: number;
  status: number;
  first_day: number;
  last_day: number;
  country: string;
  /** In millionths. */
  confidence: number;
  /** 1 where a person has rejected it. */
  rejected: number;
  /** Number of the incident that it tells of; null until it is joined. */
  incident: number | null;
}

export interface IncidentRow {
  no: number;
  id: string;
  type: number;
  status: number;
  first_day: number;
  last_day: number;
  country: string;
  /** In millionths. */
  confidence: number;
  both_admit: number;
  /** The neighbourhood that was joined together: when one of its events goes, all its incidents go. */
  cell: string;
  record: Bytes;
}

/** The file that a report was read from. It is found by the report's id, so that it outlives a new record of the same report. */
export interface OriginalRow {
  no: number;
  report: string;
  kind: string;
  /** Of the bytes as they came; and their SHA-256, in hex. */
  size: number;
  hash: string;
  /** Gzipped. */
  bytes: Bytes;
}

/** A party (kind 0) or place (kind 1) by which the day index is asked. */
export interface IndexNameRow {
  no: number;
  kind: number;
  /** The name in small letters. */
  folded: string;
  name: string;
  /** A party's code, a place's country. */
  code: string;
  /** -1 where there is none. */
  geonames: number;
}

/** Sorts after all days, newest first. */
export const UNDATED = -1_000_000;
