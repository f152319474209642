import { z } from 'zod';
import { type Explanation, explanationOf } from '../../formats/explanation.ts';
import type { Kept, KeptEvent, Store } from '../../store/store.ts';
import { answerList } from '../answer-list.ts';
import type { App } from '../app.ts';
import { eventColumns } from '../columns.ts';
import type { Desk } from '../desk.ts';
import { notFound } from '../problem.ts';
import { eventShape, keptEventShape } from '../schema/event.ts';
import { idParams, listQuery } from '../schema/filter.ts';
import { asked, listAnswers, refusals } from './ask.ts';

const tags = ['record'];
const foundShape = z.looseObject({ text: z.string(), name: z.string(), code: z.string(), start: z.int(), end: z.int(), how: z.string().nullable().describe('the rule that found it') });
const whyShape = z.looseObject({
  event: eventShape, lines: z.array(z.string()).describe('what the finding rests on, one line a reason'),
  words: z.tuple([z.string(), z.string(), z.string()]).describe('the citation: before the trigger, the trigger, after it'),
  actors: z.array(foundShape), recipients: z.array(foundShape), speakers: z.array(foundShape), place: foundShape.nullable(), when: foundShape.nullable(),
  notes: z.array(z.looseObject({ start: z.int(), end: z.int(), code: z.string(), message: z.string() })),
}).meta({ id: 'Why', description: 'Why one event stands in the record.' }) as unknown as z.ZodType<Explanation & { readonly lines: readonly string[] }>; // tuples and arrays of the model are read-only

/** The event with the report that tells of it. */
async function eventOf(store: Store, id: string): Promise<{ readonly event: KeptEvent; readonly kept: Kept }> {
  const event = await store.event(id);
  const kept = event && await store.report(event.report.id);
  if (!event || !kept) throw notFound('event', 'GET /api/v1/events');
  return { event, kept };
}

/** Events: the list, one, and why it is there. */
export function eventRoutes(app: App, { store }: Desk): void {
  app.get('/events', { schema: { tags, summary: 'Events, newest day first; people’s decisions are applied', querystring: listQuery, response: listAnswers(keptEventShape) } }, (request, reply) => {
    const { filter, page } = asked(request.query);
    return answerList(request, reply, page, (ask) => store.events(filter, ask), eventColumns);
  });

  app.get('/events/:id', { schema: { tags, summary: 'One event', params: idParams, response: { 200: keptEventShape, ...refusals } } }, async ({ params }) => (await eventOf(store, params.id)).event);

  app.get('/events/:id/why', { schema: { tags, summary: 'Why an event stands in the record: its words, its rule, how its parties, place and day were found', params: idParams, response: { 200: whyShape, ...refusals } } }, async ({ params }) => {
    const { event, kept } = await eventOf(store, params.id);
    return { ...explanationOf(kept, event), lines: event.why ?? [] };
  });
}
