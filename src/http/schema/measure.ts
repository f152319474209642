import { z } from 'zod';
import { type Escalation, EVENT_TYPES, type EventType, type IndexPoint, type Level, type PlaceRef } from '../../model/index.ts';
import type { Facets } from '../ledger/facets.ts';
import { FACETS } from '../ledger/facets.ts';
import type { PlaceMap } from '../ledger/map.ts';
import type { PlaceTally } from '../ledger/places.ts';
import type { TimelineAnswer } from '../ledger/timeline.ts';
import { PRECISIONS } from './place.ts';

const ids = z.array(z.string());
const types: z.ZodType<Readonly<Partial<Record<EventType, number>>>> = z.partialRecord(z.enum(EVENT_TYPES), z.int()).describe('how many of each type');
const quads = z.record(z.string(), z.int()).describe('how many of each quad class: 1 and 2 verbal and material cooperation, 3 and 4 verbal and material conflict');

export const timelineShape: z.ZodType<TimelineAnswer> = z.looseObject({
  items: z.array(z.looseObject({ start: z.string(), end: z.string(), count: z.int(), types, quads })).describe('oldest first; empty steps are left out'),
  undated: z.int(),
}).meta({ id: 'Timeline', description: 'How many happened, by day, week, month or year.' });

const facet = z.array(z.looseObject({ value: z.string(), count: z.int() }));
const facetFields = Object.fromEntries(FACETS.map((name) => [name, facet]));
export const facetsShape = z.looseObject(facetFields).meta({ id: 'Facets', description: 'What there is to filter by, most frequent first.' }) as unknown as z.ZodType<Facets>; // its keys are FACETS

export const placeRefShape: z.ZodType<PlaceRef> = z.looseObject({
  id: z.string().describe('geonames:NUMBER, or name and country'), name: z.string(), country: z.string(), lat: z.number().nullable(), lon: z.number().nullable(), geonames: z.int().nullable(), precision: z.enum(PRECISIONS),
}).meta({ id: 'PlaceRef' });

export const placeTallyShape: z.ZodType<PlaceTally> = z.looseObject({
  place: placeRefShape, count: z.int(), types, quads, dead: z.number().describe('the highest counts of dead, added up: a size, not a toll'), first: z.string().nullable(), last: z.string().nullable(),
}).meta({ id: 'PlaceTally', description: 'What happened at one place.' });

export const mapShape: z.ZodType<PlaceMap> = z.looseObject({
  type: z.literal('FeatureCollection'),
  features: z.array(z.looseObject({
    type: z.literal('Feature'), id: z.string(), geometry: z.looseObject({ type: z.literal('Point'), coordinates: z.tuple([z.number(), z.number()]) }).nullable().describe('null where no more than the province or country is known'),
    properties: z.record(z.string(), z.unknown()),
  })),
}).meta({ id: 'PlaceMap', description: 'Places as GeoJSON (RFC 7946), longitude first.' });

const level: z.ZodType<Level | null> = z.looseObject({ value: z.number(), low: z.number(), high: z.number() }).nullable();
const why = z.enum(['no-incidents', 'few-incidents', 'few-reports', 'no-reports']).nullable();
const point: z.ZodType<IndexPoint> = z.looseObject({
  start: z.string(), end: z.string(), plover: level, goldstein: level, why, hostile: z.number(), cooperative: z.number(), published: z.number(), credibility: z.number(), incidents: ids,
});
const ask = z.looseObject({ dyad: z.tuple([z.string(), z.string()]).optional(), place: z.string().optional(), country: z.string().optional(), by: z.enum(['day', 'week']).optional(), from: z.string().optional(), to: z.string().optional() });
export const escalationShape: z.ZodType<Escalation> = z.looseObject({
  kind: z.literal('escalation'), ask, tooLittle: why, points: z.array(point),
  changes: z.array(z.looseObject({
    at: z.string(), scale: z.enum(['plover', 'goldstein']), direction: z.enum(['rise', 'fall']), before: z.number(), after: z.number(),
    movers: z.array(z.looseObject({ incident: z.string(), day: z.string(), weight: z.number(), side: z.enum(['before', 'after']) })),
  })),
  undated: ids, incidents: z.int(),
}).meta({ id: 'Escalation', description: 'Hostility told per published report: higher is worse, below zero is cooperation. low to high holds nine of ten resampled values.' });
