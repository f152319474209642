import { z } from 'zod';
import type { Count, Incident, Version } from '../../model/index.ts';
import { partyShape } from './entity.ts';
import { actFields, keptEventShape, STATUSES } from './event.ts';
import { locationShape } from './place.ts';

const ids = z.array(z.string());
const count: z.ZodType<Count> = z.looseObject({ low: z.number(), high: z.number(), by: partyShape.nullable(), events: ids })
  .meta({ id: 'Count', description: 'People counted, with who counts: `by` null is the outlets’ own voice.' });
const version: z.ZodType<Version> = z.looseObject({
  speaker: partyShape.nullable(), actors: z.array(partyShape), recipients: z.array(partyShape), status: z.enum(STATUSES), events: ids, reports: ids,
}).meta({ id: 'Version', description: 'One telling of an incident that differs from the others.' });

const incidentFields = {
  id: z.string(), ...actFields, when: z.looseObject({ start: z.string(), end: z.string() }).nullable(), place: locationShape.nullable(),
  actors: z.array(partyShape), recipients: z.array(partyShape), events: ids, reports: ids, sources: z.array(z.string()), versions: z.array(version),
  dead: z.array(count), injured: z.array(count), captured: z.array(count), displaced: z.array(count),
  bothAdmit: z.boolean().describe('both sides speak of it as done'),
  reasons: z.array(z.looseObject({ events: z.tuple([z.string(), z.string()]), words: z.string(), signs: z.array(z.string()), km: z.number().nullable() })).describe('why these events are one: in words, as signs, and how far apart'),
};
export const incidentShape: z.ZodType<Incident> = z.looseObject(incidentFields).meta({ id: 'Incident', description: 'One happening that one or many reports tell of.' });

/** An incident with its events in full. */
export const fullIncidentShape: z.ZodType<Incident & { readonly told: readonly z.output<typeof keptEventShape>[] }> = z.looseObject({ ...incidentFields, told: z.array(keptEventShape) })
  .meta({ id: 'FullIncident', description: 'An incident with its events in full, in `told`.' });
