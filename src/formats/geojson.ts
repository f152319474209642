import { dayOf, type Happening, highest } from './happening.ts';
import type { Json } from './record.ts';

const EXACT = new Set(['site', 'city', 'district']);

/**
 * An incident as a GeoJSON feature (RFC 7946: longitude first, WGS 84). What is known only as a province or country has no geometry: its name, code and precision stand in the properties, so that no map shows a point that nobody reported.
 * @example geojsonFeature(row) // { type: 'Feature', id, geometry: { type: 'Point', coordinates: [13.187, 32.887] }, properties: { … } }
 */
export function geojsonFeature(row: Happening): Json {
  const { incident } = row;
  const { place } = incident;
  const exact = place !== null && EXACT.has(place.precision) && place.lat !== null && place.lon !== null;
  return {
    type: 'Feature', id: incident.id,
    geometry: exact ? { type: 'Point', coordinates: [place.lon, place.lat] } : null,
    properties: {
      type: incident.type, mode: incident.mode, cameo: incident.cameo, scale: incident.scale, status: incident.status, date: dayOf(row), start: incident.when?.start ?? null, end: incident.when?.end ?? null,
      place: place?.name ?? null, country: place?.country ?? null, precision: place?.precision ?? null, geonames: place?.geonames ?? null,
      actors: incident.actors.map(({ name }) => name), recipients: incident.recipients.map(({ name }) => name), dead: highest(incident.dead),
      sources: incident.sources, reports: incident.reports, versions: incident.versions.length, bothAdmit: incident.bothAdmit, confidence: incident.confidence,
    },
  };
}
