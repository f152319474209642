import { STATUS_CODES } from 'node:http';

/** A request that cannot be answered: becomes an answer of type `application/problem+json`. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly wanted: string;
  readonly todo: string;

  /** @example throw new Problem(404, 'no-such-report', 'no report has this id', 'the id of a kept report', 'list them with GET /api/v1/reports') */
  constructor(status: number, code: string, given: string, wanted: string, todo: string) {
    super(given);
    this.status = status;
    this.code = code;
    this.wanted = wanted;
    this.todo = todo;
  }
}

/** The body of a problem (RFC 9457). */
export function problemBody({ status, code, message, wanted, todo }: Problem, request: string): Readonly<Record<string, unknown>> {
  return { type: `urn:warta:problem:${code}`, title: STATUS_CODES[status] ?? 'Error', status, code, given: message, wanted, todo, request };
}

/** What is not there. @example throw notFound('report', 'GET /api/v1/reports') */
export const notFound = (what: string, list: string): Problem => new Problem(404, `no-such-${what}`, `no ${what} has this id`, `the id of a ${what} that is kept`, `find it with ${list}`);
