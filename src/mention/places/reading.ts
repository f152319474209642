import type { NamedPlace } from '../../languages/place-rules.ts';
import type { Precision } from '../../model/index.ts';
import type { Gazetteer, GazetteerEntry } from '../../world/gazetteer.ts';
import type { World } from '../../world/world.ts';
import type { Candidate } from './candidates.ts';

/** One place that a name may stand for. */
export interface Reading {
  readonly name: string;
  readonly country: string;
  readonly admin1: string;
  readonly lat: number;
  readonly lon: number;
  readonly population: number;
  readonly precision: Precision;
  readonly geonames: number | null;
  /** It is its country's capital. */
  readonly capital: boolean;
}

const COUNTRY_WEIGHT = 1e8;

function readCountry(code: string, world: World): Reading[] {
  const country = world.countries.get(code);
  return country ? [{ name: country.name, country: code, admin1: '', lat: country.lat, lon: country.lon, population: COUNTRY_WEIGHT, precision: 'country', geonames: country.geonames, capital: false }] : [];
}

function readNamed(named: NamedPlace, world: World): readonly (Reading | GazetteerEntry)[] {
  if (named.means === '') return readCountry(named.country, world);
  const entries = world.gazetteer.lookup(named.means).filter((entry) => entry.country === named.country);
  const fit = entries.filter((entry) => entry.precision === named.precision);
  return preferTown(fit.length > 0 ? fit : entries).slice(0, 1);
}

const DEGREE = 1.5;

/** Of a town, its district and its province under one name, what a bare name means: the town. */
function preferTown(entries: readonly GazetteerEntry[]): readonly GazetteerEntry[] {
  const towns = entries.filter((entry) => entry.precision === 'city');
  const within = (entry: GazetteerEntry) => towns.some((town) => town !== entry && town.country === entry.country && (town.admin1 === entry.admin1 || entry.admin1 === '')
    && town.population * 12 > entry.population && Math.abs(town.lat - entry.lat) < DEGREE && Math.abs(town.lon - entry.lon) < DEGREE);
  return entries.filter((entry) => entry.precision === 'site' || entry.precision === 'country' || entry.precision === 'city' || !within(entry));
}

/** "Kentucky State" is filed under Kentucky where no place has the whole name. */
function namedOrBare({ found, key }: Candidate, gazetteer: Gazetteer): readonly GazetteerEntry[] {
  const entries = gazetteer.lookup(key);
  const space = key.lastIndexOf(' ');
  return entries.length > 0 || found !== 'typed' || space < 0 ? entries : gazetteer.lookup(key.slice(0, space)).filter((entry) => entry.precision !== 'site');
}

function lookupTyped(candidate: Candidate, gazetteer: Gazetteer): readonly GazetteerEntry[] {
  const { type, key } = candidate;
  if (!type) return preferTown(gazetteer.lookup(key));
  for (const english of type.english) {
    const entries = gazetteer.lookup(`${key} ${english}`);
    if (entries.length > 0) return entries;
  }
  const entries = namedOrBare(candidate, gazetteer);
  for (const kind of type.kinds) {
    const fit = entries.filter((entry) => entry.precision === kind);
    if (fit.length > 0) return fit;
  }
  return preferTown(entries);
}

/** Every place that a candidate may stand for, most populous first; none where the name is unknown. */
export function readingsOf(candidate: Candidate, world: World): readonly Reading[] {
  return entriesOf(candidate, world).map((entry) => ({ ...entry, capital: entry.precision === 'city' && world.countries.get(entry.country)?.capital === entry.name }));
}

function entriesOf(candidate: Candidate, world: World): ReadonlyArray<Reading | GazetteerEntry> {
  if (candidate.named.length === 0) return lookupTyped(candidate, world.gazetteer);
  const named = candidate.named.flatMap((one) => readNamed(one, world));
  const exonym = candidate.named[0].kind === 'place' || candidate.found === 'country';
  // A name in the pack's list can be another place's own: "Georgia", "Jordan", "Lebanon".
  const others = exonym && candidate.named[0].exact === '' ? preferTown(world.gazetteer.lookup(candidate.key)).filter((entry) => !named.some((one) => one.country === entry.country)) : [];
  return [...named, ...others];
}
