import { z } from 'zod';
import type { Found } from '../../store/store.ts';
import { answerList } from '../answer-list.ts';
import type { App } from '../app.ts';
import { foundColumns } from '../columns.ts';
import type { Desk } from '../desk.ts';
import { headingShape } from '../schema/event.ts';
import { pageFields, words } from '../schema/filter.ts';
import { listAnswers } from './ask.ts';

const foundShape: z.ZodType<Found> = z.looseObject({ report: headingShape, start: z.int(), end: z.int(), text: z.string() }).meta({ id: 'Found', description: 'A hit: words as they stand in the report’s text.' });
const query = z.strictObject({ q: words(300).describe('words to look for'), ...pageFields });

/** Full-text search over the reports. */
export function searchRoutes(app: App, { store }: Desk): void {
  app.get('/search', { schema: { tags: ['record'], summary: 'Full-text search over the reports', querystring: query, response: listAnswers(foundShape) } }, (request, reply) => {
    const { q, ...page } = request.query;
    return answerList(request, reply, page, (ask) => store.find(q, ask), foundColumns);
  });
}
