import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Page, PageAsk } from '../model/index.ts';
import { type Columns, headRow, row } from './columns.ts';
import { Problem } from './problem.ts';

/** One part of a list. */
type PageOf<T> = (ask: PageAsk) => Promise<Page<T>>;

/** How many are fetched at once while streaming. */
const CHUNK = 500;
const TYPES = ['application/json', 'application/x-ndjson', 'text/csv'] as const;
type ListType = (typeof TYPES)[number];

/** The best of the types that the caller takes; JSON where it is all the same. */
export function listType(accept: string | undefined): ListType {
  const wanted = (accept ?? '*/*').split(',').flatMap((part) => {
    const [type, ...parameters] = part.trim().toLowerCase().split(/\s*;\s*/);
    const q = Number(parameters.find((one) => one.startsWith('q='))?.slice(2) ?? 1);
    return q > 0 ? [{ type, q }] : [];
  }).sort((a, b) => b.q - a.q);
  for (const { type } of wanted) {
    if (type === '*/*' || type === 'application/*') return 'application/json';
    if (type === 'text/*') return 'text/csv';
    const found = TYPES.find((one) => one === type);
    if (found) return found;
  }
  throw new Problem(406, 'not-acceptable', 'none of the types in the Accept header', TYPES.join(', '), 'ask for one of them');
}

/** Everything from the first part on, `most` at most. */
async function* following<T>(first: Page<T>, page: PageOf<T>, most: number): AsyncGenerator<readonly T[]> {
  let [part, left] = [first, most];
  while (left > 0) {
    if (part.items.length > 0) yield part.items.slice(0, left);
    left -= part.items.length;
    if (part.next === null || left <= 0) return;
    part = await page({ limit: Math.min(CHUNK, left), cursor: part.next });
  }
}

async function* lines<T>(parts: AsyncIterable<readonly T[]>, head: string, line: (item: T) => string): AsyncGenerator<string> {
  if (head !== '') yield head;
  for await (const items of parts) yield items.map(line).join('');
}

/** Answers with a part as JSON, or streams all (or `limit`) as NDJSON or CSV, as the Accept header asks. */
export async function answerList<T>(request: FastifyRequest, reply: FastifyReply, { limit, cursor }: PageAsk, page: PageOf<T>, columns: Columns<T>): Promise<Page<T> | Readable> {
  const type = listType(request.headers.accept);
  if (type === 'application/json') return page({ limit, cursor });
  const most = limit ?? Number.POSITIVE_INFINITY;
  const parts = following(await page({ limit: Math.min(CHUNK, most), cursor }), page, most);
  const csv = type === 'text/csv';
  reply.type(csv ? 'text/csv; charset=utf-8; header=present' : type);
  return Readable.from(csv ? lines(parts, headRow(columns), (item) => row(columns, item)) : lines(parts, '', (item) => `${JSON.stringify(item)}\n`));
}
