import type { App } from './app.ts';
import type { Desk } from './desk.ts';

/** True where one of the tags in an If-None-Match header is this one. */
export function matchesTag(header: string | undefined, tag: string): boolean {
  const bare = (text: string): string => text.trim().replace(/^W\//, '');
  return header !== undefined && (header.trim() === '*' || header.split(',').some((one) => bare(one) === bare(tag)));
}

/** Answers hang on the record alone, and some on the day: a weak tag made of both lets a caller ask whether anything is new. */
export function tagAnswers(app: App, { store, now }: Desk): void {
  app.addHook('preHandler', async (request, reply) => {
    if ((request.method !== 'GET' && request.method !== 'HEAD') || request.routeOptions.config.cached === false) return;
    const tag = `W/"${await store.mark()}.${now().toISOString().slice(0, 10)}"`;
    reply.header('etag', tag).header('cache-control', 'private, no-cache').header('vary', 'accept, authorization, cookie');
    if (matchesTag(request.headers['if-none-match'], tag)) return reply.code(304).send();
  });
}
