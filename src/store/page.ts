import type { Page, PageAsk } from '../model/index.ts';
import { StoreFault } from './fault.ts';

/** Where a part of a long answer ended: the day and id of its last item. */
export interface Place {
  readonly day: number;
  readonly id: string;
}

const DEFAULT_LIMIT = 100;

/** How many items are wanted. @throws StoreFault outside 1 to 1000 */
export function limitOf({ limit = DEFAULT_LIMIT }: PageAsk): number {
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000) throw new StoreFault('bad-ask', `limit was given as ${limit}; wanted a whole number from 1 to 1000`);
  return limit;
}

const cursorOf = ({ day, id }: Place): string => Buffer.from(JSON.stringify([day, id])).toString('base64url');

/** Reads a cursor. @throws StoreFault where it is none of ours */
export function placeOf({ cursor }: PageAsk): Place | null {
  if (cursor === undefined) return null;
  try {
    const [day, id]: unknown[] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (typeof day === 'number' && typeof id === 'string') return { day, id };
  } catch {
    // Said below.
  }
  throw new StoreFault('bad-ask', `cursor was given as "${cursor}"; wanted what the part before gave as "next"`);
}

/** Cuts rows, of which one more than `limit` was asked for, to a page. */
export function pageOf<R, T>(rows: readonly R[], limit: number, place: (row: R) => Place, item: (row: R) => T): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(item), next: rows.length > limit && last ? cursorOf(place(last)) : null };
}
