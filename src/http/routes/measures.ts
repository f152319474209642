import { z } from 'zod';
import { answerList } from '../answer-list.ts';
import type { App } from '../app.ts';
import { actorColumns, placeColumns } from '../columns.ts';
import type { Desk } from '../desk.ts';
import type { ActorNetwork } from '../../model/index.ts';
import type { PlaceTally } from '../ledger/places.ts';
import { COUNTED, type Question } from '../ledger/question.ts';
import { STEPS } from '../ledger/timeline.ts';
import { Problem } from '../problem.ts';
import { day, filterFields, pageFields, wholeNumber, words } from '../schema/filter.ts';
import { actorShape, networkShape, sourcingShape } from '../schema/actors.ts';
import { controlLedgerShape, promiseLedgerShape } from '../schema/ledgers.ts';
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
export function measureRoutes(app: App, { store, analyst, now }: Desk, tell: Tell): void {
  const today = (): string => now().toISOString().slice(0, 10);
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

  const controlQuery = z.strictObject({ place: words().optional().describe('a place’s name, or geonames:NUMBER'), asOf: day.optional().describe('what was said later does not count; today where it is left out'), staleAfter: wholeNumber(1, 3650).optional().describe('days without a word after which a state is stale; 30') });
  app.get('/control', { schema: { tags, summary: 'Who is said to hold which place, with each place’s history and its citations', querystring: controlQuery, response: { 200: controlLedgerShape, ...refusals } } }, ({ query: { place, asOf = today(), staleAfter = 30 } }, reply) =>
    tell(reply, { kind: 'control', place, asOf, staleAfter }));

  app.get('/promises', { schema: { tags, summary: 'Predictions, promises, threats, demands and deadlines, and what followed', querystring: z.strictObject({ asOf: day.optional().describe('what was published or happened later does not count; today where it is left out') }), response: { 200: promiseLedgerShape, ...refusals } } }, ({ query: { asOf = today() } }, reply) =>
    tell(reply, { kind: 'promises', asOf }));

  const actorsQuery = z.strictObject({ by: z.enum(['party', 'code']).default('party').describe('each named party for itself, or all of one code as one'), ...filterFields, ...pageFields });
  app.get('/actors', { schema: { tags, summary: 'Actors of the incidents: how often each acts and suffers, its offices, its place in the network; most active first, 500 at most', querystring: actorsQuery, response: listAnswers(actorShape) } }, async (request, reply) => {
    const { filter: { by, ...filter }, page } = asked(request.query);
    const { actors } = JSON.parse(await analyst.ask({ kind: 'actors', filter, by, limit: 500 }, await store.mark())) as ActorNetwork; // what the question gives
    return answerList(request, reply, page, async (ask) => partOf(actors, ask), actorColumns);
  });

  const networkQuery = actorsQuery.omit({ cursor: true, limit: true }).extend({ limit: wholeNumber(1, 500).optional().describe('the most active so many; 200') });
  app.get('/actors/network', { schema: { tags, summary: 'Who acts on whom: actors and ties', querystring: networkQuery, response: { 200: networkShape, ...refusals } } }, ({ query: { by, limit = 200, ...filter } }, reply) =>
    tell(reply, { kind: 'actors', filter, by, limit }));

  app.get('/sourcing', { schema: { tags, summary: 'Which outlet was first, and what rests on one source', querystring: z.strictObject({ ...filterFields, limit: wholeNumber(1, 1000).optional().describe('incidents and ids at most; 200') }), response: { 200: sourcingShape, ...refusals } } }, ({ query: { limit = 200, ...filter } }, reply) =>
    tell(reply, { kind: 'sourcing', filter, limit }));
}
