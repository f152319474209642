/** The greatest sum of one-to-one pairs of rows and columns (the Hungarian method). @example bestMatching([[1, 2], [2, 2]]) // 4 */
export function bestMatching(worth: ReadonlyArray<ArrayLike<number>>): number {
  const size = Math.max(worth.length, worth[0]?.length ?? 0);
  const cost = (row: number, column: number): number => -(worth[row - 1]?.[column - 1] ?? 0);
  const [rows, columns] = [new Float64Array(size + 1), new Float64Array(size + 1)];
  const match = new Int32Array(size + 1);
  for (let row = 1; row <= size; row += 1) augment(row, cost, { rows, columns, match });
  let sum = 0;
  for (let column = 1; column <= size; column += 1) sum -= cost(match[column], column);
  return sum;
}

interface State {
  readonly rows: Float64Array;
  readonly columns: Float64Array;
  /** The row matched to each column, 0 for none. */
  readonly match: Int32Array;
}

/** Finds the cheapest way to match one more row, moving earlier matches where that helps. */
function augment(row: number, cost: (row: number, column: number) => number, { rows, columns, match }: State): void {
  const size = rows.length - 1;
  const least = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
  const way = new Int32Array(size + 1);
  const used = new Uint8Array(size + 1);
  match[0] = row;
  let at = 0;
  while (match[at] !== 0) {
    used[at] = 1;
    let [delta, next] = [Number.POSITIVE_INFINITY, 0];
    for (let column = 1; column <= size; column += 1) {
      if (used[column]) continue;
      const now = cost(match[at], column) - rows[match[at]] - columns[column];
      if (now < least[column]) [least[column], way[column]] = [now, at];
      if (least[column] < delta) [delta, next] = [least[column], column];
    }
    for (let column = 0; column <= size; column += 1) {
      if (used[column]) {
        rows[match[column]] += delta;
        columns[column] -= delta;
      } else least[column] -= delta;
    }
    at = next;
  }
  while (at !== 0) {
    match[at] = match[way[at]];
    at = way[at];
  }
}
