import { z } from 'zod';
import { type Decision, EVENT_TYPES } from '../../model/index.ts';
import { rejoin } from '../../store/rejoin.ts';
import type { KeptEvent } from '../../store/store.ts';
import { answerList } from '../answer-list.ts';
import type { App } from '../app.ts';
import { decisionColumns, queueColumns } from '../columns.ts';
import type { Desk } from '../desk.ts';
import type { Queued } from '../ledger/queue.ts';
import { partOf } from '../part.ts';
import { Problem } from '../problem.ts';
import { keptEventShape, STATUSES } from '../schema/event.ts';
import { filterFields, pageFields, words } from '../schema/filter.ts';
import { asked, listAnswers, refusals } from './ask.ts';

const KINDS = ['accept', 'reject', 'mend', 'same', 'different'] as const;
const tags = ['review'];

const decisionShape: z.ZodType<Decision> = z.looseObject({
  id: z.int(), report: z.string(), event: z.string().nullable(), kind: z.enum([...KINDS, 'undo']), change: z.record(z.string(), z.unknown()), by: z.string(), at: z.string(),
}).meta({ id: 'Decision', description: 'What a person has said about a report’s record; kept apart from the machine’s own.' });

const span = { start: z.int().min(0), end: z.int().min(0), text: z.string().max(2000) };
const text = z.string().max(400);
const entity = z.looseObject({ ...span, name: text, country: z.string().max(3), sector: z.string().max(3), code: z.string().max(12), role: text.nullable(), wikidata: text.nullable() });
const place = z.looseObject({ text, name: text, country: z.string().max(3), lat: z.number().min(-90).max(90).nullable(), lon: z.number().min(-180).max(180).nullable(), geonames: z.int().nullable(), precision: z.enum(['site', 'city', 'district', 'province', 'country']), candidates: z.array(z.looseObject({})).max(50), span: z.looseObject(span) });
const when = z.looseObject({ start: z.string().regex(/^\d{4}(-\d{2}){0,2}$/), end: z.string().regex(/^\d{4}(-\d{2}){0,2}$/), text, said: z.boolean(), span: z.looseObject(span).nullable() });

/** What a person may mend of an event. Spans are checked against the report's text. */
const changeShape = z.strictObject({
  event: words(400).optional().describe('for same and different: the other event'),
  type: z.enum(EVENT_TYPES).optional(), mode: z.string().max(40).nullable().optional(), cameo: z.string().regex(/^\d{2,4}$/).optional(), status: z.enum(STATUSES).optional(),
  actors: z.array(entity).max(50).optional(), recipients: z.array(entity).max(50).optional(), place: place.nullable().optional(), when: when.nullable().optional(),
});
const bodyShape = z.strictObject({
  kind: z.enum(KINDS), report: words(400), event: words(400), change: changeShape.default({}), by: words(64).optional().describe('who says so; whoever is signed in as a user signs with that name'),
}).meta({ id: 'ReviewBody' });
const undoShape = z.strictObject({ decision: z.int().min(1), by: words(64).optional() }).meta({ id: 'UndoBody' });
const queuedShape: z.ZodType<Queued & { readonly event: KeptEvent }> = z.looseObject({ id: z.string(), priority: z.number().describe('how unsure, times how much it matters'), event: keptEventShape }).meta({ id: 'Queued' });

/** Spans of what was mended must slice back, as everywhere. */
function expectSpans(value: unknown, report: string): void {
  if (Array.isArray(value)) for (const one of value) expectSpans(one, report);
  if (typeof value !== 'object' || value === null) return;
  if ('start' in value && 'end' in value && 'text' in value && typeof value.start === 'number' && typeof value.end === 'number' && report.slice(value.start, value.end) !== value.text) {
    throw new Problem(422, 'bad-span', `${value.start} to ${value.end} are other words in the report`, 'spans that slice back out of the text', 'pick the words again');
  }
  for (const one of Object.values(value)) expectSpans(one, report);
}

/** People's judgement of what the machine found. */
export function reviewRoutes(app: App, { store, analyst, follower, now }: Desk): void {
  const signed = (caller: { readonly name: string } | null, by: string | undefined): string => {
    const name = caller && caller.name !== 'local' && caller.name !== 'token' ? caller.name : by;
    if (!name) throw new Problem(400, 'unsigned', 'a decision without a name', 'who decides, in "by"', 'give it');
    return name;
  };

  app.get('/review/queue', { schema: { tags, summary: 'Events that nobody has judged, least sure and weightiest first', querystring: z.strictObject({ ...filterFields, ...pageFields }), response: listAnswers(queuedShape) } }, async (request, reply) => {
    const { filter, page } = asked(request.query);
    const queue = JSON.parse(await analyst.ask({ kind: 'queue', filter }, await store.mark())) as readonly Queued[]; // what the question gives
    return answerList(request, reply, page, async (ask) => {
      const { items, next } = partOf(queue, ask);
      const events = await Promise.all(items.map(async (one) => ({ ...one, event: await store.event(one.id) })));
      return { items: events.flatMap(({ event, ...one }) => (event ? [{ ...one, event }] : [])), next };
    }, queueColumns);
  });

  app.post('/review', { config: { role: 'reviewer' }, schema: { tags, summary: 'Judge an event: accept, reject, mend, or say that two are the same or different', body: bodyShape, response: { 201: decisionShape, ...refusals } } }, async ({ body, caller }, reply) => {
    const { kind, report, event, change } = body;
    const kept = await store.report(report);
    if (!kept?.events.some(({ id }) => id === event)) throw new Problem(404, 'no-such-event', 'no event of this report has this id', 'the ids of a kept report and of one of its events', 'look at GET /api/v1/events');
    if (kind === 'mend') expectSpans(change, kept.text);
    if ((kind === 'same' || kind === 'different') && (change.event === undefined || change.event === event || !await store.event(change.event))) throw new Problem(422, 'no-other-event', `${kind} without another event that is kept`, 'its id as change.event', 'give it');
    return reply.code(201).send(await decideAndJoin({ store, follower }, { kind, report, event, change, by: signed(caller, body.by), at: now().toISOString() }));
  });

  app.get('/review/decisions', { schema: { tags, summary: 'What people have decided, latest first', querystring: z.strictObject({ report: filterFields.report, ...pageFields }), response: listAnswers(decisionShape) } }, async (request, reply) => {
    const { report, ...page } = request.query;
    const decisions = (await store.decisions(report === undefined ? {} : { report })).toReversed();
    return answerList(request, reply, page, async (ask) => partOf(decisions, ask), decisionColumns);
  });

  app.post('/review/undo', { config: { role: 'reviewer' }, schema: { tags, summary: 'Take a decision back; that is a decision too', body: undoShape, response: { 201: decisionShape, ...refusals } } }, async ({ body, caller }, reply) => {
    const decision = (await store.decisions()).find(({ id }) => id === body.decision);
    if (!decision) throw new Problem(404, 'no-such-decision', 'no decision has this number', 'the number of one that was made', 'look at GET /api/v1/review/decisions');
    return reply.code(201).send(await decideAndJoin({ store, follower }, { kind: 'undo', report: decision.report, event: decision.event, change: { decision: decision.id }, by: signed(caller, body.by), at: now().toISOString() }));
  });
}

/** Keeps a person's word, and brings the incidents that it touches up to date; those who listen are told. */
async function decideAndJoin({ store, follower }: Pick<Desk, 'store' | 'follower'>, decision: Omit<Decision, 'id'>): Promise<Decision> {
  const kept = await store.decide(decision);
  await rejoin(store);
  void follower.look();
  return kept;
}
