import type { Readable } from 'node:stream';
import { z } from 'zod';
import type { App } from '../app.ts';
import type { Job, Upload } from '../jobs/job.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { LARGEST, openSpool } from '../jobs/spool.ts';
import { Problem } from '../problem.ts';
import { day } from '../schema/filter.ts';
import { refusals } from './ask.ts';

const jobShape: z.ZodType<Job> = z.looseObject({
  id: z.string(), state: z.enum(['waiting', 'running', 'done', 'failed', 'stopped']), by: z.string(), asked: z.string(), ended: z.string().nullable(), inputs: z.array(z.string()),
  reports: z.int(), events: z.int(), added: z.int(), known: z.int(), recoded: z.int(), refused: z.int(), refusals: z.array(z.string()), failure: z.string().nullable(),
}).meta({ id: 'Job', description: 'An import under way or done.' });

/** Files and addresses of one request. */
const MOST = 20;
const query = z.strictObject({ published: day.optional().describe('the day the reports came out, where they do not say'), lang: z.enum(['id', 'en']).optional().describe('their language, where they do not say') });
const addresses = z.strictObject({ urls: z.array(z.url({ protocol: /^https?$/ }).max(2000)).min(1).max(MOST) });
const jobParams = z.strictObject({ id: z.string().regex(/^[0-9a-f]{16}$/, 'wanted 16 hex digits') });
const tags = ['coding'];

function urlsIn(body: unknown): readonly Upload[] {
  const read = addresses.safeParse(body);
  if (!read.success) throw new Problem(400, 'bad-request', `body: ${read.error.issues[0]?.message}`, `{"urls": ["https://…"]}, at most ${MOST}`, 'mend it');
  return read.data.urls.map((name) => ({ name, path: null }));
}

/** The form's parser throws plain errors; those of the system and of Fastify have codes. */
const isFormError = (error: unknown): error is Error => error instanceof Error && !(error instanceof Problem) && !('code' in error);

/** Bringing reports in: they are read, coded and kept by a job. */
export function importRoutes(app: App, jobs: Jobs): void {
  const stream = (_: unknown, payload: Readable, done: (error: null, body: Readable) => void): void => done(null, payload);
  app.addContentTypeParser(['application/x-ndjson', 'application/jsonl', 'application/octet-stream'], { bodyLimit: LARGEST }, stream);

  app.post('/reports', {
    bodyLimit: LARGEST, config: { role: 'admin', rateLimit: { max: 120, timeWindow: 60_000 } },
    schema: {
      tags, summary: 'Import reports: JSON Lines (application/x-ndjson), files (multipart/form-data), or addresses ({"urls": […]}); answers at once with a job', querystring: query,
      consumes: ['application/x-ndjson', 'multipart/form-data', 'application/json'], response: { 202: jobShape, ...refusals },
    },
  }, async (request, reply) => {
    const { caller, query: options, body } = request;
    const by = caller?.name ?? '';
    if (request.headers['content-type']?.startsWith('application/json')) return reply.code(202).send(jobs.start({ by, uploads: urlsIn(body), options, folder: null }));
    const spool = await openSpool();
    try {
      const uploads: Upload[] = [];
      if (request.isMultipart()) for await (const { filename, file } of request.files({ limits: { files: MOST, fields: 0, parts: MOST, fileSize: LARGEST } })) uploads.push(await spool.take(filename, file));
      else uploads.push(await spool.take('reports.jsonl', body as Readable)); // the parsers above hand the stream on
      if (uploads.length === 0) throw new Problem(400, 'no-files', 'a form without files', 'at least one file', 'add one');
      return reply.code(202).send(jobs.start({ by, uploads, options, folder: spool.folder }));
    } catch (error) {
      await spool.drop();
      throw isFormError(error) ? new Problem(400, 'bad-form', error.message, 'a whole form as multipart/form-data, files only', 'send it again') : error;
    }
  });

  app.get('/jobs/:id', { config: { cached: false, role: 'reader' }, schema: { tags, summary: 'How far an import has come', params: jobParams, response: { 200: jobShape, ...refusals } } }, async ({ params }) => {
    const job = jobs.find(params.id);
    if (!job) throw new Problem(404, 'no-such-job', 'no import has this id', 'what POST /api/v1/reports gave; the last 200 are remembered', 'look at GET /api/v1/reports for what is kept');
    return job;
  });
}
