import { placeKey } from '../../src/world/place-key.ts';
import { middleOf, type Point } from './middle.ts';
import type { Airport, Sources, Town } from './sources.ts';

export const KINDS = ['city', 'district', 'province', 'site', 'country'];

/** One place before it is packed. */
export interface PlaceRecord {
  readonly name: string;
  readonly aliases: readonly string[];
  /** `LBY|Tripoli`. */
  readonly division: string;
  readonly lat: number;
  readonly lon: number;
  readonly weight: number;
  readonly kind: number;
  readonly geonames: number;
}

interface Located extends Point {
  readonly weight: number;
}

// Romanised Arabic writes the article or leaves it out.
const ARTICLE = /^(al|ad|ar|as|ash|at|az|an|el|Al|Ad|Ar|As|Ash|At|Az|An|El)[ -](?=[\p{Lu}‘'])/u;
const ARAB = new Set('AE BH DJ DZ EG IQ JO KW LB LY MA MR OM PS QA SA SD SO SY TN YE'.split(' '));
const SHORT: ReadonlyArray<readonly [RegExp, string]> = [[/^Saint /, 'St. '], [/^St\.? /, 'Saint '], [/^Fort /, 'Ft. '], [/^Mount /, 'Mt. '], [/ City$/, ''], [/^The /, '']];

// "Ludwigshafen am Rhein", "Burton upon Trent", "Frankfurt (Oder)".
const OF_RIVER = / (am|an der|an den|im|in der|upon|on|sur|\()(?=[ \p{Lu}]).*$/u;

function variants(name: string, country: string): string[] {
  const out = SHORT.filter(([pattern, to]) => pattern.test(name) && (to !== '' || pattern.test('The ') || country === 'ID' || country === 'AE')).map(([pattern, to]) => name.replace(pattern, to));
  if (OF_RIVER.test(name)) out.push(name.replace(OF_RIVER, ''));
  if (ARAB.has(country) && ARTICLE.test(name)) out.push(name.replace(ARTICLE, ''));
  return out;
}

const near = (a: Point, b: Point, degrees: number): boolean => Math.abs(a.lat - b.lat) < degrees && Math.abs(a.lon - b.lon) < degrees;

/** All places of the gazetteer, in the order in which they are packed: by country and division, then by GeoNames id. */
export function makeRecords(sources: Sources): PlaceRecord[] {
  const { towns, villages, admin1, admin2, airports, places, divisionPoints, regencies, countries } = sources;
  const code3 = new Map(countries.map((row) => [row.code2, row.code]));
  const divisionName = new Map(admin1.map((row) => [row.code, row.name]));
  const division = (country: string, admin: string) => `${code3.get(country) ?? ''}|${divisionName.get(`${country}.${admin}`) ?? ''}`;
  const otherNames = new Map<number, string[]>();
  for (const row of sources.aliases) otherNames.set(Number(row.geonames), [...(otherNames.get(Number(row.geonames)) ?? []), row.alias]);

  const members = new Map<string, Located[]>();
  const join = (code: string, town: Located) => members.set(code, [...(members.get(code) ?? []), town]);
  const known = new Map<string, Town[]>();
  for (const town of towns) {
    const key = `${town.country} ${placeKey(town.name)}`;
    known.set(key, [...(known.get(key) ?? []), town]);
  }

  const records: PlaceRecord[] = towns.filter((town) => town.featureCode !== 'PPLH' && town.featureCode !== 'PPLQ').map((town) => ({
    name: town.name,
    aliases: [...(otherNames.get(town.cityId) ?? []), ...variants(town.name, town.country)],
    division: division(town.country, town.adminCode),
    lat: town.loc.coordinates[1],
    lon: town.loc.coordinates[0],
    // A section of a town is named after many things: it gives way to a town of the same name.
    weight: town.featureCode === 'PPLX' ? town.population / 10 : Math.max(town.population, town.featureCode === 'PPLC' ? 50_000 : 0),
    kind: town.featureCode === 'PPLX' ? 1 : 0,
    geonames: town.cityId,
  }));
  for (const village of villages) {
    const point = { lat: Number(village.lat), lon: Number(village.lng) };
    const same = known.get(`${village.country} ${placeKey(village.name)}`)?.find((town) => near(point, { lat: town.loc.coordinates[1], lon: town.loc.coordinates[0] }, 0.06));
    const located = { ...point, weight: same?.population ?? 700 };
    join(`${village.country}.${village.admin1}`, located);
    if (village.admin2) join(`${village.country}.${village.admin1}.${village.admin2}`, located);
    if (!same) records.push({ name: village.name, aliases: variants(village.name, village.country), division: division(village.country, village.admin1), ...point, weight: 700, kind: 0, geonames: 0 });
  }

  const given = new Map(divisionPoints.map((row) => [row.code, { lat: Number(row.lat), lon: Number(row.lon) }]));
  const area = (code: string, name: string, kind: number, aliases: readonly string[]): PlaceRecord[] => {
    const point = given.get(code) ?? middleOf(members.get(code) ?? []);
    const [country, admin] = code.split('.');
    const weight = Math.max(code.startsWith('ID.') ? 50_000 : 0, (members.get(code) ?? []).reduce((sum, town) => sum + town.weight, 0));
    return point ? [{ name, aliases, division: division(country, admin), ...point, weight, kind, geonames: 0 }] : [];
  };
  for (const { code, name } of admin1) records.push(...area(code, name, 2, bareNames(name)));
  for (const { code, name } of admin2) if (!code.startsWith('ID.')) records.push(...area(code, name, 1, countyNames(code, name)));
  for (const row of regencies) {
    const bare = row.name.replace(/^(Kabupaten( Administrasi)?|Kota( Administrasi)?) /, '');
    records.push(...area(row.geonames_code, bare, row.name.startsWith('Kota') ? 0 : 1, [row.name, bare].slice(0, row.name === bare ? 0 : 1)));
  }
  for (const airport of airports) records.push(airportRecord(airport, code3.get(airport.iso_country) ?? ''));
  return withOwn(records.filter((record) => !DIRECTION.test(record.name)), places).sort((a, b) => (a.division < b.division ? -1 : a.division > b.division ? 1 : a.geonames - b.geonames));
}

type Row = Sources['places'][number];

const ownRecord = (row: Row): PlaceRecord => ({
  name: row.name,
  aliases: row.aliases ? row.aliases.split('|') : [],
  division: `${row.country}|`,
  lat: Number(row.lat),
  lon: Number(row.lon),
  weight: Number(row.weight),
  kind: KINDS.indexOf(row.precision),
  geonames: 0,
});

/** A place of our own that the packages have too lends it its names; it does not stand beside it. */
function withOwn(records: readonly PlaceRecord[], rows: readonly Row[]): PlaceRecord[] {
  const out = [...records];
  for (const own of rows.map(ownRecord)) {
    const keys = new Set([own.name, ...own.aliases].map(placeKey));
    const same = out.findIndex((one) => one.kind === own.kind && one.division.startsWith(own.division) && near(one, own, own.kind === 2 ? 3 : 0.2)
      && [one.name, ...one.aliases].some((name) => keys.has(placeKey(name))));
    if (same === -1) out.push(own);
    else out[same] = { ...out[same], ...(own.kind === 2 ? { lat: own.lat, lon: own.lon } : {}), name: own.name, aliases: [out[same].name, ...out[same].aliases, ...own.aliases], weight: Math.max(out[same].weight, own.weight) };
  }
  return out;
}

const DIVISION_WORD = / (Province|Region|Governorate|District|State|Oblast|County|Department|Prefecture|Krai|Parish|Canton|Municipality|Voivodeship|Emirate|oblast|Oblast')$/;

// "Western Province" is never called "Western".
const DIRECTION = /^(North|South|East|West|Northern|Southern|Eastern|Western|Central|Upper|Lower|Middle|Northeast|Northwest|Southeast|Southwest|North[- ]\w+ern|South[- ]\w+ern|North[- ](East|West)|South[- ](East|West)|Capital|Coast|Plateau|Delta|Lake|River|Centre|Center|Islands|Littoral|Maritime|National|Federal)$/;

function bareNames(name: string): string[] {
  const bare = name.replace(DIVISION_WORD, '');
  return bare !== name && !DIRECTION.test(bare) ? [bare] : [];
}

/** "Scott County" is written "Scott Co." and, in Ireland and Britain, "County Cork" or plain "Cork". */
function countyNames(code: string, name: string): string[] {
  if (code.startsWith('US.')) return / County$/.test(name) ? [name.replace(/ County$/, ' Co.')] : [];
  if (/^(IE|GB)\./.test(code)) return [...bareNames(name), ...(name.startsWith('County ') ? [name.slice(7)] : [])];
  return bareNames(name);
}

const AIR = /\b(Airport|Airfield|Air ?[Bb]ase|Aerodrome|Airstrip|Air Force Base|Naval Air Station|Air Station)$/;

function airportRecord(airport: Airport, country: string): PlaceRecord {
  const names = [airport.name, ...airport.keywords.split(',').map((word) => word.trim()).filter((word) => AIR.test(word))].flatMap((name) => name.split(' / '));
  const [name, ...aliases] = names.map((one) => one.trim()).filter((one) => one.length > 3);
  return { name, aliases, division: `${country}|`, lat: Number(airport.latitude_deg), lon: Number(airport.longitude_deg), weight: airport.type === 'large_airport' ? 1000 : 100, kind: 3, geonames: 0 };
}
