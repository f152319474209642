import { z } from 'zod';
import type { Incident, Place, PlaceCandidate, Precision, When } from '../../model/index.ts';
import { spanShape } from './entity.ts';

export const PRECISIONS = ['site', 'city', 'district', 'province', 'country'] as const satisfies readonly Precision[];

const where = {
  name: z.string(), country: z.string().describe('ISO 3166-1 alpha-3, "" unknown'),
  lat: z.number().nullable(), lon: z.number().nullable(), geonames: z.int().nullable(),
  precision: z.enum(PRECISIONS).describe('how closely the place is known; the point of a province or country stands for its area'),
};
const candidate: z.ZodType<PlaceCandidate> = z.looseObject({ name: z.string(), country: z.string(), lat: z.number(), lon: z.number(), geonames: z.int().nullable() });

export const placeShape: z.ZodType<Place> = z.looseObject({ ...where, text: z.string(), candidates: z.array(candidate), span: spanShape })
  .meta({ id: 'Place', description: 'A place as it stands in the text, with where it is.' });

/** A place without the words that name it. */
export const locationShape: z.ZodType<NonNullable<Incident['place']>> = z.looseObject(where).meta({ id: 'Location', description: 'Where something is, apart from any one text.' });

export const whenShape: z.ZodType<When> = z.looseObject({ start: z.string(), end: z.string(), text: z.string(), said: z.boolean(), span: spanShape.nullable() })
  .meta({ id: 'When', description: 'Civil days, both ends within: YYYY-MM-DD, or YYYY-MM or YYYY where no more is known. `said` is false where they are implied.' });
