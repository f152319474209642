import { z } from 'zod';
import type { ActorNetwork, ActorNode, ActorTie, Spokesman } from '../../model/index.ts';
import type { SourcingAnswer } from '../ledger/sourcing.ts';
import { partyShape } from './entity.ts';
import { citedShape } from './ledgers.ts';

const ids = z.array(z.string());
const basis = z.looseObject({ incidents: ids, reports: ids });

export const actorShape: z.ZodType<ActorNode> = z.looseObject({
  id: z.string(), party: partyShape, acted: z.int(), suffered: z.int(),
  roles: z.array(z.looseObject({ role: z.string(), of: z.string(), first: z.string().nullable(), last: z.string().nullable(), reports: ids })),
  degree: z.int(), inDegree: z.int(), outDegree: z.int(), betweenness: z.number(), community: z.int(), basis,
}).meta({ id: 'Actor', description: 'A party with what it does and suffers, and its place in the network.' });

const tie: z.ZodType<ActorTie> = z.looseObject({
  actor: z.string(), recipient: z.string(), count: z.int(), types: z.record(z.string(), z.int()), quads: z.record(z.string(), z.int()), plover: z.number(), goldstein: z.number(), first: z.string().nullable(), last: z.string().nullable(), basis,
}).meta({ id: 'Tie', description: 'Who acts on whom, how often and how.' });
const spokesman: z.ZodType<Spokesman> = z.looseObject({ speaker: partyShape, role: z.string(), of: z.string(), statements: z.array(citedShape) });
export const networkShape: z.ZodType<ActorNetwork> = z.looseObject({ kind: z.literal('actors'), actors: z.array(actorShape), ties: z.array(tie), speakers: z.array(spokesman) }).meta({ id: 'Network' });

const outlet = z.looseObject({
  source: z.string(), reports: z.int(), copies: z.int(), incidents: ids, first: ids, alone: ids, shared: ids, daysBehind: z.number().nullable(),
  counts: z.looseObject({ incidents: z.int(), first: z.int(), alone: z.int(), shared: z.int() }).describe('whole lengths of the lists, which may be cut'),
});
const sourced = z.looseObject({
  incident: z.string(), sources: ids, first: z.looseObject({ report: z.string(), source: z.string().nullable(), published: z.string().nullable() }).nullable(),
  standing: z.enum(['one-source', 'one-voice', 'corroborated']), voices: z.array(partyShape), copies: ids,
});
export const sourcingShape: z.ZodType<SourcingAnswer> = z.looseObject({
  kind: z.literal('sourcing'), outlets: z.array(outlet), incidents: z.array(sourced), standings: z.looseObject({ 'one-source': z.int(), 'one-voice': z.int(), corroborated: z.int() }),
}).meta({ id: 'Sourcing', description: 'Which outlet was first, and what rests on one source.' });
