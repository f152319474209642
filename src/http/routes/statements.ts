import { z } from 'zod';
import { answerList } from '../answer-list.ts';
import type { App } from '../app.ts';
import { statementColumns } from '../columns.ts';
import type { Desk } from '../desk.ts';
import { headingShape, KINDS, statementFields } from '../schema/event.ts';
import { filterFields, pageFields, words } from '../schema/filter.ts';
import { type KeptStatement, statementsPage } from '../statements-page.ts';
import { asked, listAnswers } from './ask.ts';

const statementShape: z.ZodType<KeptStatement> = z.looseObject({ ...statementFields, report: headingShape }).meta({ id: 'KeptStatement', description: 'Who said what, with the report that says so.' });
const { from, to, outlet, lang, report } = filterFields;
const query = z.strictObject({ from, to, outlet, lang, report, speaker: words().optional().describe('a speaker’s name or CAMEO-style code'), kind: z.enum(KINDS).optional(), ...pageFields });

/** Statements: who said what. */
export function statementRoutes(app: App, { store }: Desk): void {
  app.get('/statements', { schema: { tags: ['record'], summary: 'Statements, newest report first; a part may hold fewer than asked for, so go on until next is null', querystring: query, response: listAnswers(statementShape) } }, (request, reply) => {
    const { filter: { speaker, kind, ...filter }, page } = asked(request.query);
    return answerList(request, reply, page, (ask) => statementsPage(store, filter, { speaker, kind }, ask), statementColumns);
  });
}
