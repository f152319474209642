import type { FastifyLoggerOptions } from 'fastify';
import type { App } from './app.ts';

/** Names and passwords within addresses: `postgres://user:secret@host`. */
const IN_ADDRESS = /(\w+:\/\/)[^\s/@]+@/g;

export const withoutSecrets = (text: string): string => text.replace(IN_ADDRESS, '$1…@');

/** What is written of a fault: where it was thrown, never what a caller sent. */
function errorOf(error: unknown) {
  if (!(error instanceof Error)) return { type: 'unknown', message: withoutSecrets(String(error)), stack: '' };
  const text = withoutSecrets(error.stack ?? error.message);
  return { type: error.name, message: withoutSecrets(error.message), stack: text, ...('code' in error ? { code: error.code } : {}) };
}

/** Settings of the structured log: no headers, no addresses with their queries, no bodies. */
export const logSettings = (level: string, stream?: { write(line: string): void }): FastifyLoggerOptions => ({
  level, ...(stream ? { stream } : {}),
  serializers: { err: errorOf, req: () => ({}) },
});

/** One line an answer: the route's pattern, never the address as it was given. */
export function logAnswers(app: App): void {
  app.addHook('onResponse', async (request, reply) => {
    request.log.info({ method: request.method, route: request.routeOptions.url ?? null, status: reply.statusCode, ms: Math.round(reply.elapsedTime), by: request.caller?.name ?? null }, 'answered');
  });
}
