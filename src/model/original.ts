/** What a report was read from, as it came: kept beside the record where its layout tells more than its text. */
export interface Original {
  readonly kind: 'pdf' | 'html';
  readonly bytes: Uint8Array;
}
