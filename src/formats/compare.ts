import type { Count, Incident } from '../model/index.ts';
import type { ForeignRow } from './foreign.ts';

/** What our reports say to a row of somebody else's. */
export interface Comparison {
  readonly row: string;
  readonly verdict: 'supported' | 'contradicted' | 'unmentioned';
  /** Our incidents that it was set beside. */
  readonly incidents: readonly string[];
  /** Why, in English. */
  readonly why: string;
}

/** Days that two reports of one act may differ by. */
const DAYS = 1;
/** Points closer than this are one place, in kilometres. */
const NEAR = 50;

const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in kilometres. */
function distance(a: { readonly lat: number; readonly lon: number }, b: { readonly lat: number; readonly lon: number }): number {
  const [dLat, dLon] = [radians(b.lat - a.lat) / 2, radians(b.lon - a.lon) / 2];
  return 12_742 * Math.asin(Math.sqrt(Math.sin(dLat) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLon) ** 2));
}

function sameDays({ when }: Incident, row: ForeignRow): boolean {
  return when !== null && day(row.day) >= day(when.start) - DAYS && day(row.day) <= day(when.end) + DAYS;
}

/** Null where one of the two does not say where. */
function samePlace({ place }: Incident, row: ForeignRow): boolean | null {
  if (!place || row.country === '' || place.country === '') return null;
  if (place.country !== row.country) return false;
  const exact = place.precision === 'site' || place.precision === 'city' || place.precision === 'district';
  return exact && place.lat !== null && place.lon !== null && row.lat !== null && row.lon !== null ? distance({ lat: place.lat, lon: place.lon }, { lat: row.lat, lon: row.lon }) <= NEAR : true;
}

/** Null where one of the two names no country. */
function sameParties({ actors, recipients }: Incident, { parties }: ForeignRow): boolean | null {
  const ours = [...actors, ...recipients].map(({ country }) => country).filter((code) => code !== '');
  return ours.length === 0 || parties.length === 0 ? null : parties.some((code) => ours.includes(code));
}

const range = (counts: readonly Count[]): readonly [number, number] | null => (counts.length === 0 ? null : [Math.min(...counts.map(({ low }) => low)), Math.max(...counts.map(({ high }) => high))]);

/** What in the incident speaks against the row; null where nothing does. */
function objection(incident: Incident, row: ForeignRow): string | null {
  const dead = range(incident.dead);
  if (dead !== null && row.dead !== null && row.dead > 0 && (row.dead < dead[0] || row.dead > dead[1])) return `${row.dead} dead there, ${dead[0] === dead[1] ? dead[0] : `${dead[0]} to ${dead[1]}`} here`;
  if (incident.status === 'negated') return 'our reports deny it';
  return sameParties(incident, row) === false ? `other parties here: ${[...incident.actors, ...incident.recipients].map(({ name }) => name).join(', ')}` : null;
}

/**
 * Sets a row beside incidents: those of its type, on its day or the days beside, at its place or in its country. One that fits in all supports it; where
 * all that fit so far differ in parties or toll, they contradict it; an incident without a place supports only where the parties are the same.
 */
export function compareRow(row: ForeignRow, incidents: readonly Incident[]): Comparison {
  const near = incidents.filter((incident) => row.types.includes(incident.type) && sameDays(incident, row) && (samePlace(incident, row) ?? sameParties(incident, row)) === true);
  const fitting = near.filter((incident) => objection(incident, row) === null);
  const ids = (list: readonly Incident[]): readonly string[] => list.map(({ id }) => id);
  if (fitting.length > 0) return { row: row.id, verdict: 'supported', incidents: ids(fitting), why: `same type, day and place${fitting.some((incident) => sameParties(incident, row)) ? ', same parties' : ''}` };
  if (near.length > 0) return { row: row.id, verdict: 'contradicted', incidents: ids(near), why: objection(near[0], row) ?? '' };
  return { row: row.id, verdict: 'unmentioned', incidents: [], why: row.types.length === 0 ? 'a kind that our codebook has none for' : 'no report of ours tells of such an act there and then' };
}
