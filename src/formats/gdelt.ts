import type { Party, Told } from '../model/index.ts';
import type { World } from '../world/world.ts';
import { bestTold, dayOf, type Happening } from './happening.ts';
import type { Column } from './separated.ts';

type Known = Pick<World, 'countries' | 'codebook'>;

/** GDELT numbers its events; ours is the first 13 hex digits of the incident's id, which a double holds exactly. */
const numberOf = (id: string): number => Number.parseInt(id.replace(/[^0-9a-f]/g, '').slice(0, 13).padEnd(1, '0'), 16);

const digits = (day: string | null): string => (day ?? '').replaceAll('-', '');

/** Year with the share of it that has passed, four places, as GDELT counts: (month × 30 + day) / 365. @example fraction('2020-06-04') // '2020.5041' */
function fraction(day: string | null): string | null {
  if (!day) return null;
  const [year, month, date] = day.split('-').map(Number);
  return (year + Math.min(0.9999, (month * 30 + date) / 365)).toFixed(4);
}

/** CAMEO's own quad classes: roots 01–05, 06–08, 09–13 and 14–20. PLOVER's classes differ and are not used here. */
function quadClass(cameo: string): number {
  const root = Number(cameo.slice(0, 2));
  return root <= 5 ? 1 : root <= 8 ? 2 : root <= 13 ? 3 : 4;
}

/** Types of a CAMEO-style code after its country: `LBYGOVMIL` → `GOV`, `MIL`. */
const typesOf = ({ country, code }: Party): readonly string[] => (code.startsWith(country) ? code.slice(country.length) : code).match(/.{3}/g) ?? [];

const SUPRANATIONAL = new Set(['IGO', 'NGO', 'NSA']);

function partyColumns(prefix: 'Actor1' | 'Actor2', party: (row: Happening) => Party | null): ReadonlyArray<Column<Happening>> {
  const column = (name: string, of: (party: Party) => string | null): Column<Happening> => ({ name: prefix + name, of: (row) => { const one = party(row); return one && of(one); } });
  return [
    column('Code', ({ code }) => code), column('Name', ({ name }) => name.toUpperCase()),
    column('CountryCode', ({ country }) => (SUPRANATIONAL.has(country) ? '' : country)),
    column('KnownGroupCode', ({ code, country }) => (SUPRANATIONAL.has(country) ? code.slice(3, 6) || null : null)),
    column('EthnicCode', () => null), column('Religion1Code', () => null), column('Religion2Code', () => null),
    column('Type1Code', (one) => typesOf(one)[0] ?? null), column('Type2Code', (one) => typesOf(one)[1] ?? null), column('Type3Code', (one) => typesOf(one)[2] ?? null),
  ];
}

const GEO = ['Type', 'FullName', 'CountryCode', 'ADM1Code', 'ADM2Code', 'Lat', 'Long', 'FeatureID'] as const;

/** Where the parties stand is not known apart from where they act: type 0 and blanks, as GDELT writes what it does not know. */
const nowhere = (prefix: string): ReadonlyArray<Column<Happening>> => GEO.map((name) => ({ name: `${prefix}Geo_${name}`, of: () => (name === 'Type' ? 0 : null) }));

/** GDELT's place types: 1 country, 2 and 5 a first-level division, 3 and 4 a town, in the United States and elsewhere. */
function geoType({ country, precision }: NonNullable<Happening['incident']['place']>): number {
  const american = country === 'USA';
  return precision === 'country' ? 1 : precision === 'province' ? (american ? 2 : 5) : american ? 3 : 4;
}

function placeColumns({ countries }: Known): ReadonlyArray<Column<Happening>> {
  const fips = (code: string) => countries.get(code)?.fips ?? null;
  const column = (name: (typeof GEO)[number], of: (place: NonNullable<Happening['incident']['place']>) => string | number | null): Column<Happening> =>
    ({ name: `ActionGeo_${name}`, of: ({ incident: { place } }) => (place ? of(place) : name === 'Type' ? 0 : null) });
  return [
    column('Type', geoType),
    column('FullName', ({ name, country, precision }) => (precision === 'country' ? name : `${name}, ${countries.get(country)?.name ?? ''}`)),
    column('CountryCode', ({ country }) => fips(country)), column('ADM1Code', ({ country }) => fips(country)), column('ADM2Code', () => null),
    column('Lat', ({ lat }) => lat), column('Long', ({ lon }) => lon), column('FeatureID', ({ geonames }) => geonames),
  ];
}

