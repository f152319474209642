import { z } from 'zod';
import { EVENT_TYPES, parseDate } from '../../model/index.ts';
import { STATUSES } from './event.ts';

/** Control characters have no place in a name, and PostgreSQL takes no NUL. */
const PRINTABLE = /^[^\u0000-\u001f\u007f]*$/;

/** Words of a caller, of bounded length. */
export const words = (longest = 200) => z.string().min(1, 'is empty; leave it out instead').max(longest).regex(PRINTABLE, 'holds control characters');

export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'wanted a day as YYYY-MM-DD').refine((text) => parseDate(text) !== null, 'is no day of the calendar').meta({ format: 'date' });

/** One or more of a list, with commas between. @example listOf(['a', 'b']).parse('a,b') // ['a', 'b'] */
function listOf<T extends string>(values: readonly T[]) {
  const known = new Set<string>(values);
  const isKnown = (text: string): text is T => known.has(text);
  return z.string().max(400).meta({ pattern: `^(${values.join('|')})(,(${values.join('|')}))*$` }).transform((text, context): readonly T[] => {
    const given = text.split(',').map((one) => one.trim()).filter(Boolean);
    const wrong = given.filter((one) => !known.has(one));
    if (wrong.length > 0 || given.length === 0) context.addIssue({ code: 'custom', message: `${wrong.length > 0 ? `${wrong[0]} is none of` : 'wanted some of'} ${values.join(', ')}` });
    return given.filter(isKnown);
  });
}

const yes = z.enum(['true', 'false']).transform((text) => text === 'true' || undefined);

/** A number of a query. Unlike `z.coerce.number()` it takes no '' for 0. */
const number = z.string().regex(/^\d{1,9}(\.\d{1,9})?$/, 'wanted a number').transform(Number);

/** A whole number of a query, both bounds within. */
export const wholeNumber = (least: number, most: number) => number.pipe(z.int().min(least).max(most)).meta({ pattern: '^\\d{1,9}$' });

/** The fields of `Filter`, as query parameters. */
export const filterFields = {
  from: day.optional().describe('first day'),
  to: day.optional().describe('last day, within'),
  country: z.string().regex(/^[A-Z]{3}$/, 'wanted a country as ISO 3166-1 alpha-3, such as LBY').optional().describe('country of the place, ISO 3166-1 alpha-3'),
  place: words().optional().describe('a place’s name, or its GeoNames number as geonames:524901'),
  party: words().optional().describe('a party’s name or CAMEO-style code, on either side'),
  type: listOf(EVENT_TYPES).optional().describe('event types, with commas between'),
  status: listOf(STATUSES).optional().describe('statuses, with commas between'),
  outlet: words().optional().describe('the report’s source'),
  lang: z.string().regex(/^[a-z]{2,3}$/, 'wanted a language as ISO 639-1, such as id').optional(),
  bothAdmit: yes.optional().describe('only what both sides admit (incidents)'),
  confidence: number.pipe(z.number().min(0).max(1)).optional().meta({ description: 'at least this confidence, 0 to 1' }),
  report: words(400).optional().describe('only events of this report'),
};

export const pageFields = {
  limit: number.pipe(z.int().min(1).max(1000)).optional().meta({ description: 'how many at most, 1 to 1000' }),
  cursor: words(600).optional().describe('what the part before gave as `next`'),
};

export const listQuery = z.strictObject({ ...filterFields, ...pageFields });
/** An id in a path. */
export const idParams = z.strictObject({ id: words(400) });

/** One part of a long answer. */
export function pageOf<T>(item: z.ZodType<T>): z.ZodType<{ readonly items: readonly T[]; readonly next: string | null }> {
  return z.looseObject({ items: z.array(item), next: z.string().nullable().describe('give as `cursor` for the next part; null on the last') });
}
