import type { Incident } from '../model/index.ts';
import type { World } from '../world/world.ts';
import { acledColumns, acledColumnsInWords, acledKind } from './acled.ts';
import { GDELT_MENTION_COLUMNS, gdeltEventColumns, mentionedOf } from './gdelt.ts';
import { geojsonFeature } from './geojson.ts';
import { icewsColumns } from './icews.ts';
import type { Happening } from './happening.ts';
import { openParquet, type ParquetSheet } from './parquet.ts';
import { ploverRecord } from './plover.ts';
import { provRecord } from './prov.ts';
import { cellsOf, type Column, csvLine, namesOf, tsvLine } from './separated.ts';
import { EVENT_COLUMNS, INCIDENT_COLUMNS } from './spreadsheet.ts';

type Piece = string | Uint8Array;

/** One file of an export while it is written: what is to be written for each happening, and at the end. */
export interface Part {
  readonly push: (row: Happening) => Piece;
  readonly end: () => Piece;
}

/** A file of an export: its name, its media type, and how it is written from the beginning. */
export interface ExportFile {
  readonly file: string;
  readonly media: string;
  readonly open: (known: Known, options: ExportOptions) => Part;
}

export interface ExportOptions {
  /** Led by a byte order mark, which some spreadsheets need to see UTF-8. */
  readonly bom?: boolean;
  /** ACLED's codes of actors' kinds as words. */
  readonly inWords?: boolean;
}

type Known = Pick<World, 'countries' | 'codebook'>;

const nothing = (): string => '';
const lines = (all: readonly string[]): string => all.map((line) => `${line}\n`).join('');

/** Pieces of a text whose first one is led by a head. */
function led(head: string, push: (row: Happening) => string, tail: () => string = nothing): Part {
  let before = head;
  const withHead = (text: string): string => {
    const whole = before + text;
    before = '';
    return whole;
  };
  return { push: (row) => withHead(push(row)), end: () => withHead(tail()) };
}

const jsonLines = (of: (row: Happening, known: Known) => readonly object[]): ExportFile['open'] => (known) => ({ push: (row) => lines(of(row, known).map((record) => JSON.stringify(record))), end: nothing });

function csv<T>(columns: (known: Known, options: ExportOptions) => ReadonlyArray<Column<T>>, rowsOf: (row: Happening) => readonly T[]): ExportFile['open'] {
  return (known, options) => {
    const all = columns(known, options);
    return led(`${options.bom ? '\uFEFF' : ''}${csvLine(namesOf(all))}\r\n`, (row) => rowsOf(row).map((one) => `${csvLine(cellsOf(all, one))}\r\n`).join(''));
  };
}

function tsv<T>(columns: (known: Known) => ReadonlyArray<Column<T>>, rowsOf: (row: Happening) => readonly T[], headed: boolean): ExportFile['open'] {
  return (known) => {
    const all = columns(known);
    return led(headed ? `${tsvLine(namesOf(all))}\n` : '', (row) => lines(rowsOf(row).map((one) => tsvLine(cellsOf(all, one)))));
  };
}

function parquet<T>(open: () => ParquetSheet<T>, rowsOf: (row: Happening) => readonly T[]): ExportFile['open'] {
  return () => {
    const sheet = open();
    return { push: (row) => Buffer.concat(rowsOf(row).map((one) => sheet.push(one))), end: () => sheet.end() };
  };
}

/** A list of features; a comma stands before all but the first. */
function featureCollection(): Part {
  let comma = '';
  return led('{"type":"FeatureCollection","features":[\n', (row) => {
    const text = comma + JSON.stringify(geojsonFeature(row));
    comma = ',\n';
    return text;
  }, () => '\n]}\n');
}

const itself = (row: Happening): readonly Happening[] => [row];
const tellings = ({ told }: Happening): Happening['told'] => told;

/** GDELT and ICEWS have no column to say that an act was denied, foretold or only thought of: such acts would count as done, and stay out. */
const DONE: ReadonlySet<Incident['status']> = new Set(['actual', 'historical']);
const done = (row: Happening): readonly Happening[] => (DONE.has(row.incident.status) ? [row] : []);

/** The exports by name, each with its files. A row is an incident, and where the format asks for it a telling of one. */
export const EXPORTS: Readonly<Record<string, readonly ExportFile[]>> = {
  gdelt: [
    { file: 'gdelt.export.CSV', media: 'text/tab-separated-values', open: tsv(gdeltEventColumns, done, false) },
    { file: 'gdelt.mentions.CSV', media: 'text/tab-separated-values', open: tsv(() => GDELT_MENTION_COLUMNS, (row) => done(row).flatMap(mentionedOf), false) },
  ],
  acled: [{ file: 'acled.csv', media: 'text/csv', open: csv((known, { inWords }) => (inWords ? acledColumnsInWords(known) : acledColumns(known)), (row) => (acledKind(row.incident) ? [row] : [])) }],
  icews: [{ file: 'icews.tsv', media: 'text/tab-separated-values', open: tsv(icewsColumns, ({ told }) => told.filter(({ event }) => DONE.has(event.status)), true) }],
  plover: [{ file: 'plover.jsonl', media: 'application/x-ndjson', open: jsonLines(({ told }, known) => told.map((one) => ploverRecord(one, known)).filter((record) => record !== null)) }],
  geojson: [{ file: 'incidents.geojson', media: 'application/geo+json', open: featureCollection }],
  csv: [
    { file: 'incidents.csv', media: 'text/csv', open: csv(() => INCIDENT_COLUMNS, itself) },
    { file: 'events.csv', media: 'text/csv', open: csv(() => EVENT_COLUMNS, tellings) },
  ],
  parquet: [
    { file: 'incidents.parquet', media: 'application/vnd.apache.parquet', open: parquet(() => openParquet(INCIDENT_COLUMNS), itself) },
    { file: 'events.parquet', media: 'application/vnd.apache.parquet', open: parquet(() => openParquet(EVENT_COLUMNS), tellings) },
  ],
  jsonl: [{ file: 'incidents.jsonl', media: 'application/x-ndjson', open: jsonLines(({ incident, told }) => [{ ...incident, tellings: told }]) }],
  prov: [{ file: 'provenance.jsonld.jsonl', media: 'application/x-ndjson', open: jsonLines((row) => [provRecord(row)]) }],
};
