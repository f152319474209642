import type { Place, PlaceRef } from '../model/index.ts';

/** A place without the words that named it. @example placeRef(place).id // 'geonames:2209055', or 'Ain Zara (LBY)' */
export function placeRef({ name, country, lat, lon, geonames, precision }: Omit<Place, 'span' | 'text' | 'candidates'>): PlaceRef {
  return { id: geonames === null ? `${name}${country ? ` (${country})` : ''}` : `geonames:${geonames}`, name, country, lat, lon, geonames, precision };
}
