import { randomBytes } from 'node:crypto';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import Fastify, { LogController } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { admitCallers } from './access/admit.ts';
import { type Admission, openGate } from './access/gate.ts';
import { answerEarly, answerErrors } from './answer-errors.ts';
import type { App } from './app.ts';
import { type Audit, auditAnswers } from './audit.ts';
import type { Desk } from './desk.ts';
import { tagAnswers } from './etag.ts';
import { guardOrigins, type Place } from './guard.ts';
import { logAnswers, logSettings } from './log.ts';
import { measureAnswers } from './metrics.ts';
import { describeApi } from './openapi.ts';
import { Problem } from './problem.ts';
import { apiRoutes } from './routes/api.ts';
import { healthRoutes } from './routes/health.ts';
import { pageRoutes } from './routes/page.ts';

export interface ServerOptions extends Place, Admission {
  /** Requests a minute from one address. */
  readonly rate?: number;
  /** Of the log: `silent`, `error`, `info`. */
  readonly level?: string;
  readonly log?: { write(line: string): void };
  readonly audit?: Audit;
  /** Folder of the built page. */
  readonly page?: string;
  /** Checks every answer against its schema, for tests: it takes time. */
  readonly checkAnswers?: boolean;
}

const CSP = {
  'default-src': ["'none'"], 'script-src': ["'self'"], 'style-src': ["'self'"], 'img-src': ["'self'", 'data:', 'blob:'], 'font-src': ["'self'"], 'connect-src': ["'self'"], 'worker-src': ["'self'"],
  'manifest-src': ["'self'"], 'base-uri': ["'none'"], 'form-action': ["'self'"], 'frame-src': ["'self'"], 'frame-ancestors': ["'none'"], 'object-src': ["'none'"], 'upgrade-insecure-requests': null,
};

const LIMITS = { bodyLimit: 1 << 20, requestTimeout: 60_000, connectionTimeout: 120_000, keepAliveTimeout: 30_000, routerOptions: { maxParamLength: 1300 } } as const;

/** Makes the server, not yet listening. @example await (await buildServer(desk, { host: '127.0.0.1' })).listen({ port: 4870 }) */
export async function buildServer(desk: Desk, { rate = 6000, level = 'info', log, audit, page, checkAnswers = false, host, origin, ...admission }: ServerOptions): Promise<App> {
  const app: App = Fastify({ ...LIMITS, frameworkErrors: answerEarly, logger: logSettings(level, log), logController: new LogController({ disableRequestLogging: true }), return503OnClosing: true, forceCloseConnections: 'idle', genReqId: () => randomBytes(6).toString('hex') }).withTypeProvider();
  const gate = openGate({ ...admission, secure: origin?.startsWith('https:') });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(checkAnswers ? serializerCompiler : () => (data) => JSON.stringify(data));
  app.removeContentTypeParser('text/plain');
  answerErrors(app);
  logAnswers(app);
  if (audit) auditAnswers(app, audit, desk.now);
  const metrics = measureAnswers(app);
  await app.register(helmet, { contentSecurityPolicy: { useDefaults: false, directives: CSP }, strictTransportSecurity: false, referrerPolicy: { policy: 'no-referrer' } });
  guardOrigins(app, { host, origin });
  await app.register(rateLimit, {
    max: rate, timeWindow: 60_000,
    errorResponseBuilder: (_, { after }) => new Problem(429, 'too-many-requests', 'more requests than are allowed', 'fewer requests a minute', `wait ${after}`),
  });
  await app.register(multipart);
  admitCallers(app, gate, desk.now);
  await describeApi(app);
  await app.register(async (api: App) => {
    tagAnswers(api, desk);
    apiRoutes(api, desk, gate, checkAnswers);
  }, { prefix: '/api/v1' });
  healthRoutes(app, desk, metrics);
  await app.register((own: App) => pageRoutes(own, page));
  return app;
}
