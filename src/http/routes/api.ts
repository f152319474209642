import type { Gate } from '../access/gate.ts';
import type { App } from '../app.ts';
import type { Desk } from '../desk.ts';
import { codeRoutes } from './code.ts';
import { eventRoutes } from './events.ts';
import { exportRoutes } from './export.ts';
import { feedRoutes } from './feeds.ts';
import { importRoutes } from './import.ts';
import { incidentRoutes } from './incidents.ts';
import { measureRoutes, type Tell } from './measures.ts';
import { originalRoutes } from './originals.ts';
import { reportRoutes } from './reports.ts';
import { reviewRoutes } from './review.ts';
import { searchRoutes } from './search.ts';
import { sessionRoutes } from './session.ts';
import { statementRoutes } from './statements.ts';
import { streamRoutes } from './stream.ts';

/** Every route of `/api/v1`. */
export function apiRoutes(api: App, desk: Desk, gate: Gate, checkAnswers: boolean): void {
  const tell: Tell = async (reply, question) => {
    const text = await desk.analyst.ask(question, await desk.store.mark());
    if (!reply.hasHeader('content-type')) reply.header('content-type', 'application/json; charset=utf-8');
    return checkAnswers ? JSON.parse(text) : text;
  };
  reportRoutes(api, desk);
  originalRoutes(api, desk);
  eventRoutes(api, desk);
  incidentRoutes(api, desk);
  statementRoutes(api, desk);
  searchRoutes(api, desk);
  measureRoutes(api, desk, tell);
  exportRoutes(api, desk);
  codeRoutes(api, desk);
  importRoutes(api, desk.jobs);
  feedRoutes(api, desk);
  reviewRoutes(api, desk);
  streamRoutes(api, desk);
  sessionRoutes(api, gate, desk.now);
  api.get('/openapi.json', { config: { role: null, cached: false }, schema: { hide: true } }, async () => api.swagger());
}
