import { z } from 'zod';
import type { PageAsk } from '../../model/index.ts';
import { pageOf } from '../schema/filter.ts';
import { problemShape } from '../schema/problem.ts';

/** Takes a list's query apart. */
export function asked<Q extends PageAsk>({ limit, cursor, ...filter }: Q): { readonly filter: Omit<Q, 'limit' | 'cursor'>; readonly page: PageAsk } {
  return { filter, page: { limit, cursor } };
}

const problem = { description: 'what was given, what was wanted, what to do', content: { 'application/problem+json': { schema: problemShape } } } as const;

/** The refusals that every route has. */
export const refusals = { '4xx': problem, '5xx': problem } as const;

/** Answers of a list: a part as JSON, or all as NDJSON or CSV. */
export const listAnswers = <T>(item: z.ZodType<T>) => ({
  200: {
    description: 'a part of the list; with Accept: application/x-ndjson or text/csv the whole list, streamed',
    content: { 'application/json': { schema: pageOf(item) }, 'application/x-ndjson': { schema: z.any() }, 'text/csv': { schema: z.any() } },
  },
  ...refusals,
});
