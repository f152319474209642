import type { Page, PageAsk } from '../model/index.ts';
import { StoreFault } from './fault.ts';

/** Where a part of a long answer ended: the day and id of its last item. */
export interface Place {
  readonly day: number;
  readonly id: string;
}

const DEFAULT_LIMIT = 100;

/** How many items are wanted. @throws StoreFault outside 1 to 1000 */
function limitOf({ limit = DEFAULT_LIMIT }: PageAsk): number {
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000) throw new StoreFault('bad-ask', `limit was given as ${limit}; wanted a whole number from 1 to 1000`);
  return limit;
}

const cursorOf = ({ day, id }: Place): string => Buffer.from(JSON.stringify([day, id])).toString('base64url');

/** Reads a cursor. @throws StoreFault where it is none of ours */
function placeOf({ cursor }: PageAsk): Place | null {
  if (cursor === undefined) return null;
  try {
    const [day, id]: unknown[] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (typeof day === 'number' && typeof id === 'string') return { day, id };
  } catch {
    // Said below.
  }
  throw new StoreFault('bad-ask', `cursor was given as "${cursor}"; wanted what the part before gave as "next"`);
}

/** A way through rows in a fixed order. */
export interface Walk<R, T> {
  /** So many rows from after a place on. */
  readonly rows: (after: Place | null, count: number) => Promise<readonly R[]>;
  readonly place: (row: R) => Place;
  /** What the rows stand for, one for one; null for those that are not what was asked for after all. */
  readonly items: (rows: readonly R[]) => Promise<ReadonlyArray<T | null>>;
}

/** Rows fetched at once where few of them turn out to be what was asked for. */
const MOST_ROWS = 1000;

/** Goes through rows until a page is full; where few rows pass, more are fetched at once, because each fetch looks up the names anew. */
export async function pageOf<R, T>(ask: PageAsk, { rows, place, items }: Walk<R, T>): Promise<Page<T>> {
  const limit = limitOf(ask);
  const found: Array<{ readonly item: T; readonly at: Place }> = [];
  for (let [after, looked] = [placeOf(ask), 0]; found.length <= limit; ) {
    const missing = limit + 1 - found.length;
    const wanted = Math.min(Math.max(Math.ceil(looked === 0 ? missing : (missing * looked * 1.2) / Math.max(found.length, 1)), 16), MOST_ROWS);
    const some = await rows(after, wanted);
    const values = await items(some);
    for (const [i, row] of some.entries()) {
      const item = values[i];
      if (item !== null) found.push({ item, at: place(row) });
    }
    looked += some.length;
    const last = some.at(-1);
    if (!last || some.length < wanted) break;
    const next = place(last);
    // A damaged page may have the same rows come round for ever.
    if (after && next.day === after.day && next.id === after.id) throw new Error(`malformed table: its rows are in no order at ${next.id}`);
    after = next;
  }
  const shown = found.slice(0, limit);
  return { items: shown.map(({ item }) => item), next: found.length > limit ? cursorOf(shown[shown.length - 1].at) : null };
}
