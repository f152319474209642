/** What a person has said about a report's record; kept apart from the machine's own. */
export interface Decision {
  /** Counts up from 1 in one store. */
  readonly id: number;
  readonly report: string;
  readonly event: string | null;
  readonly kind: 'accept' | 'reject' | 'mend' | 'same' | 'different' | 'undo';
  /** For `mend`: the fields that change. For `same` and `different`: `{ event }`, the other event; the store adds `marks`, where both stood. For `undo`: `{ decision }`, the number of the one taken back. */
  readonly change: Readonly<Record<string, unknown>>;
  readonly by: string;
  /** RFC 3339, given by the caller. */
  readonly at: string;
}
