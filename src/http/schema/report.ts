import { z } from 'zod';
import type { Json } from '../../formats/record.ts';
import { entityShape, spanFields } from './entity.ts';
import { controlShape, eventShape, headingFields, statementShape } from './event.ts';
import { placeShape, whenShape } from './place.ts';

const rule = z.string();
const mentionShape = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('actor'), ...spanFields, entity: entityShape, rule }),
  z.looseObject({ kind: z.literal('place'), ...spanFields, place: placeShape, metonymic: z.boolean(), rule }),
  z.looseObject({ kind: z.literal('time'), ...spanFields, type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']), value: z.string(), when: whenShape.nullable(), rule }),
  z.looseObject({ kind: z.literal('quote'), ...spanFields, rule }),
]).meta({ id: 'Mention' });

const relationShape = z.looseObject({
  ...spanFields, subject: entityShape, relation: z.enum(['role', 'leads', 'member-of', 'part-of', 'run-by', 'founded']),
  object: z.union([z.string(), entityShape]), of: z.union([z.string(), entityShape]).nullable(),
}).meta({ id: 'Relation' });

const noteShape = z.looseObject({ start: z.int(), end: z.int(), code: z.string(), message: z.string() }).meta({ id: 'Note', description: 'A located doubt or problem.' });

/** A coded report, as `warta code --format reports` prints it. */
export const reportShape: z.ZodType<Json> = z.looseObject({
  ...headingFields, file: z.string().nullable(), text: z.string(), mentions: z.array(mentionShape), statements: z.array(statementShape), events: z.array(eventShape),
  relations: z.array(relationShape), control: z.array(controlShape), notes: z.array(noteShape),
}).meta({ id: 'Report', description: 'A coded report: its text, and everything that it says as data. Every span points into `text`.' });
