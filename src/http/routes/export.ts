import { Readable } from 'node:stream';
import { z } from 'zod';
import { EXPORTS, type ExportFile } from '../../formats/exports.ts';
import type { Happening } from '../../formats/happening.ts';
import { openCodebook } from '../../world/codebook.ts';
import { openCountries } from '../../world/countries.ts';
import type { App } from '../app.ts';
import type { Desk } from '../desk.ts';
import { happeningsOf } from '../../store/index.ts';
import { Problem } from '../problem.ts';
import { filterFields, words } from '../schema/filter.ts';
import { refusals } from './ask.ts';

const tags = ['record'];
const FORMATS = Object.keys(EXPORTS);
const formatShape = z.looseObject({ format: z.string(), files: z.array(z.looseObject({ file: z.string(), media: z.string() })) }).meta({ id: 'ExportFormat' });
const query = z.strictObject({ ...filterFields, file: words(80).optional().describe('which of the format’s files; the first where it is left out'), bom: z.enum(['true', 'false']).optional().describe('lead CSV by a byte order mark, for spreadsheets that need it') });

async function* written(file: ExportFile, rows: AsyncIterable<Happening>, bom: boolean): AsyncGenerator<Uint8Array> {
  const part = file.open({ countries: openCountries(), codebook: openCodebook() }, { bom });
  for await (const row of rows) {
    const piece = part.push(row);
    if (piece.length > 0) yield Buffer.from(piece);
  }
  yield Buffer.from(part.end());
}

/** The record in the formats that this field expects. */
export function exportRoutes(app: App, { store }: Desk): void {
  app.get('/export', { config: { cached: false }, schema: { tags, summary: 'The formats that there are, with their files', response: { 200: z.looseObject({ items: z.array(formatShape), next: z.null() }), ...refusals } } }, async () => ({
    items: FORMATS.map((format) => ({ format, files: EXPORTS[format].map(({ file, media }) => ({ file, media })) })), next: null,
  }));

  app.get('/export/:format', { schema: { tags, summary: 'The incidents in one format, streamed', params: z.strictObject({ format: z.string().max(20) }), querystring: query, response: { 200: { description: 'the file', content: { '*/*': { schema: z.any() } } }, ...refusals } } }, async ({ params, query: asked }, reply) => {
    const { file: name, bom, ...filter } = asked;
    const files = FORMATS.includes(params.format) ? EXPORTS[params.format] : [];
    const file = name === undefined ? files.at(0) : files.find((one) => one.file === name);
    if (!file) throw new Problem(404, 'no-such-export', files.length === 0 ? 'no such format' : 'the format has no such file', files.length === 0 ? FORMATS.join(', ') : files.map((one) => one.file).join(', '), 'look at GET /api/v1/export');
    reply.header('content-type', file.media.startsWith('text/') ? `${file.media}; charset=utf-8` : file.media).header('content-disposition', `attachment; filename="${file.file}"`);
    return Readable.from(written(file, happeningsOf(store, filter), bom === 'true'));
  });
}
