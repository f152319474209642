import type { EscalationAsk } from '../../model/index.ts';
import { isParty } from '../party.ts';
import type { IndexColumns } from './columns.ts';

/** 1 for the first party of the dyad, 2 for the second, 3 where the name could be both. */
function rolesOf(known: IndexColumns['known'], dyad: readonly [string, string]): Uint8Array {
  return Uint8Array.from(known, (party) => (isParty(party, dyad[0]) ? 1 : 0) | (isParty(party, dyad[1]) ? 2 : 0));
}

const faces = (a: number, b: number): boolean => ((a & 1) !== 0 && (b & 2) !== 0) || ((a & 2) !== 0 && (b & 1) !== 0);

/** One does something to the other, or both do it together and nobody is named whom they do it to. Two that act on a third are no dyad. */
function isBetween(roles: Uint8Array, parties: Uint32Array, from: number, to: number): boolean {
  let named = false;
  for (let i = from; i < to; i += 1) named ||= (parties[i] & 1) === 1;
  for (let i = from; i < to; i += 1) {
    if ((parties[i] & 1) === 1 || roles[parties[i] >> 1] === 0) continue;
    for (let j = from; j < to; j += 1) {
      if (j !== i && (parties[j] & 1) === (named ? 1 : 0) && faces(roles[parties[i] >> 1], roles[parties[j] >> 1])) return true;
    }
  }
  return false;
}

function placesAsked(places: IndexColumns['places'], { place, country }: EscalationAsk): Uint8Array {
  const byNumber = place?.startsWith('geonames:') ? Number(place.slice(9)) : null;
  const isPlace = (one: IndexColumns['places'][number]): boolean =>
    place === undefined || (byNumber === null ? one.name.toLowerCase() === place.toLowerCase() : one.geonames === byNumber);
  return Uint8Array.from(places, (one) => (isPlace(one) && (country === undefined || one.country === country) ? 1 : 0));
}

/** Rows that the question is about, in the order of the columns. */
export function selectRows(columns: IndexColumns, ask: EscalationAsk): Uint32Array {
  const { ids, place, places, parties, partiesFrom, known } = columns;
  const roles = ask.dyad ? rolesOf(known, ask.dyad) : null;
  const asked = ask.place !== undefined || ask.country !== undefined ? placesAsked(places, ask) : null;
  const rows = new Uint32Array(ids.length);
  let count = 0;
  for (let i = 0; i < ids.length; i += 1) {
    if (asked && (place[i] < 0 || asked[place[i]] === 0)) continue;
    if (roles && !isBetween(roles, parties, partiesFrom[i], partiesFrom[i + 1])) continue;
    rows[count] = i;
    count += 1;
  }
  return rows.subarray(0, count);
}
