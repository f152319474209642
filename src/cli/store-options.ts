import { type Command, InvalidArgumentError, Option } from 'commander';
import { EVENT_TYPES, type EventType, type Filter, type PageAsk, STATUSES, type Status } from '../model/index.ts';
import { type InputOptions, uiOption } from './input-options.ts';
import type { Ui } from './words.ts';

export interface StoreOptions {
  readonly store: string;
}

export interface AddOptions extends InputOptions, StoreOptions {
  readonly jobs: number;
  readonly actors: readonly string[];
  readonly verbs: readonly string[];
  readonly keepOriginals: boolean;
  readonly queue?: string;
  readonly replicas: number;
}

export type RecodeOptions = StoreOptions & Pick<AddOptions, 'jobs' | 'actors' | 'verbs'>;

export interface JoinOptions extends StoreOptions {
  readonly by?: string;
}

export interface ShowOptions extends StoreOptions {
  readonly ui?: Ui;
  readonly json: boolean;
}

/** What the asking commands take alike. */
export interface AskOptions extends StoreOptions, PageAsk {
  readonly format?: 'reports' | 'events' | 'table';
  readonly ui?: Ui;
  readonly all: boolean;
}

export interface FilterFlags extends Omit<Filter, 'type' | 'status' | 'confidence' | 'bothAdmit'> {
  readonly type: readonly EventType[];
  readonly status: readonly Status[];
  readonly confidence?: number;
  readonly bothAdmit?: true;
}

export type FilterOptions = AskOptions & FilterFlags;

export const MEASURES = ['escalation', 'control', 'promises', 'actors', 'sourcing'] as const;
export type MeasureName = (typeof MEASURES)[number];

/** What `measure` takes: which part of the record, and how it is measured and printed. */
export interface MeasureOptions extends StoreOptions, FilterFlags {
  readonly with?: string;
  readonly by?: 'day' | 'week' | 'party' | 'code';
  readonly asOf?: string;
  readonly staleAfter: number;
  readonly format?: 'table' | 'json' | 'csv';
  readonly ui?: Ui;
}

export const storeOption = (): Option => new Option('--store <place>', 'a file, or postgres://… for a shared store').default('warta.db').env('WARTA_STORE');

const among = <T extends string>(list: readonly T[], fold: (text: string) => string) => (value: string, before: readonly T[]): T[] => {
  const found = list.find((one) => one === fold(value));
  if (found === undefined) throw new InvalidArgumentError(`wanted one of ${list.join(', ')}.`);
  return [...before, found];
};

function share(value: string): number {
  const number = Number(value);
  if (value.trim() === '' || !(number >= 0 && number <= 1)) throw new InvalidArgumentError('wanted a number from 0 to 1.');
  return number;
}

function pageSize(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1 || count > 1000) throw new InvalidArgumentError('wanted a whole number from 1 to 1000.');
  return count;
}

/** The options by which a long answer is taken in parts, and how it is printed. */
export function withAskOptions(command: Command): Command {
  return command
    .addOption(storeOption())
    .addOption(new Option('--format <form>', 'reports or events as JSON Lines, or a table (default: table on a terminal, JSON Lines in a pipe)').choices(['reports', 'events', 'table']))
    .addOption(new Option('--limit <count>', 'how many at most (default: 20 on a terminal, all in a pipe)').argParser(pageSize))
    .option('--all', 'all of them, on a terminal too', false)
    .option('--cursor <mark>', 'go on after what came before')
    .addOption(uiOption());
}

/** The options that say which events, incidents or reports are wanted, in a list that comes in parts. */
export const withFilterOptions = (command: Command): Command => withFilterFlags(withAskOptions(command));

/** The options that say which events, incidents or reports are wanted; `lastDay` names the one for the last day. */
export function withFilterFlags(command: Command, lastDay: '--to <day>' | '--until <day>' = '--to <day>'): Command {
  return command
    .option('--from <day>', 'from this day on, YYYY-MM-DD')
    .option(lastDay, 'up to this day')
    .option('--country <code>', 'where it happened: three letters, such as UKR')
    .option('--place <name>', 'a place by its name, or geonames:524901')
    .option('--party <name>', 'a party on either side, by name or code (RUS, RUSGOV)')
    .addOption(new Option('--type <type>', 'AGREE … ASSAULT; may be given several times').argParser(among(EVENT_TYPES, (text) => text.toUpperCase())).default([]))
    .addOption(new Option('--status <status>', `${STATUSES.join(', ')}; may be given several times`).argParser(among(STATUSES, (text) => text.toLowerCase())).default([]))
    .option('--outlet <name>', 'the source of the report')
    .option('--lang <code>', 'the language of the report')
    .option('--report <id>', 'only of this report')
    .addOption(new Option('--confidence <share>', 'at least so sure, 0 to 1').argParser(share));
}

export function filterOf({ from, to, country, place, party, type, status, outlet, lang, report, confidence, bothAdmit }: FilterFlags): Filter {
  return { from, to, country, place, party, outlet, lang, report, confidence, bothAdmit, type: type.length > 0 ? type : undefined, status: status.length > 0 ? status : undefined };
}

/** What a worker of a queue is told. */
export interface WorkOptions {
  readonly queue: string;
  readonly store: string;
  readonly jobs: number;
  readonly lease: number;
  readonly untilEmpty: boolean;
  readonly join: boolean;
  readonly actors: readonly string[];
  readonly verbs: readonly string[];
  readonly metrics?: { readonly host: string; readonly port: number };
}

/** `to` is the format here; the last day is `until`. */
export interface ExportOptions extends StoreOptions, Omit<FilterFlags, 'to'> {
  readonly to: string;
  readonly until?: string;
  readonly bom: boolean;
  readonly inWords: boolean;
}

export interface WatchOptions extends StoreOptions {
  /** Minutes. */
  readonly every: number;
  readonly once: boolean;
  readonly state: string;
  readonly allowPrivate: boolean;
}
