import type { Language } from '../../languages/language.ts';
import type { Note, Parsed, Place, PlaceMention, Report } from '../../model/index.ts';
import { spanOf } from '../../model/index.ts';
import type { World } from '../../world/world.ts';
import { homeCountries } from './home.ts';
import { isMetonymic } from './metonym.ts';
import { findNames, groupsOf, type Found } from './names.ts';
import type { Reading } from './reading.ts';
import { resolve } from './resolve.ts';

/** Finds the places of a report and says where each is. Names that no list knows keep their words, with null coordinates. */
export function findPlaces(parsed: Parsed, language: Language, world: World): { readonly mentions: readonly PlaceMention[]; readonly notes: readonly Note[] } {
  const found = findNames(parsed, language, world);
  const ranked = resolve(groupsOf(found), homeCountries(parsed, world));
  return { mentions: found.map((one) => mentionOf(parsed, one, ranked.get(one.key) ?? [], language)), notes: [] };
}

const asCandidate = ({ name, country, lat, lon, geonames }: Reading) => ({ name, country, lat, lon, geonames });
const MOST_CANDIDATES = 4;

function placeOf(report: Report, { candidate }: Found, readings: readonly Reading[]): Place {
  const span = spanOf(report.text, candidate.start, candidate.end);
  const [best, ...others] = readings;
  if (!best) return { text: span.text, name: span.text, country: '', lat: null, lon: null, geonames: null, precision: candidate.type?.kinds[0] ?? 'city', candidates: [], span };
  return { text: span.text, name: best.name, country: best.country, lat: best.lat, lon: best.lon, geonames: best.geonames, precision: best.precision, candidates: others.slice(0, MOST_CANDIDATES).map(asCandidate), span };
}

function mentionOf(report: Report, one: Found, readings: readonly Reading[], language: Language): PlaceMention {
  const place = placeOf(report, one, readings);
  const metonymic = isMetonymic(one.candidate, one.score, one.words, place, language);
  return { kind: 'place', start: one.candidate.start, end: one.candidate.end, text: place.text, place, metonymic, rule: `place:${one.candidate.found}` };
}
