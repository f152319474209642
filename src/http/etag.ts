import type { App } from './app.ts';
import type { Desk } from './desk.ts';
import { openKeptAnswers } from './kept-answers.ts';

/** What all kept answers may take together, in bytes. */
const MOST_BYTES = 64 << 20;

/** True where one of the tags in an If-None-Match header is this one. */
export function matchesTag(header: string | undefined, tag: string): boolean {
  const bare = (text: string): string => text.trim().replace(/^W\//, '');
  return header !== undefined && (header.trim() === '*' || header.split(',').some((one) => bare(one) === bare(tag)));
}

/**
 * Answers hang on the record alone, and some on the day. A weak tag made of both lets a caller ask whether anything is new; and what was
 * answered once is answered again from memory until the record is another.
 */
export function tagAnswers(app: App, { store, now }: Desk): void {
  const kept = openKeptAnswers(MOST_BYTES);
  app.decorateRequest('answerKey', null);
  app.addHook('preHandler', async (request, reply) => {
    if ((request.method !== 'GET' && request.method !== 'HEAD') || request.routeOptions.config.cached === false) return;
    const tag = `W/"${await store.mark()}.${now().toISOString().slice(0, 10)}"`;
    reply.header('etag', tag).header('cache-control', 'private, no-cache').header('vary', 'accept, authorization, cookie');
    if (matchesTag(request.headers['if-none-match'], tag)) return reply.code(304).send();
    const key = `${tag} ${request.headers.accept ?? ''} ${request.url}`;
    const known = kept.get(key);
    if (known === undefined) request.answerKey = key;
    else return reply.header('content-type', 'application/json; charset=utf-8').serializer((text: string) => text).send(known);
  });
  app.addHook('onSend', async (request, reply, payload) => {
    const type = String(reply.getHeader('content-type') ?? '');
    if (request.answerKey !== null && reply.statusCode === 200 && typeof payload === 'string' && type.startsWith('application/json')) kept.put(request.answerKey, payload);
  });
}