/** Day and time of an instant without its marks; a report without a time is dated at midnight. @example stamp('2020-06-05T14:30+07:00') // '20200605073000' */
function stamp(published: string | null): string | null {
  if (!published) return null;
  const instant = new Date(published.length === 10 ? `${published}T00:00:00Z` : /[Z+-]\d\d:?\d\d$|Z$/.test(published.slice(10)) ? published : `${published}Z`);
  return Number.isNaN(instant.getTime()) ? `${digits(published.slice(0, 10))}000000` : instant.toISOString().slice(0, 19).replace(/[-T:]/g, '');
}

const first = (told: readonly Told[]): Told | null => told[0] ?? null;

/** The 61 columns of a GDELT 2.0 Events file, in order: one row an incident. */
export function gdeltEventColumns(world: Known): ReadonlyArray<Column<Happening>> {
  return [
    { name: 'GLOBALEVENTID', of: ({ incident }) => numberOf(incident.id) },
    { name: 'SQLDATE', of: (row) => digits(dayOf(row)) },
    { name: 'MonthYear', of: (row) => digits(dayOf(row)).slice(0, 6) },
    { name: 'Year', of: (row) => digits(dayOf(row)).slice(0, 4) },
    { name: 'FractionDate', of: (row) => fraction(dayOf(row)) },
    ...partyColumns('Actor1', ({ incident }) => incident.actors[0] ?? null),
    ...partyColumns('Actor2', ({ incident }) => incident.recipients[0] ?? null),
    // Told in a report's first sentences: GDELT's sign of what a report is about.
    { name: 'IsRootEvent', of: ({ told }) => (told.some(({ event }) => event.trigger.start < 300) ? 1 : 0) },
    { name: 'EventCode', of: ({ incident }) => incident.cameo },
    { name: 'EventBaseCode', of: ({ incident }) => incident.cameo.slice(0, 3) },
    { name: 'EventRootCode', of: ({ incident }) => incident.cameo.slice(0, 2) },
    { name: 'QuadClass', of: ({ incident }) => quadClass(incident.cameo) },
    { name: 'GoldsteinScale', of: ({ incident }) => incident.goldstein },
    { name: 'NumMentions', of: ({ told }) => told.length },
    { name: 'NumSources', of: ({ incident }) => incident.sources.length },
    { name: 'NumArticles', of: ({ incident }) => incident.reports.length },
    // No tone is measured; an empty cell says so where a nought would claim neutrality.
    { name: 'AvgTone', of: () => null },
    ...nowhere('Actor1'), ...nowhere('Actor2'), ...placeColumns(world),
    { name: 'DATEADDED', of: ({ told }) => stamp(first(told)?.report.published ?? null) },
    { name: 'SOURCEURL', of: (row) => { const { report } = bestTold(row); return report.url ?? report.id; } },
  ];
}

/** One telling of an incident, for the Mentions file. */
export interface Mentioned extends Told {
  readonly incident: Happening['incident'];
  readonly day: string | null;
}

export const mentionedOf = (row: Happening): readonly Mentioned[] => row.told.map((told) => ({ ...told, incident: row.incident, day: dayOf(row) }));

/** The 16 columns of a GDELT 2.0 Mentions file, in order: one row a telling. Offsets are UTF-16 units into the report's text; -1 where a side is not named. */
export const GDELT_MENTION_COLUMNS: ReadonlyArray<Column<Mentioned>> = [
  { name: 'GLOBALEVENTID', of: ({ incident }) => numberOf(incident.id) },
  { name: 'EventTimeDate', of: ({ day }) => (day ? `${digits(day)}000000` : null) },
  { name: 'MentionTimeDate', of: ({ report }) => stamp(report.published) },
  { name: 'MentionType', of: ({ report }) => (report.url ? 1 : 2) },
  { name: 'MentionSourceName', of: ({ report }) => report.source },
  { name: 'MentionIdentifier', of: ({ report }) => report.url ?? report.id },
  // Sentences are not kept with the record; the trigger's offset below is exact.
  { name: 'SentenceID', of: () => null },
  { name: 'Actor1CharOffset', of: ({ event }) => event.actors[0]?.start ?? -1 },
  { name: 'Actor2CharOffset', of: ({ event }) => event.recipients[0]?.start ?? -1 },
  { name: 'ActionCharOffset', of: ({ event }) => event.trigger.start },
  { name: 'InRawText', of: () => 1 },
  { name: 'Confidence', of: ({ event }) => Math.round(event.confidence * 10) * 10 },
  { name: 'MentionDocLen', of: () => null },
  { name: 'MentionDocTone', of: () => null },
  { name: 'MentionDocTranslationInfo', of: ({ report }) => (report.lang === 'en' ? null : `srclc:${THREE_LETTERS[report.lang] ?? report.lang};eng:none`) },
  { name: 'Extras', of: () => null },
];

/** ISO 639-3 of languages as GDELT writes them. */
const THREE_LETTERS: Readonly<Record<string, string>> = { id: 'ind' };
