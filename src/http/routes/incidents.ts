import type { Incident } from '../../model/index.ts';
import type { KeptEvent, Store } from '../../store/store.ts';
import { answerList } from '../answer-list.ts';
import type { App } from '../app.ts';
import { incidentColumns } from '../columns.ts';
import type { Desk } from '../desk.ts';
import { notFound } from '../problem.ts';
import { idParams, listQuery } from '../schema/filter.ts';
import { fullIncidentShape, incidentShape } from '../schema/incident.ts';
import { asked, listAnswers, refusals } from './ask.ts';

const tags = ['record'];

/** An incident's events in the order of its list; one that a person has rejected is no more among them. */
async function toldIn(store: Store, { events }: Incident): Promise<readonly KeptEvent[]> {
  const told = await Promise.all(events.map((id) => store.event(id)));
  return told.filter((event) => event !== null);
}

/** Incidents: what many reports tell of, joined. */
export function incidentRoutes(app: App, { store }: Desk): void {
  app.get('/incidents', { schema: { tags, summary: 'Incidents: one happening that one or many reports tell of, newest first', querystring: listQuery, response: listAnswers(incidentShape) } }, (request, reply) => {
    const { filter, page } = asked(request.query);
    return answerList(request, reply, page, (ask) => store.incidents(filter, ask), incidentColumns);
  });

  app.get('/incidents/:id', { schema: { tags, summary: 'One incident with its events in full', params: idParams, response: { 200: fullIncidentShape, ...refusals } } }, async ({ params }) => {
    const incident = await store.incident(params.id);
    if (!incident) throw notFound('incident', 'GET /api/v1/incidents');
    return { ...incident, told: await toldIn(store, incident) };
  });
}
