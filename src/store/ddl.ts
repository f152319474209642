/** What differs between the databases in making tables. */
export interface Ddl {
  readonly bytes: string;
  /** Whole numbers up to 2^53. */
  readonly wide: string;
  /** Text that sorts by its bytes on every machine. */
  readonly text: string;
  /** Ends a table that is nothing but its key. */
  readonly keyOnly: string;
  /** Makes the index of words, for full-text search, and that of names, for what events name and the blocks that they are joined by. */
  readonly indexes: readonly string[];
  /** Makes the index of names fit to be asked between two writes. */
  readonly lookups: readonly string[];
  /** Has events found by their ids, and by their days, without writing to as many places as there are events. */
  readonly ties: readonly string[];
  /** Makes tables of the bands of wording, where they have some of their own. */
  readonly bands: readonly string[];
}
