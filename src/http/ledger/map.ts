import type { PlaceTally } from './places.ts';

const EXACT: ReadonlySet<string> = new Set(['site', 'city', 'district']);

/** A place as a GeoJSON feature. */
export interface PlaceFeature {
  readonly type: 'Feature';
  readonly id: string;
  readonly geometry: { readonly type: 'Point'; readonly coordinates: readonly [longitude: number, latitude: number] } | null;
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface PlaceMap {
  readonly type: 'FeatureCollection';
  readonly features: readonly PlaceFeature[];
}

/** Longitude first (RFC 7946). What is known only as a province or country has no point, so that no map shows one that nobody reported. */
export function placeMap(places: readonly PlaceTally[]): PlaceMap {
  const features = places.map(({ place: { id, lat, lon, ...place }, ...tally }): PlaceFeature => ({
    type: 'Feature', id: `${id}/${place.precision}`,
    geometry: EXACT.has(place.precision) && lat !== null && lon !== null ? { type: 'Point', coordinates: [lon, lat] } : null,
    properties: { place: id, ...place, ...tally },
  }));
  return { type: 'FeatureCollection', features };
}
