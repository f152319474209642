import { dayNumber, dayText } from '../days.ts';
import { type IndexColumns, UNDATED } from './columns.ts';

/** The days or weeks of a range, and what falls into each. */
export interface Periods {
  /** First day of each period, and its last, as days since 1970. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Reports that tell of the period: half of a day's reports tell of that day, half of the day before. */
  readonly exposure: Float64Array;
  /** Period p's incidents are cells `from[p]` up to `from[p + 1]`: a row of the columns, and the share of it that falls into the period. */
  readonly from: Uint32Array;
  readonly rows: Uint32Array;
  readonly shares: Float64Array;
  /** Incidents of the range, each once. */
  readonly incidents: number;
}

/** Monday of a day's week. */
const mondayOf = (day: number): number => day - ((((day + 3) % 7) + 7) % 7);

/** The range asked for; by default the days on which reports were published. Null where the record has none. */
export function rangeOf({ published }: IndexColumns, from?: string, to?: string): readonly [number, number] | null {
  const days = [...published.keys()];
  if (days.length === 0 && (from === undefined || to === undefined)) return null;
  const first = from === undefined ? days.reduce((a, b) => Math.min(a, b)) : dayNumber(from, 'from');
  const last = to === undefined ? days.reduce((a, b) => Math.max(a, b)) : dayNumber(to, 'to');
  // Asked only for what is after the last report, or before the first: nothing was asked wrongly, there is nothing.
  if (last < first && (from === undefined || to === undefined)) return null;
  if (last < first) throw new Error(`The range ends on ${dayText(last)}, before it begins on ${dayText(first)}; wanted from ≤ to.`);
  return [first, last];
}

function exposureOf(published: ReadonlyMap<number, number>, start: number, end: number): number {
  let sum = 0;
  for (let day = start; day <= end; day += 1) sum += ((published.get(day) ?? 0) + (published.get(day + 1) ?? 0)) / 2;
  return sum;
}

/** First and last period that each row touches, and the rows that touch any. */
function placed({ start, end }: IndexColumns, selected: Uint32Array, origin: number, length: number, count: number) {
  const last = origin + count * length - 1;
  const [rows, firsts, lasts] = [new Uint32Array(selected.length), new Uint32Array(selected.length), new Uint32Array(selected.length)];
  let size = 0;
  for (let i = 0; i < selected.length; i += 1) {
    const row = selected[i];
    if (start[row] === UNDATED || end[row] < origin || start[row] > last) continue;
    rows[size] = row;
    firsts[size] = Math.floor((Math.max(start[row], origin) - origin) / length);
    lasts[size] = Math.floor((Math.min(end[row], last) - origin) / length);
    size += 1;
  }
  return { rows, firsts, lasts, size };
}

/** Cuts a range into periods and lays the rows into them; a row that covers several days is shared among them evenly. */
export function periodsOf(columns: IndexColumns, selected: Uint32Array, [first, until]: readonly [number, number], by: 'day' | 'week'): Periods {
  const length = by === 'week' ? 7 : 1;
  const origin = by === 'week' ? mondayOf(first) : first;
  const count = Math.floor((until - origin) / length) + 1;
  const starts = Int32Array.from({ length: count }, (_, p) => origin + p * length);
  const ends = Int32Array.from(starts, (start) => start + length - 1);
  const exposure = Float64Array.from(starts, (start, p) => exposureOf(columns.published, start, ends[p]));
  const within = placed(columns, selected, origin, length, count);
  const from = new Uint32Array(count + 1);
  for (let i = 0; i < within.size; i += 1) for (let p = within.firsts[i]; p <= within.lasts[i]; p += 1) from[p + 1] += 1;
  for (let p = 0; p < count; p += 1) from[p + 1] += from[p];
  const next = from.slice();
  const rows = new Uint32Array(from[count]);
  const shares = new Float64Array(from[count]);
  for (let i = 0; i < within.size; i += 1) {
    const row = within.rows[i];
    const [start, end] = [columns.start[row], columns.end[row]];
    for (let p = within.firsts[i]; p <= within.lasts[i]; p += 1) {
      rows[next[p]] = row;
      shares[next[p]] = (Math.min(end, ends[p]) - Math.max(start, starts[p]) + 1) / (end - start + 1);
      next[p] += 1;
    }
  }
  return { starts, ends, exposure, from, rows, shares, incidents: within.size };
}
