import type { FastifyRequest } from 'fastify';
import type { App } from './app.ts';
import { hostIn, isLoopback } from './access/loopback.ts';
import { Problem } from './problem.ts';

/** Where the server listens, and the address that people use where that is another (behind a proxy). */
export interface Place {
  readonly host: string;
  /** @example 'https://desk.example.org' */
  readonly origin?: string | null;
}

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

function checkHost({ headers }: FastifyRequest, { host, origin }: Place): void {
  const asked = hostIn(headers.host);
  if (asked === null) throw new Problem(400, 'bad-host', 'the Host header is missing or no name', 'the name or address of this server', 'send it');
  if (!isLoopback(host) || isLoopback(asked)) return;
  if (origin && new URL(origin).hostname === asked.toLowerCase()) return;
  throw new Problem(421, 'wrong-host', 'the Host header names another machine', 'localhost or 127.0.0.1, or the name given with --origin', 'ask for it by its own name');
}

function checkOrigin({ headers, method }: FastifyRequest, { origin }: Place): void {
  if (READING.has(method)) return;
  const refuse = (): never => {
    throw new Problem(403, 'cross-origin', 'the request comes from a page of another site', 'a request from this server’s own page, or from a program', 'send no Origin header from programs');
  };
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') refuse();
  if (headers.origin === undefined) return;
  if (headers.origin !== `http://${headers.host}` && headers.origin !== `https://${headers.host}` && headers.origin !== origin) refuse();
}

/** Refuses what other sites could make a browser send: foreign names for this address (DNS rebinding), and foreign pages that write. */
export function guardOrigins(app: App, place: Place): void {
  app.addHook('onRequest', async (request) => {
    checkHost(request, place);
    checkOrigin(request, place);
  });
}
