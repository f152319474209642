import type { Page, PageAsk } from '../model/index.ts';
import { Problem } from './problem.ts';

const DEFAULT_LIMIT = 100;

/** A part of a list that is at hand whole; the cursor is a place in it. */
export function partOf<T>(items: readonly T[], { limit = DEFAULT_LIMIT, cursor }: PageAsk): Page<T> {
  if (cursor !== undefined && !/^at-\d{1,9}$/.test(cursor)) throw new Problem(400, 'bad-cursor', 'a cursor that is none of ours', 'what the part before gave as next', 'begin without it');
  const from = cursor === undefined ? 0 : Number(cursor.slice(3));
  const to = from + limit;
  return { items: items.slice(from, to), next: to < items.length ? `at-${to}` : null };
}
