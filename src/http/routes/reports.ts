import { reportRecord } from '../../formats/record.ts';
import { answerList } from '../answer-list.ts';
import type { App } from '../app.ts';
import { headingColumns } from '../columns.ts';
import type { Desk } from '../desk.ts';
import { notFound } from '../problem.ts';
import { headingShape } from '../schema/event.ts';
import { idParams, listQuery } from '../schema/filter.ts';
import { reportShape } from '../schema/report.ts';
import { asked, listAnswers, refusals } from './ask.ts';

const tags = ['record'];

/** Reports: their headings, and one whole. */
export function reportRoutes(app: App, { store }: Desk): void {
  app.get('/reports', { schema: { tags, summary: 'Reports, newest first, without their texts', querystring: listQuery, response: listAnswers(headingShape) } }, (request, reply) => {
    const { filter, page } = asked(request.query);
    return answerList(request, reply, page, (ask) => store.reports(filter, ask), headingColumns);
  });

  app.get('/reports/:id', { schema: { tags, summary: 'One report: its text and everything that it says', params: idParams, response: { 200: reportShape, ...refusals } } }, async ({ params }) => {
    const kept = await store.report(params.id);
    if (!kept) throw notFound('report', 'GET /api/v1/reports');
    return reportRecord({ ...kept, sentences: [] });
  });
}
