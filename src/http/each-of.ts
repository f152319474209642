import type { Page, PageAsk } from '../model/index.ts';

/** Every item of a list that comes in parts. */
export async function* eachOf<T>(part: (page: PageAsk) => Promise<Page<T>>, limit = 500): AsyncGenerator<T> {
  let cursor: string | undefined;
  do {
    const { items, next } = await part({ limit, cursor });
    yield* items;
    cursor = next ?? undefined;
  } while (cursor !== undefined);
}
