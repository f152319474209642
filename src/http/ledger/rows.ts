/** Stands for a day that nobody gives. */
export const NO_DAY = -0x80000000;

/** What counting needs of events or incidents, one column a fact: a hundred thousand are looked through in a millisecond. */
export interface Rows {
  readonly size: number;
  /** The number of the report or incident that the row came with: when that goes, so does the row. */
  readonly owners: Int32Array;
  readonly ids: readonly string[];
  /** Days since 1970, both within: an event without a day has its report's publication. `NO_DAY` where none is known. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** Index into EVENT_TYPES and STATUSES. */
  readonly types: Uint8Array;
  readonly statuses: Uint8Array;
  readonly quads: Uint8Array;
  readonly scales: Float64Array;
  readonly confidences: Float64Array;
  /** The highest number of dead that anybody says; 0 where none is said. */
  readonly dead: Int32Array;
  /** 1 where both sides admit it. */
  readonly admitted: Uint8Array;
  /** Numbers of names; -1 for none. */
  readonly places: Int32Array;
  readonly placeTexts: Int32Array;
  /** A row's parties, on either side, begin here and end where those of the next begin. */
  readonly partyStarts: Int32Array;
  readonly parties: Int32Array;
  /** The same for the reports that tell of it. */
  readonly reportStarts: Int32Array;
  readonly reports: Int32Array;
}

/** One row to be put in. */
export interface NewRow {
  readonly owner: number;
  readonly id: string;
  readonly days: readonly [number, number] | null;
  readonly type: number;
  readonly status: number;
  readonly quad: number;
  readonly scale: number;
  readonly confidence: number;
  readonly dead: number;
  readonly admitted: boolean;
  readonly place: number;
  readonly placeText: number;
  readonly parties: readonly number[];
  readonly reports: readonly number[];
}

/** Where lists of each row begin in the list of all. */
function startsOf(lists: Iterable<number>, size: number): Int32Array {
  const starts = new Int32Array(size + 1);
  let [row, sum] = [0, 0];
  for (const length of lists) {
    sum += length;
    row += 1;
    starts[row] = sum;
  }
  return starts;
}

/** Lays rows out in columns. */
export function rowsOf(rows: readonly NewRow[]): Rows {
  const size = rows.length;
  return {
    size, owners: Int32Array.from(rows, ({ owner }) => owner), ids: rows.map(({ id }) => id), first: Int32Array.from(rows, ({ days }) => days?.[0] ?? NO_DAY), last: Int32Array.from(rows, ({ days }) => days?.[1] ?? NO_DAY),
    types: Uint8Array.from(rows, ({ type }) => type), statuses: Uint8Array.from(rows, ({ status }) => status), quads: Uint8Array.from(rows, ({ quad }) => quad), scales: Float64Array.from(rows, ({ scale }) => scale),
    confidences: Float64Array.from(rows, ({ confidence }) => confidence), dead: Int32Array.from(rows, ({ dead }) => dead), admitted: Uint8Array.from(rows, ({ admitted }) => (admitted ? 1 : 0)),
    places: Int32Array.from(rows, ({ place }) => place), placeTexts: Int32Array.from(rows, ({ placeText }) => placeText),
    partyStarts: startsOf(rows.map(({ parties }) => parties.length), size), parties: Int32Array.from(rows.flatMap(({ parties }) => parties)),
    reportStarts: startsOf(rows.map(({ reports }) => reports.length), size), reports: Int32Array.from(rows.flatMap(({ reports }) => reports)),
  };
}

type Column = Int32Array | Uint8Array | Float64Array;

/** One column after another, only the rows that stay. */
function joined<T extends Column>(a: T, b: T, stay: Uint8Array, size: number): T {
  const all = a.constructor as unknown as new (size: number) => T; // the same kind of column
  const made = new all(size);
  let to = 0;
  for (let row = 0; row < a.length; row += 1) if (stay[row]) made[to++] = a[row];
  made.set(b, to);
  return made;
}

function joinedLists(a: { readonly starts: Int32Array; readonly list: Int32Array }, b: typeof a, stay: Uint8Array, size: number): { readonly starts: Int32Array; readonly list: Int32Array } {
  const starts = new Int32Array(size + 1);
  const list = new Int32Array(a.list.length + b.list.length);
  let [row, at] = [0, 0];
  const put = (from: typeof a, one: number): void => {
    for (let i = from.starts[one]; i < from.starts[one + 1]; i += 1) list[at++] = from.list[i];
    row += 1;
    starts[row] = at;
  };
  for (let one = 0; one < stay.length; one += 1) if (stay[one]) put(a, one);
  for (let one = 0; one < b.starts.length - 1; one += 1) put(b, one);
  return { starts, list: list.slice(0, at) };
}

/** The rows of the one whose owners are not gone, then those of the other. */
export function afterChange(old: Rows, gone: ReadonlySet<number>, fresh: Rows): Rows {
  if (gone.size === 0 && fresh.size === 0) return old;
  const stay = Uint8Array.from(old.owners, (owner) => (gone.has(owner) ? 0 : 1));
  const size = stay.reduce((sum, one) => sum + one, 0) + fresh.size;
  const column = <T extends Column>(a: T, b: T): T => joined(a, b, stay, size);
  const parties = joinedLists({ starts: old.partyStarts, list: old.parties }, { starts: fresh.partyStarts, list: fresh.parties }, stay, size);
  const reports = joinedLists({ starts: old.reportStarts, list: old.reports }, { starts: fresh.reportStarts, list: fresh.reports }, stay, size);
  return {
    size, owners: column(old.owners, fresh.owners), ids: old.ids.filter((_, row) => stay[row]).concat(fresh.ids), first: column(old.first, fresh.first), last: column(old.last, fresh.last),
    types: column(old.types, fresh.types), statuses: column(old.statuses, fresh.statuses), quads: column(old.quads, fresh.quads), scales: column(old.scales, fresh.scales), confidences: column(old.confidences, fresh.confidences),
    dead: column(old.dead, fresh.dead), admitted: column(old.admitted, fresh.admitted), places: column(old.places, fresh.places), placeTexts: column(old.placeTexts, fresh.placeTexts),
    partyStarts: parties.starts, parties: parties.list, reportStarts: reports.starts, reports: reports.list,
  };
}
