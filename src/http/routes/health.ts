import type { Registry } from 'prom-client';
import type { App } from '../app.ts';
import type { Desk } from '../desk.ts';

/** For those who run the server: is it alive, can it answer, how is it doing. */
export function healthRoutes(app: App, { store, waitsFor }: Desk, metrics: Registry): void {
  const schema = { hide: true };
  app.get('/healthz', { config: { role: null, cached: false, rateLimit: false }, schema }, async () => ({ status: 'alive' }));

  app.get('/readyz', { config: { role: null, cached: false, rateLimit: false }, schema }, async (request, reply) => {
    try {
      await store.reports({}, { limit: 1 });
    } catch (error) {
      request.log.error({ err: error }, 'the store does not answer');
      return reply.code(503).send({ status: 'the store does not answer' });
    }
    const reason = waitsFor();
    return reason === null ? { status: 'ready' } : reply.code(503).send({ status: reason });
  });

  app.get('/metrics', { config: { cached: false }, schema }, async (_, reply) => reply.type(metrics.contentType).send(await metrics.metrics()));
}
