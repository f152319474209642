import type { Span } from './span.ts';

/** Days that something covers, both ends within. `said` is false and `span` null where it is implied. */
export interface When {
  /** `YYYY-MM-DD`, or `YYYY-MM`/`YYYY` where no more is known. */
  readonly start: string;
  readonly end: string;
  readonly text: string;
  readonly said: boolean;
  readonly span: Span | null;
}
