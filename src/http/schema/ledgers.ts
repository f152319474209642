import { z } from 'zod';
import type { Cited, ControlClaim, ControlLedger, ControlSpell, PromiseLedger } from '../../model/index.ts';
import { partyShape } from './entity.ts';
import { KINDS } from './event.ts';
import { placeRefShape } from './measure.ts';

const ids = z.array(z.string());
const citedFields = { start: z.int(), end: z.int(), text: z.string(), report: z.string(), source: z.string().nullable(), published: z.string().nullable() };
export const citedShape: z.ZodType<Cited> = z.looseObject(citedFields).meta({ id: 'Cited', description: 'Words of one report that a finding rests on.' });

const claim: z.ZodType<ControlClaim> = z.looseObject({
  ...citedFields, how: z.string(), holder: partyShape.nullable(), from: partyShape.nullable(), day: z.string().nullable(), said: z.boolean(), claimedBy: partyShape.nullable(),
  word: z.enum(['holder', 'loser', 'third', 'outlet']).describe('whose word it is, seen from the holder'), incidents: ids,
}).meta({ id: 'ControlClaim' });
const stated = ['held', 'contested', 'one-sided claim'] as const;
const spell: z.ZodType<ControlSpell> = z.looseObject({
  state: z.enum([...stated, 'stale']), stated: z.enum(stated), holder: partyShape.nullable(), from: partyShape.nullable(), since: z.string(), sinceSaid: z.boolean(), until: z.string().nullable(), lastSaid: z.string(),
  claims: z.array(claim).describe('the chain of citations, oldest first'), against: z.array(claim),
}).meta({ id: 'ControlSpell', description: 'A stretch of time with one answer to “who holds it”.' });

export const controlLedgerShape: z.ZodType<ControlLedger> = z.looseObject({
  kind: z.literal('control'), asOf: z.string(), staleAfter: z.number(),
  places: z.array(z.looseObject({ place: placeRefShape, now: spell.nullable(), history: z.array(spell) })),
}).meta({ id: 'ControlLedger', description: 'Who is said to hold which place.' });

export const promiseLedgerShape: z.ZodType<PromiseLedger> = z.looseObject({
  kind: z.literal('promises'), asOf: z.string(),
  entries: z.array(z.looseObject({
    kind: z.enum(['prediction', 'promise', 'threat', 'demand', 'deadline']), speaker: partyShape.nullable(), of: partyShape.nullable(), content: citedShape, alsoIn: z.array(citedShape),
    statementKind: z.enum(KINDS).nullable(), spoken: z.string().nullable(), horizon: z.looseObject({ start: z.string(), end: z.string(), text: z.string() }).nullable(), due: z.string().nullable(),
    condition: z.looseObject({ start: z.int(), end: z.int(), text: z.string(), unless: z.boolean(), met: z.looseObject({ incident: z.string(), day: z.string(), reports: ids }).nullable() }).nullable().describe('what it hangs on; while that is not seen met, it is never called broken'),
    outcome: z.enum(['kept', 'broken', 'contradicted', 'unseen']), clock: z.enum(['ahead', 'past', 'none']),
    evidence: z.array(z.looseObject({ outcome: z.enum(['kept', 'broken', 'contradicted']), incident: z.string().nullable(), day: z.string().nullable(), words: z.string(), reports: ids })),
    weighed: z.looseObject({ country: z.string(), days: z.int(), before: ids, after: ids, reportsBefore: z.int(), reportsAfter: z.int() }).nullable().describe('acts of force in the time foreseen and in as long a time before'),
    followed: ids,
  })),
}).meta({ id: 'PromiseLedger', description: 'What was promised, threatened, demanded or foretold, and what followed.' });
