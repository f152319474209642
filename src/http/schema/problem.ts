import { z } from 'zod';

/** RFC 9457, with what was given, what was wanted, and what to do. */
export const problemShape = z.looseObject({
  type: z.string(), title: z.string(), status: z.int(), code: z.string().describe('stable, kebab-case'),
  given: z.string(), wanted: z.string(), todo: z.string(), request: z.string().describe('the request’s number in the server’s log'),
}).meta({ id: 'Problem', description: 'Why a request could not be answered (RFC 9457): what was given, what was wanted, what to do.' });
