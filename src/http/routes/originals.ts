import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Range } from '../../model/index.ts';
import type { OriginalFacts } from '../../store/store.ts';
import type { App } from '../app.ts';
import type { Desk } from '../desk.ts';
import { notFound, Problem } from '../problem.ts';
import { idParams } from '../schema/filter.ts';
import { refusals } from './ask.ts';

const tags = ['record'];
const factsShape: z.ZodType<{ readonly original: OriginalFacts | null }> = z.looseObject({ original: z.looseObject({ kind: z.enum(['pdf', 'html']), size: z.int(), hash: z.string().describe('SHA-256, in hex') }).nullable() }).meta({ id: 'OriginalFacts', description: 'What is kept of the file that a report was read from; null where nothing is.' });
const wordsQuery = z.strictObject({ words: z.string().regex(/^\d{1,9}-\d{1,9}$/, 'wanted a stretch of the report’s text, such as 12-40').optional().describe('words of the report to mark in a page, as START-END') });
const bytes = { schema: z.any() };

/** Nothing in an original may run, fetch or lead away, whoever shows it: the page in a frame, or a person who opens its address. */
const POLICY = "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'";

function rangeOf(words: string | undefined): Range | null {
  const [start, end] = (words ?? '').split('-').map(Number);
  return end > start ? { start, end } : null;
}

const shut = (reply: FastifyReply): FastifyReply => reply.header('content-security-policy', POLICY).header('x-content-type-options', 'nosniff');

/** The files that reports were read from, beside what was made of them. */
export function originalRoutes(app: App, { store }: Desk): void {
  app.get('/reports/:id/original', { schema: { tags, summary: 'Whether the PDF or page that a report was read from is kept', params: idParams, response: { 200: factsShape, ...refusals } } }, async ({ params }) => {
    const original = await store.originalFacts(params.id);
    if (!original && !await store.report(params.id)) throw notFound('report', 'GET /api/v1/reports');
    return { original };
  });

  app.get('/reports/:id/original/file', { schema: { tags, summary: 'The PDF or page that a report was read from, byte for byte, to be saved', params: idParams, response: { 200: { description: 'the file', content: { 'application/pdf': bytes, 'application/octet-stream': bytes } }, ...refusals } } }, async ({ params }, reply) => {
    const original = await store.original(params.id);
    if (!original) throw notFound('original', 'GET /api/v1/reports/{id}/original');
    const name = `${params.id.replace(/[^\w.-]/g, '_').slice(0, 80)}.${original.kind}`;
    // A page is never given as one here: whoever opens it unread would have it run.
    return shut(reply).type(original.kind === 'pdf' ? 'application/pdf' : 'application/octet-stream').header('content-disposition', `attachment; filename="${name}"`).send(Buffer.from(original.bytes));
  });

  app.get('/reports/:id/original/page', { schema: { tags, summary: 'The page that a report was read from, to be looked at: nothing in it runs or fetches', params: idParams, querystring: wordsQuery, response: { 200: { description: 'the page', content: { 'text/html': bytes } }, ...refusals } } }, async ({ params, query }, reply) => {
    const [original, report] = [await store.original(params.id), await store.report(params.id)];
    if (!original || !report) throw notFound('original', 'GET /api/v1/reports/{id}/original');
    if (original.kind !== 'html') throw new Problem(422, 'not-a-page', 'an original that is a PDF', 'one that is a page', 'fetch it from …/original/file');
    const { originalPage } = await import('../original-page.ts');
    return shut(reply).type('text/html; charset=utf-8').send(Buffer.from(originalPage(original.bytes, report.text, rangeOf(query.words))));
  });
}
