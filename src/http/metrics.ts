import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import type { App } from './app.ts';

/** Counts and times every answer; `GET /metrics` gives them in Prometheus' format. Routes are told apart by pattern, never by address. */
export function measureAnswers(app: App): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const labelNames = ['method', 'route', 'status'] as const;
  const seconds = new Histogram({ name: 'warta_http_request_seconds', help: 'Time to answer', labelNames, buckets: [0.005, 0.02, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 10], registers: [registry] });
  const refused = new Counter({ name: 'warta_http_refused_total', help: 'Requests refused, by reason', labelNames: ['code'], registers: [registry] });
  app.addHook('onResponse', async ({ method, routeOptions }, reply) => {
    seconds.observe({ method, route: routeOptions.url ?? 'none', status: reply.statusCode }, reply.elapsedTime / 1000);
    if (reply.statusCode >= 400) refused.inc({ code: String(reply.statusCode) });
  });
  return registry;
}
