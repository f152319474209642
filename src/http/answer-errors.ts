import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import type { App } from './app.ts';
import { StoreFault } from '../store/fault.ts';
import { Problem, problemBody } from './problem.ts';

/** What Fastify's own errors mean to a caller. */
const KNOWN: Readonly<Record<string, readonly [code: string, wanted: string, todo: string]>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['wrong-media-type', 'the Content-Type that the route takes (see /api/v1/openapi.json)', 'set the header'],
  FST_ERR_CTP_BODY_TOO_LARGE: ['too-large', 'a smaller body', 'send it in parts'],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['empty-body', 'a JSON object', 'send one'],
  FST_ERR_CTP_INVALID_JSON_BODY: ['bad-json', 'JSON', 'mend the body'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['bad-length', 'a Content-Length that is the body’s', 'mend the header'],
  FST_ERR_MAX_PARAM_LENGTH: ['too-long', 'a shorter address', 'give an id that is kept'],
  FST_ERR_BAD_URL: ['bad-url', 'an address that can be read', 'mend its percent signs'],
  FST_REQ_FILE_TOO_LARGE: ['too-large', 'smaller files', 'send them in parts'],
  FST_FILES_LIMIT: ['too-many-files', 'fewer files', 'send them in parts'],
  FST_FIELDS_LIMIT: ['fields', 'files alone', 'leave the fields out'],
  FST_PARTS_LIMIT: ['too-many-parts', 'fewer parts', 'send them in several requests'],
  FST_INVALID_MULTIPART_CONTENT_TYPE: ['wrong-media-type', 'multipart/form-data', 'set the header'],
};

function fromValidation(error: FastifyError): Problem {
  const [first] = error.validation ?? [];
  const unknown = first?.keyword === 'unrecognized_keys';
  const where = `${error.validationContext ?? 'request'}${(first?.instancePath ?? '').replaceAll('/', '.').replace(/\.$/, '')}`;
  return new Problem(400, 'bad-request', `${where}: ${first?.message ?? 'does not fit'}`, unknown ? 'only what the route takes' : 'what /api/v1/openapi.json says of this route', unknown ? 'leave it out' : 'mend it');
}

/** The store says in words what was wrong with what it was asked; of its own troubles callers learn no more than that there are some. */
function fromStore({ code, message }: StoreFault): Problem {
  if (code === 'bad-ask') return new Problem(400, 'bad-request', message, 'what /api/v1/openapi.json says of this route', 'mend it');
  if (code === 'locked') return new Problem(503, 'busy', 'the record is being written to', 'a moment’s patience', 'ask again');
  return new Problem(503, `store-${code}`, 'the store cannot answer', 'a store that works', 'look for the request’s number in the server’s log');
}

/** What went wrong, as a caller may know it: of a fault of our own nothing but the number in the log. */
export function problemOf(error: FastifyError | Problem | StoreFault): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof StoreFault) return fromStore(error);
  if (hasZodFastifySchemaValidationErrors(error)) return fromValidation(error);
  const status = error.statusCode ?? 500;
  if (status >= 500) return new Problem(500, 'our-fault', 'a fault of the server', 'an answer', 'look for the request’s number in the server’s log, and please report it');
  const [code, wanted, todo] = KNOWN[error.code] ?? ['bad-request', 'a request as /api/v1/openapi.json describes it', 'mend it'];
  return new Problem(status, code, error.message, wanted, todo);
}

const send = (request: FastifyRequest, reply: FastifyReply, problem: Problem): FastifyReply =>
  reply.code(problem.status).removeHeader('etag').removeHeader('content-disposition').header('cache-control', 'no-store').type('application/problem+json').serializer(JSON.stringify).send(problemBody(problem, request.id));

/** Answers what goes wrong before there is a route. */
export const answerEarly = (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => void send(request, reply, problemOf(error));

/** Every refusal and every fault is answered as a problem; faults are logged whole, callers see their number. */
export function answerErrors(app: App): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const problem = problemOf(error);
    if (problem.status >= 500) request.log.error({ err: error }, 'fault');
    return send(request, reply, problem);
  });
  app.setNotFoundHandler((request, reply) => send(request, reply, new Problem(404, 'no-such-route', 'there is nothing at this address', 'a route of /api/v1', 'see /api/v1/openapi.json')));
}
