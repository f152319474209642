import { createHash } from 'node:crypto';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import Fastify from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { admitCallers } from './access/admit.ts';
import { type Admission, openGate } from './access/gate.ts';
import { answerErrors } from './answer-errors.ts';
import type { App } from './app.ts';
import type { Desk } from './desk.ts';
import { guardOrigins, type Place } from './guard.ts';
import { logAnswers, logSettings } from './log.ts';
import { measureAnswers } from './metrics.ts';
import { describeApi } from './openapi.ts';
import { Problem } from './problem.ts';
import { codeRoutes } from './routes/code.ts';
import { eventRoutes } from './routes/events.ts';
import { healthRoutes } from './routes/health.ts';
import { incidentRoutes } from './routes/incidents.ts';
import { measureRoutes, type Tell } from './routes/measures.ts';
import { reportRoutes } from './routes/reports.ts';
import { searchRoutes } from './routes/search.ts';
import { sessionRoutes } from './routes/session.ts';
import { statementRoutes } from './routes/statements.ts';

export interface ServerOptions extends Place, Admission {
  /** Requests a minute from one address. */
  readonly rate?: number;
  /** Of the log: `silent`, `error`, `info`. */
  readonly level?: string;
  readonly log?: { write(line: string): void };
  /** Checks every answer against its schema, for tests: it takes time. */
  readonly checkAnswers?: boolean;
}

const CSP = {
  'default-src': ["'none'"], 'script-src': ["'self'"], 'style-src': ["'self'"], 'img-src': ["'self'", 'data:', 'blob:'], 'font-src': ["'self'"], 'connect-src': ["'self'"], 'worker-src': ["'self'"],
  'manifest-src': ["'self'"], 'base-uri': ["'none'"], 'form-action': ["'self'"], 'frame-ancestors': ["'none'"], 'object-src': ["'none'"], 'upgrade-insecure-requests': null,
};

/** Makes the server, not yet listening. @example await (await buildServer(desk, { host: '127.0.0.1' })).listen({ port: 8080 }) */
export async function buildServer(desk: Desk, { rate = 6000, level = 'info', log, checkAnswers = false, host, origin, ...admission }: ServerOptions): Promise<App> {
  const app: App = Fastify({
    logger: logSettings(level, log), disableRequestLogging: true, bodyLimit: 1 << 20, requestTimeout: 60_000, return503OnClosing: true, forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 1300, ignoreTrailingSlash: false }, genReqId: () => createHash('sha256').update(`${process.hrtime.bigint()}${Math.random()}`).digest('hex').slice(0, 12),
  }).withTypeProvider();
  const gate = openGate(admission);
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(checkAnswers ? serializerCompiler : () => (data) => JSON.stringify(data));
  app.removeContentTypeParser('text/plain');
  answerErrors(app);
  logAnswers(app);
  const metrics = measureAnswers(app);
  await app.register(helmet, { contentSecurityPolicy: { useDefaults: false, directives: CSP }, strictTransportSecurity: false, referrerPolicy: { policy: 'no-referrer' } });
  guardOrigins(app, { host, origin });
  await app.register(rateLimit, {
    max: rate, timeWindow: 60_000,
    errorResponseBuilder: (_, { after }) => new Problem(429, 'too-many-requests', 'more requests than are allowed', 'fewer requests a minute', `wait ${after}`),
  });
  admitCallers(app, gate, desk.now);
  await describeApi(app);
  const tell: Tell = async (reply, question) => {
    const text = await desk.analyst.ask(question, await desk.store.mark());
    if (!reply.hasHeader('content-type')) reply.header('content-type', 'application/json; charset=utf-8');
    return checkAnswers ? JSON.parse(text) : text;
  };
  await app.register(async (api: App) => {
    reportRoutes(api, desk);
    eventRoutes(api, desk);
    incidentRoutes(api, desk);
    statementRoutes(api, desk);
    measureRoutes(api, desk, tell);
    searchRoutes(api, desk);
    codeRoutes(api, desk);
    sessionRoutes(api, gate, desk.now);
    api.get('/openapi.json', { config: { role: null, cached: false }, schema: { hide: true } }, async () => app.swagger());
  }, { prefix: '/api/v1' });
  healthRoutes(app, desk, metrics);
  return app;
}
