/**
 * The number of the last of some rows, after which the next are asked for.
 * @throws that the store is malformed where it is none after those before: a damaged page would have the same rows come round for ever
 * @example lastNumber([{ no: 4 }, { no: 7 }], 3) // 7
 */
export function lastNumber(rows: ReadonlyArray<{ readonly no: number }>, before: number): number {
  const last = rows.at(-1)?.no ?? before;
  if (!(last > before)) throw new Error(`malformed table: its rows are in no order at number ${before}`);
  return last;
}
