import type { PlaceTally } from '../answers.ts';
import type { PlaceSpot } from './draw.ts';
import { project } from './projection.ts';

/** Places as the map draws them, by how closely they are known. */
export interface PlacesOn {
  /** Sites and towns: points. */
  readonly exact: readonly PlaceSpot[];
  /** Districts and provinces: areas about a middle. */
  readonly areas: readonly PlaceSpot[];
  /** Alpha-3 → events known to no more than the country. */
  readonly countries: ReadonlyMap<string, number>;
}

/** The kind of act told most often; conflict where two are even. */
function mainQuad(quads: Readonly<Record<string, number>>): number {
  return [4, 3, 2, 1].reduce((best, quad) => ((quads[quad] ?? 0) > (quads[best] ?? 0) ? quad : best), 4);
}

function spotOf({ place, count, quads }: PlaceTally): PlaceSpot | null {
  if (place.lat === null || place.lon === null) return null;
  const [x, y] = project(place.lon, place.lat);
  return { id: place.id, name: place.name, country: place.country, precision: place.precision, quad: mainQuad(quads), x, y, count };
}

/** Sorts places by how closely they are known. One without a position is in the list beside the map only. */
export function placesOn(tallies: readonly PlaceTally[]): PlacesOn {
  const spots = (wanted: readonly string[]): readonly PlaceSpot[] => tallies.filter(({ place }) => wanted.includes(place.precision)).map(spotOf).filter((spot) => spot !== null);
  const countries = new Map<string, number>();
  for (const { place, count } of tallies) if (place.precision === 'country' && place.country) countries.set(place.country, (countries.get(place.country) ?? 0) + count);
  return { exact: spots(['site', 'city']), areas: spots(['district', 'province']), countries };
}
