import { appendFile } from 'node:fs/promises';
import type { App } from './app.ts';

/** One thing that somebody did or was refused. */
export interface AuditLine {
  /** RFC 3339. */
  readonly at: string;
  readonly by: string | null;
  readonly role: string | null;
  readonly from: string;
  readonly did: string;
  readonly status: number;
  readonly request: string;
}

export type Audit = (line: AuditLine) => void;

/** Appends lines to a file that only its owner may read; in order. */
export function auditFile(file: string, failed: (error: unknown) => void): Audit {
  let line: Promise<void> = Promise.resolve();
  return (entry) => { line = line.then(() => appendFile(file, `${JSON.stringify(entry)}\n`, { mode: 0o600 })).catch(failed); };
}

const REFUSED = new Set([401, 403, 421, 429]);

/** Keeps who changed something and who was refused: by route, without addresses' queries, bodies or credentials. */
export function auditAnswers(app: App, audit: Audit, now: () => Date): void {
  app.addHook('onResponse', async ({ method, routeOptions, caller, ip, id }, { statusCode }) => {
    const reads = method === 'GET' || method === 'HEAD' || routeOptions.url === '/api/v1/code';
    if (reads && !REFUSED.has(statusCode)) return;
    audit({ at: now().toISOString(), by: caller?.name ?? null, role: caller?.role ?? null, from: ip, did: `${method} ${routeOptions.url ?? '(no such route)'}`, status: statusCode, request: id });
  });
}
