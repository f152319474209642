import { type Command, InvalidArgumentError, Option } from 'commander';
import { parsePublished } from '../read/published.ts';
import type { Ui } from './words.ts';

/** What `code` and `read` take alike. */
export interface InputOptions {
  readonly published?: string;
  readonly lang?: string;
  readonly strict: boolean;
  readonly allowPrivate: boolean;
  readonly ocr: boolean;
}

export interface CodeOptions extends InputOptions {
  readonly format?: 'reports' | 'events' | 'table';
  readonly ui?: Ui;
  readonly jobs: number;
  readonly actors: readonly string[];
  readonly verbs: readonly string[];
}

export interface ExplainOptions {
  readonly json: boolean;
  readonly ui?: Ui;
}

function published(value: string): string {
  const date = parsePublished(value);
  if (date === null) throw new InvalidArgumentError('wanted YYYY-MM-DD, with an optional time and offset, such as 2020-06-05 or 2020-06-05T14:30+07:00.');
  return date;
}

/** Reads a whole number from 1. */
export function positive(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('wanted a whole number from 1.');
  return count;
}

/** Gathers the values of an option given several times. */
export const gathered = (value: string, before: readonly string[]): string[] => [...before, value];

/** Adds the options that say what the input does not. */
export function withInputOptions(command: Command): Command {
  return command
    .argument('[input...]', 'files, folders, addresses (https://…), or - for standard input', [])
    .addOption(new Option('--published <date>', 'the day the reports came out, where they do not say').argParser(published))
    .option('--lang <code>', 'their language (id, en), where they do not say; otherwise it is told from the text')
    .option('--allow-private', 'fetch from addresses of the own machine and network too', false)
    .option('--ocr', 'read scanned PDFs through an installed tesseract (data ind and eng)', false)
    .option('--strict', 'exit with 1 where anything was refused', false);
}

export const uiOption = (): Option => new Option('--ui <code>', 'language of headings (default: from LANG)').choices(['id', 'en']);
