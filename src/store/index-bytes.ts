/** One incident as the escalation index reads it; parties and place by their numbers in `index_name`. */
export interface IndexRow {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** Hostility: the scales turned round. */
  readonly plover: number;
  readonly goldstein: number;
  /** -1 none. */
  readonly place: number;
  /** Twice the number, and one more for a recipient. */
  readonly parties: readonly number[];
}

/** The rows of one day as they lie packed: a column beside a column, so that they are read without looking at each. */
export interface DayColumns {
  readonly size: number;
  /** Pairs of both scales: few differ. */
  readonly scores: Float64Array;
  readonly place: Int32Array;
  readonly parties: Uint32Array;
  readonly score: Uint16Array;
  /** How many parties each row has, how many days it lasts beyond the first, and how long its id is. */
  readonly sides: Uint16Array;
  readonly length: Uint16Array;
  readonly more: Uint8Array;
  /** All ids in a row. */
  readonly ids: Uint8Array;
}

const HEAD = 16;
const text = { encoder: new TextEncoder(), decoder: new TextDecoder() };

/** Widest first, so that each column begins where its numbers may. */
function layout(bytes: ArrayBuffer, [size, scores, parties]: Uint32Array | readonly number[]): DayColumns {
  let at = HEAD;
  const next = (count: number, width: number): readonly [number, number] => {
    const from = at;
    at += count * width;
    return [from, count];
  };
  return {
    size, scores: new Float64Array(bytes, ...next(scores * 2, 8)), place: new Int32Array(bytes, ...next(size, 4)), parties: new Uint32Array(bytes, ...next(parties, 4)),
    score: new Uint16Array(bytes, ...next(size, 2)), sides: new Uint16Array(bytes, ...next(size, 2)), length: new Uint16Array(bytes, ...next(size, 2)), more: new Uint8Array(bytes, ...next(size, 1)),
    ids: new Uint8Array(bytes, at),
  };
}

/** Packs the rows of one day. */
export function packDay(rows: readonly IndexRow[]): Uint8Array {
  const pairs = new Map<string, number>();
  const scores: number[] = [];
  const score = rows.map(({ plover, goldstein }) => {
    const key = `${plover} ${goldstein}`;
    const known = pairs.get(key) ?? pairs.size;
    if (known === pairs.size) scores.push(plover, goldstein);
    pairs.set(key, known);
    return known;
  });
  const ids = text.encoder.encode(rows.map(({ id }) => id).join(''));
  const parties = rows.flatMap((row) => row.parties);
  const head = [rows.length, pairs.size, parties.length];
  const bytes = new ArrayBuffer(HEAD + scores.length * 8 + rows.length * 11 + parties.length * 4 + ids.length);
  new Uint32Array(bytes, 0, 3).set(head);
  const columns = layout(bytes, head);
  columns.scores.set(scores);
  columns.parties.set(parties);
  columns.ids.set(ids);
  rows.forEach(({ id, start, end, place, parties: own }, i) => {
    columns.place[i] = place;
    columns.score[i] = score[i];
    columns.sides[i] = own.length;
    columns.length[i] = id.length;
    columns.more[i] = end - start;
  });
  return new Uint8Array(bytes);
}

/** The columns of a packed day, where they lie. */
export function dayColumns(stored: Uint8Array): DayColumns {
  // What PostgreSQL gives lies anywhere in a larger buffer.
  if (!(stored instanceof Uint8Array)) throw new Error('malformed day of the index: it is no bytes');
  const bytes = stored.buffer instanceof ArrayBuffer && stored.byteLength === stored.buffer.byteLength ? stored.buffer : new Uint8Array(stored).buffer;
  return layout(bytes, new Uint32Array(bytes, 0, 3));
}

/** The ids of a packed day, in order. */
export function idsOf({ ids, length }: Pick<DayColumns, 'ids' | 'length'>): string[] {
  const all = text.decoder.decode(ids);
  const found: string[] = [];
  for (let i = 0, at = 0; i < length.length; at += length[i], i += 1) found.push(all.slice(at, at + length[i]));
  return found;
}

/** The rows of a packed day that begins on `start`. */
export function unpackDay(stored: Uint8Array, start: number): readonly IndexRow[] {
  const columns = dayColumns(stored);
  let from = 0;
  return idsOf(columns).map((id, i): IndexRow => {
    const parties = Array.from(columns.parties.subarray(from, from + columns.sides[i]));
    from += columns.sides[i];
    const score = columns.score[i] * 2;
    return { id, start, end: start + columns.more[i], plover: columns.scores[score], goldstein: columns.scores[score + 1], place: columns.place[i], parties };
  });
}
