import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Caller, Role } from './access/role.ts';

/** The server as routes see it: what they take and give is checked against their schemas. */
export type App = FastifyInstance<RawServerDefault, IncomingMessage, ServerResponse, FastifyBaseLogger, ZodTypeProvider>;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The role that is needed; null for what everybody may have. Reader where nothing is said. */
    readonly role?: Role | null;
    /** False where an answer does not hang on what the store holds alone. */
    readonly cached?: boolean;
  }
  interface FastifyRequest {
    caller: Caller | null;
    /** What the answer may be kept under. */
    answerKey: string | null;
  }
}
