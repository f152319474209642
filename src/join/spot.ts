import type { Place, Precision } from '../model/index.ts';
import { kilometres, type Point } from './distance.ts';
import { numberOf } from './side.ts';

/** A place as it is compared. */
export interface Spot {
  readonly name: number;
  readonly geonames: number;
  readonly country: number;
  readonly point: Point | null;
  readonly precision: Precision;
}

/** Kilometres from an area's point within which a spot may lie in it. */
const REACH: Readonly<Record<Precision, number>> = { site: 3, city: 15, district: 60, province: 250, country: 0 };
const NEAR = 30;

export function spotOf({ name, geonames, country, lat, lon, precision }: Place): Spot {
  return { name: numberOf(name.toLowerCase()), geonames: geonames ?? 0, country: numberOf(country), point: lat === null || lon === null ? null : { lat, lon }, precision };
}

export type Nearness = 'place-same' | 'place-near' | 'place-within' | 'place-country' | 'place-unknown' | 'place-differs';

/** How two places lie to each other. A province holds the towns within its reach; a country's name says no more than the country. */
export function nearness(a: Spot | null, b: Spot | null): Nearness {
  if (!a || !b || (a.country === 0 && b.country === 0 && a.name !== b.name)) return 'place-unknown';
  if (a.country !== b.country && a.country !== 0 && b.country !== 0) return 'place-differs';
  if (a.precision === 'country' || b.precision === 'country') return a.precision === b.precision ? 'place-country' : 'place-within';
  if (a.name === b.name || (a.geonames !== 0 && a.geonames === b.geonames)) return 'place-same';
  if (!a.point || !b.point) return 'place-unknown';
  const far = kilometres(a.point, b.point);
  const area = a.precision === 'province' || b.precision === 'province' || a.precision === 'district' || b.precision === 'district';
  if (far <= Math.max(REACH[a.precision], REACH[b.precision])) return area ? 'place-within' : 'place-same';
  return far <= NEAR ? 'place-near' : 'place-differs';
}
