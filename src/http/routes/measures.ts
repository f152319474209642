import { z } from 'zod';
import { answerList } from '../answer-list.ts';
import type { App } from '../app.ts';
import { placeColumns } from '../columns.ts';
import type { Desk } from '../desk.ts';
import type { PlaceTally } from '../ledger/places.ts';
import { COUNTED, type Question } from '../ledger/question.ts';
import { STEPS } from '../ledger/timeline.ts';
import { Problem } from '../problem.ts';
import { day, filterFields, pageFields, words } from '../schema/filter.ts';
import { escalationShape, facetsShape, mapShape, placeTallyShape, timelineShape } from '../schema/measure.ts';
import { asked, listAnswers, refusals } from './ask.ts';
import { partOf } from '../part.ts';

const tags = ['measures'];
const of = z.enum(COUNTED).default('events').describe('count every telling (events), or each happening once (incidents)');
const countQuery = z.strictObject({ of, ...filterFields });

/** Answers with the text of a JSON value that has been made already; typed as that value. */
export type Tell = <T>(reply: Headers, question: Question) => Promise<T>;

interface Headers {
  hasHeader(name: string): boolean;
  header(name: string, value: string): unknown;
}

/** Counts and measures over the whole record. */
export function measureRoutes(app: App, { store, analyst }: Desk, tell: Tell): void {
  app.get('/timeline', { schema: { tags, summary: 'How many happened, by day, week, month or year', querystring: countQuery.extend({ step: z.enum(STEPS).default('day') }), response: { 200: timelineShape, ...refusals } } }, ({ query }, reply) => {
    const { step, of: counted, ...filter } = query;
    return tell(reply, { kind: 'timeline', of: counted, filter, step });
  });

  app.get('/facets', { schema: { tags, summary: 'What there is to filter by, with how often', querystring: countQuery, response: { 200: facetsShape, ...refusals } } }, ({ query }, reply) => {
    const { of: counted, ...filter } = query;
    return tell(reply, { kind: 'facets', of: counted, filter });
  });

  app.get('/map', { schema: { tags, summary: 'Places with what happened there, as GeoJSON', querystring: countQuery, response: { 200: mapShape, ...refusals } } }, ({ query }, reply) => {
    const { of: counted, ...filter } = query;
    reply.header('content-type', 'application/geo+json');
    return tell(reply, { kind: 'map', of: counted, filter });
  });

  app.get('/places', { schema: { tags, summary: 'Places with what happened there, most first', querystring: z.strictObject({ of, ...filterFields, ...pageFields }), response: listAnswers(placeTallyShape) } }, async (request, reply) => {
    const { filter: { of: counted, ...filter }, page } = asked(request.query);
    const places = JSON.parse(await analyst.ask({ kind: 'places', of: counted, filter }, await store.mark())) as readonly PlaceTally[]; // what the question gives
    return answerList(request, reply, page, async (ask) => partOf(places, ask), placeColumns);
  });

  const indexQuery = z.strictObject({
    by: z.enum(['dyad', 'place', 'country', 'all']).default('all'), key: words(400).optional().describe('the place, the country’s code, or the two parties with | between: RUS|UKR'),
    step: z.enum(['day', 'week']).default('week'), score: z.enum(['plover', 'goldstein']).default('plover').describe('whose changes are named; the points have both'), from: day.optional(), to: day.optional(),
  });
  app.get('/index', { schema: { tags, summary: 'The escalation index, with its band, its changes and the incidents that moved it', querystring: indexQuery, response: { 200: escalationShape, ...refusals } } }, ({ query }, reply) => {
    const { by, key = '', step, score, from, to } = query;
    if (by !== 'all' && key === '') throw new Problem(400, 'no-key', `by=${by} without a key`, by === 'dyad' ? 'key=RUS|UKR' : by === 'country' ? 'key=LBY' : 'key=Tripoli', 'give the key');
    if (by === 'dyad' && !/^[^|]+\|[^|]+$/.test(key)) throw new Problem(400, 'no-dyad', 'a key that is not two parties', 'two parties with | between, such as RUS|UKR', 'mend the key');
    if (from !== undefined && to !== undefined && from > to) throw new Problem(400, 'bad-range', 'a range that ends before it begins', 'from before to', 'mend it');
    return tell(reply, { kind: 'index', by, key, step, score, from, to });
  });
}
