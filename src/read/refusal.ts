import type { Original, Report } from '../model/index.ts';

/** Why an input, or one report of it, could not be read: where, what was given, what was wanted, what to do. */
export interface Refusal {
  /** The input's path as given; `-` is standard input. */
  readonly file: string;
  /** Line within the file, from 1; null where the whole file is meant. */
  readonly line: number | null;
  /** Stable, kebab-case. */
  readonly code: string;
  readonly given: string;
  readonly wanted: string;
  readonly todo: string;
}

/** What reading yields: a report, with the file that it was read from where that is asked for, or why there is none. */
export type ReadResult = { readonly report: Report; readonly original?: Original } | { readonly refusal: Refusal };

/** One line for a person. @example refusalLine(refusal) // 'news.jsonl:3: not JSON (a line that breaks off at column 14); wanted one JSON object a line; mend or remove the line [bad-json]' */
export function refusalLine({ file, line, code, given, wanted, todo }: Refusal): string {
  return `${file === '-' ? 'standard input' : file}${line === null ? '' : `:${line}`}: ${given}; wanted ${wanted}; ${todo} [${code}]`;
}

/** Thrown where an input may not or cannot be had; becomes a refusal of it. */
export class Refused extends Error {
  readonly code: string;
  readonly wanted: string;
  readonly todo: string;

  constructor(code: string, given: string, wanted: string, todo: string) {
    super(given);
    this.code = code;
    this.wanted = wanted;
    this.todo = todo;
  }
}
