import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from './app.ts';
import type { Desk } from './desk.ts';
import { openKeptAnswers } from './kept-answers.ts';

/** What all kept answers may take together, in bytes. */
const MOST_BYTES = 64 << 20;

/** Shorter answers are not worth compressing. */
const SHORT = 1400;

/** An answer as it is sent. */
interface Kept {
  readonly type: string;
  readonly plain: Buffer;
  /** Made when it is first asked for again by somebody who takes it. */
  readonly zipped: Buffer | null;
}

/** An answer that is being made: those who ask the same meanwhile wait for it. Null where it turned out to be none that is kept. */
interface Coming {
  readonly answer: Promise<Kept | null>;
  come(answer: Kept | null): void;
}

const zip = promisify(gzip);

/** True where one of the tags in an If-None-Match header is this one. */
export function matchesTag(header: string | undefined, tag: string): boolean {
  const bare = (text: string): string => text.trim().replace(/^W\//, '');
  return header !== undefined && (header.trim() === '*' || header.split(',').some((one) => bare(one) === bare(tag)));
}

/** True where the caller takes gzip. @example takesGzip('br, gzip;q=0.8') // true */
export const takesGzip = (header: string | undefined): boolean => (header ?? '').split(',').some((one) => /^\s*gzip\s*(;\s*q=(?!0(\.0*)?\s*$).*)?$/i.test(one));

/** The record's mark; what is asked in one turn of the program is answered by one look. */
function markReader({ store }: Pick<Desk, 'store'>): () => Promise<string> {
  let reading: Promise<string> | null = null;
  return () => {
    if (reading) return reading;
    reading = store.mark();
    setImmediate(() => { reading = null; });
    return reading;
  };
}

function comingAnswer(): Coming {
  let come: Coming['come'] = () => {};
  const answer = new Promise<Kept | null>((resolve) => { come = resolve; });
  return { answer, come };
}

/**
 * Answers hang on the record alone, and some on the day. A weak tag made of both lets a caller ask whether anything is new; what was answered
 * once is answered again from memory, before anything else is looked at, until the record is another; and what many ask at once is made once.
 */
export function tagAnswers(app: App, desk: Desk): void {
  const mark = markReader(desk);
  const kept = openKeptAnswers<Kept>(MOST_BYTES, ({ type, plain, zipped }) => type.length + plain.length + (zipped?.length ?? 0));
  const coming = new Map<string, Coming>();
  app.decorateRequest('answerKey', null);

  const zippedOf = async (key: string, answer: Kept): Promise<Buffer> => {
    if (answer.zipped) return answer.zipped;
    const zipped = await zip(answer.plain, { level: 4 });
    kept.put(key, { ...answer, zipped });
    return zipped;
  };
  const answerAgain = async (request: FastifyRequest, reply: FastifyReply, key: string, tag: string, answer: Kept): Promise<FastifyReply> => {
    if (matchesTag(request.headers['if-none-match'], tag)) return reply.code(304).send();
    reply.header('content-type', answer.type);
    if (answer.plain.length < SHORT || !takesGzip(request.headers['accept-encoding'])) return reply.send(answer.plain);
    return reply.header('content-encoding', 'gzip').send(await zippedOf(key, answer));
  };

  // Before the request is checked: what was answered once was in order.
  app.addHook('preValidation', async (request, reply) => {
    if ((request.method !== 'GET' && request.method !== 'HEAD') || request.routeOptions.config.cached === false) return;
    const tag = `W/"${await mark()}.${desk.now().toISOString().slice(0, 10)}"`;
    const key = `${tag} ${request.headers.accept ?? ''} ${request.url}`;
    reply.header('etag', tag).header('cache-control', 'private, no-cache').header('vary', 'accept, accept-encoding, authorization, cookie');
    const known = kept.get(key) ?? await coming.get(key)?.answer;
    if (known) return answerAgain(request, reply, key, tag, known);
    request.answerKey = key;
  });
  app.addHook('preHandler', async (request, reply) => {
    const { answerKey: key } = request;
    if (key === null) return;
    if (matchesTag(request.headers['if-none-match'], String(reply.getHeader('etag')))) {
      request.answerKey = null;
      return reply.code(304).send();
    }
    if (!coming.has(key)) coming.set(key, comingAnswer());
  });
  app.addHook('onSend', async (request, reply, payload) => {
    const { answerKey: key } = request;
    if (key === null) return;
    const type = String(reply.getHeader('content-type') ?? '');
    const isKept = reply.statusCode === 200 && typeof payload === 'string' && /^application\/(geo\+)?json/.test(type);
    const answer = isKept ? { type, plain: Buffer.from(payload), zipped: null } : null;
    if (answer) kept.put(key, answer);
    coming.get(key)?.come(answer);
    coming.delete(key);
  });
}
