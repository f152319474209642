import { z } from 'zod';
import { reportRecord } from '../../formats/record.ts';
import { parsePublished } from '../../read/published.ts';
import { refusalLine } from '../../read/refusal.ts';
import { toReport } from '../../read/report.ts';
import type { App } from '../app.ts';
import type { Desk } from '../desk.ts';
import { Problem } from '../problem.ts';
import { words } from '../schema/filter.ts';
import { reportShape } from '../schema/report.ts';
import { refusals } from './ask.ts';

/** The longest text that is coded while somebody waits, in characters: some thirty reports. */
const LONGEST = 65_536;

const bodyShape = z.strictObject({
  text: z.string().min(1).max(LONGEST),
  published: z.string().max(40).refine((text) => parsePublished(text) !== null, 'wanted YYYY-MM-DD, with an optional time and offset').nullable().optional().describe('the day the report came out; without it days such as “yesterday” stay unknown'),
  lang: z.enum(['id', 'en']).nullable().optional().describe('told from the text where it is left out'),
  title: words(500).nullable().optional(), source: words().nullable().optional(),
}).meta({ id: 'CodeBody' });

/** Coding of a posted text; nothing is kept. */
export function codeRoutes(app: App, { code }: Desk): void {
  app.post('/code', { bodyLimit: 4 * LONGEST, schema: { tags: ['coding'], summary: 'Code a text; nothing is kept', body: bodyShape, response: { 200: reportShape, ...refusals } } }, async ({ body }) => {
    const { published = null, lang = null, ...raw } = body;
    const read = toReport({ ...raw, published, lang, file: '-', line: null }, {});
    if ('refusal' in read) throw new Problem(422, read.refusal.code, refusalLine(read.refusal), read.refusal.wanted, read.refusal.todo);
    return reportRecord({ ...await code({ ...read.report, file: null }), sentences: [] });
  });
}
