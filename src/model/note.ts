import type { Range } from './span.ts';

/** A located doubt or problem: data on the report, never an exception. `code` is stable and kebab-case, `message` is for a person. */
export interface Note extends Range {
  readonly code: string;
  readonly message: string;
}
