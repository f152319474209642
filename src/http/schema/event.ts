import { z } from 'zod';
import { type Attribution, type Control, EVENT_TYPES, type Event, type Heading, type Statement, type StatementKind, type Status, type Toll } from '../../model/index.ts';
import type { KeptEvent } from '../../store/store.ts';
import { entityShape, spanFields, spanShape } from './entity.ts';
import { placeShape, whenShape } from './place.ts';

export const STATUSES = ['actual', 'future', 'hypothetical', 'negated', 'historical'] as const satisfies readonly Status[];
export const KINDS = ['assertion', 'prediction', 'promise', 'demand', 'denial', 'accusation'] as const satisfies readonly StatementKind[];

export const headingFields = {
  id: z.string(), lang: z.string(), title: z.string().nullable(), source: z.string().nullable().describe('the outlet'),
  url: z.string().nullable(), published: z.string().nullable(),
};
export const headingShape: z.ZodType<Heading> = z.looseObject({ ...headingFields, copyOf: z.string().nullable().describe('the report that this one repeats nearly word for word') })
  .meta({ id: 'Heading', description: 'What is known of a report, without its text.' });

const attribution: z.ZodType<Attribution> = z.looseObject({ speaker: entityShape.nullable(), medium: entityShape.nullable(), cue: z.string(), direct: z.boolean() });
const toll: z.ZodType<Toll> = z.looseObject({ low: z.number(), high: z.number(), by: entityShape.nullable(), span: spanShape })
  .meta({ id: 'Toll', description: 'A count of people as the text gives it; `by` is the side that counts, null for the outlet.' });

/** What an event and an incident both say of the act. */
export const actFields = {
  type: z.enum(EVENT_TYPES).describe('PLOVER 2021 event type'), mode: z.string().nullable(), cameo: z.string(), quad: z.int(), goldstein: z.number(),
  scale: z.number().describe('the PLOVER score of type and mode'), status: z.enum(STATUSES), confidence: z.number().min(0).max(1),
};
const eventFields = {
  id: z.string(), ...actFields, contexts: z.array(z.string()),
  actors: z.array(entityShape), recipients: z.array(entityShape), when: whenShape.nullable(), place: placeShape.nullable(),
  attribution: z.array(attribution).describe('[] is the outlet’s own voice'),
  dead: toll.nullable(), injured: toll.nullable(), captured: toll.nullable(), displaced: toll.nullable(),
  trigger: spanShape, citation: spanShape, rule: z.string(),
};
/** `why` may be missing in records that came from elsewhere. */
export const eventShape = z.looseObject({ ...eventFields, why: z.array(z.string()).optional() }).meta({ id: 'Event', description: 'One act by one side toward another, told once in one sentence, with the words that carry it.' }) as unknown as z.ZodType<Event>; // older records lack `why`
export const keptEventShape = z.looseObject({ ...eventFields, why: z.array(z.string()).optional(), report: headingShape }).meta({ id: 'KeptEvent', description: 'An event with the report that tells of it.' }) as unknown as z.ZodType<KeptEvent>; // older records lack `why`

export const statementFields = {
  ...spanFields, speaker: entityShape.nullable(), medium: entityShape.nullable(), cue: z.string(), direct: z.boolean(), kind: z.enum(KINDS), horizon: whenShape.nullable(), condition: spanShape.optional(),
};
export const statementShape: z.ZodType<Statement> = z.looseObject(statementFields).meta({ id: 'Statement', description: 'Who said what.' });

export const controlShape: z.ZodType<Omit<Control, 'rule'>> = z.looseObject({
  ...spanFields, place: placeShape, holder: entityShape.nullable(), from: entityShape.nullable(), how: z.string(), since: whenShape.nullable(), claimedBy: entityShape.nullable(),
}).meta({ id: 'Control', description: 'Who is said to hold which place.' });
