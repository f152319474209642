import { z } from 'zod';
import type { Entity, Party, Span } from '../../model/index.ts';

const range = { start: z.int().min(0), end: z.int().min(0) };

export const spanFields = { ...range, text: z.string() };
export const spanShape: z.ZodType<Span> = z.looseObject(spanFields).meta({ id: 'Span', description: 'Words of a report: `text.slice(start, end)` gives them back. Offsets are UTF-16 code units, end exclusive.' });

const who = {
  name: z.string(), country: z.string().describe('ISO 3166-1 alpha-3; IGO, NGO or NSA for a body of no country; "" unknown'),
  sector: z.string(), code: z.string().describe('CAMEO-style code, country then sector, such as RUSGOV'), wikidata: z.string().nullable(),
};

export const entityShape: z.ZodType<Entity> = z.looseObject({ ...spanFields, ...who, role: z.string().nullable() })
  .meta({ id: 'Entity', description: 'An actor or recipient as it stands in the text, with who it is.' });
export const partyShape: z.ZodType<Party> = z.looseObject(who).meta({ id: 'Party', description: 'A side in an incident, as far as all tellings agree on who it is.' });
