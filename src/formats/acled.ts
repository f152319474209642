import type { Incident, Party } from '../model/index.ts';
import type { World } from '../world/world.ts';
import { bestTold, dayOf, type Happening } from './happening.ts';
import type { Cell, Column } from './separated.ts';

type Known = Pick<World, 'countries'>;
type Kind = readonly [event: string, sub: string];

const STATE = new Set(['GOV', 'MIL', 'COP', 'SPY', 'JUD', 'LEG']);
const ARMED = new Set(['MIL', 'COP', 'REB', 'UAF', 'PRM', 'SPY', 'GOV']);

const isState = ({ sector, country }: Party): boolean => country.length === 3 && (sector === '' || STATE.has(sector)) && !BODIES.has(country);
const isCivilian = (party: Party): boolean => !isState(party) && !ARMED.has(party.sector);
const BODIES = new Set(['IGO', 'NGO', 'NSA', '']);

const EXPLOSIONS: Readonly<Record<string, string>> = {
  aerial: 'Air/drone strike', drone: 'Air/drone strike', 'suicide-attack': 'Suicide bomb', explosives: 'Remote explosive/landmine/IED',
  'heavy-weapons': 'Shelling/artillery/missile attack', unconventional: 'Chemical weapon',
};

function assault({ mode, cameo, actors, recipients }: Incident): Kind {
  if (mode !== null && mode in EXPLOSIONS) return ['Explosions/Remote violence', EXPLOSIONS[mode]];
  if (mode === 'crowd-control') return ['Protests', 'Excessive force against protesters'];
  if (mode === 'sexual') return ['Violence against civilians', 'Sexual violence'];
  if (mode === 'abduct') return ['Violence against civilians', 'Abduction/forced disappearance'];
  if (mode === 'destroy') return ['Strategic developments', 'Looting/property destruction'];
  if (cameo === '192') return ['Battles', actors.some(isState) ? 'Government regains territory' : 'Non-state actor overtakes territory'];
  return recipients.length > 0 && recipients.every(isCivilian) ? ['Violence against civilians', 'Attack'] : ['Battles', 'Armed clash'];
}

/** ACLED's kind of an incident; null where ACLED's codebook has no place for it (words between governments, aid, threats). */
export function acledKind(incident: Incident): Kind | null {
  const { type, mode } = incident;
  if (incident.status !== 'actual') return null;
  if (type === 'ASSAULT') return assault(incident);
  if (type === 'PROTEST') return mode === 'riot' || mode === 'vandalize' ? ['Riots', 'Violent demonstration'] : ['Protests', 'Peaceful protest'];
  if (type === 'COERCE' && mode === 'arrest') return ['Strategic developments', 'Arrests'];
  if (type === 'COERCE' && mode === 'seize') return ['Strategic developments', 'Looting/property destruction'];
  if (type === 'RETREAT' && mode === 'withdraw') return ['Strategic developments', 'Non-violent transfer of territory'];
  if (type === 'RETREAT' && mode === 'ceasefire') return ['Strategic developments', 'Agreement'];
  if (type === 'MOBILIZE') return ['Strategic developments', 'Change to group/activity'];
  return null;
}

const disorder = (event: string): string =>
  event === 'Strategic developments' ? 'Strategic developments' : event === 'Protests' ? 'Demonstrations' : event === 'Riots' ? 'Political violence; Demonstrations' : 'Political violence';

/** ACLED's code of an actor's kind: 1 state forces, 2 rebels, 3 militias, 5 rioters, 6 protesters, 7 civilians, 8 external and other. */
export function interOf(party: Party, { place, type, mode }: Incident): number {
  // Whoever demonstrates and holds no office is no state, though only a country may be known of them.
  const demonstrates = type === 'PROTEST' && !STATE.has(party.sector);
  if (isState(party) && !demonstrates) return place?.country && party.country !== place.country ? 8 : 1;
  if (party.sector === 'REB' || party.sector === 'UAF') return 2;
  if (party.sector === 'PRM' || party.sector === 'PTY') return 3;
  if (party.country === 'IGO') return 8;
  if (demonstrates) return mode === 'riot' || mode === 'vandalize' ? 5 : 6;
  return 7;
}

/** ACLED's own names for its codes, as newer exports print them. */
const INTER = ['', 'State forces', 'Rebel group', 'Political militia', 'Identity militia', 'Rioters', 'Protesters', 'Civilians', 'External/Other forces'];

/** An actor in ACLED's manner: `Military Forces of Libya`, `Civilians (Libya)`, else the group's own name. */
function named(party: Party, incident: Incident, { countries }: Known): string {
  const country = countries.get(party.country)?.name ?? '';
  const inter = interOf(party, incident);
  if (inter === 1 || inter === 8 && isState(party)) return `${party.sector === 'COP' ? 'Police' : party.sector === 'MIL' || party.sector === '' ? 'Military' : 'Government'} Forces of ${country}`;
  if (inter >= 5 && inter <= 7) return `${INTER[inter]} (${country || 'unknown'})`;
  return party.name;
}

/** Days told: 1 one day, 2 within a week, 3 within a month or no better than the day of publication. */
function timePrecision({ incident: { when } }: Happening): number {
  if (!when) return 3;
  const days = (Date.parse(when.end) - Date.parse(when.start)) / 86_400_000;
  return days < 1 ? 1 : days <= 7 ? 2 : 3;
}

const GEO_PRECISION = { site: 1, city: 1, district: 2, province: 3, country: 3 } as const;

/** The lowest figure that anyone gives, as ACLED's rule of the most careful count asks; 0 where no one counts, which the tags then say. */
const fatalities = ({ dead }: Incident): number => (dead.length === 0 ? 0 : Math.min(...dead.map(({ low }) => low)));

const seconds = (published: string | null): number | null => (published === null || Number.isNaN(Date.parse(published)) ? null : Math.floor(Date.parse(published) / 1000));

/** The 31 columns of an ACLED export, in order: one row an incident that ACLED's codebook has a kind for. */
export function acledColumns(world: Known): ReadonlyArray<Column<Happening>> {
  const place = (name: string, of: (place: NonNullable<Incident['place']>) => Cell): Column<Happening> => ({ name, of: ({ incident }) => (incident.place ? of(incident.place) : null) });
  const side = (which: 'actors' | 'recipients', number: 1 | 2): ReadonlyArray<Column<Happening>> => [
    { name: `actor${number}`, of: ({ incident }) => (incident[which][0] ? named(incident[which][0], incident, world) : null) },
    { name: `assoc_actor_${number}`, of: ({ incident }) => incident[which].slice(1).map((party) => named(party, incident, world)).join('; ') },
    { name: `inter${number}`, of: ({ incident }) => (incident[which][0] ? interOf(incident[which][0], incident) : null) },
  ];
  return [
    { name: 'event_id_cnty', of: ({ incident }) => `${incident.place?.country || 'UNK'}${Number.parseInt(incident.id.replace(/[^0-9a-f]/g, '').slice(0, 10), 16)}` },
    { name: 'event_date', of: dayOf },
    { name: 'year', of: (row) => dayOf(row)?.slice(0, 4) ?? null },
    { name: 'time_precision', of: timePrecision },
    { name: 'disorder_type', of: ({ incident }) => disorder(acledKind(incident)?.[0] ?? '') },
    { name: 'event_type', of: ({ incident }) => acledKind(incident)?.[0] ?? null },
    { name: 'sub_event_type', of: ({ incident }) => acledKind(incident)?.[1] ?? null },
    ...side('actors', 1), ...side('recipients', 2),
    { name: 'interaction', of: ({ incident }) => interaction(incident) },
    { name: 'civilian_targeting', of: ({ incident }) => (incident.type === 'ASSAULT' && incident.recipients.some(isCivilian) ? 'Civilian targeting' : null) },
    place('iso', ({ country }) => Number(world.countries.get(country)?.numeric) || null),
    place('region', ({ country }) => world.countries.get(country)?.region ?? null),
    place('country', ({ country }) => world.countries.get(country)?.name ?? null),
    place('admin1', ({ name, precision }) => (precision === 'province' ? name : null)),
    place('admin2', ({ name, precision }) => (precision === 'district' ? name : null)),
    { name: 'admin3', of: () => null },
    place('location', ({ name }) => name),
    place('latitude', ({ lat }) => lat), place('longitude', ({ lon }) => lon),
    place('geo_precision', ({ precision }) => GEO_PRECISION[precision]),
    { name: 'source', of: ({ incident }) => incident.sources.join('; ') },
    // The scale of an outlet is not known to us.
    { name: 'source_scale', of: () => null },
    { name: 'notes', of: (row) => bestTold(row).event.citation.text },
    { name: 'fatalities', of: ({ incident }) => fatalities(incident) },
    { name: 'tags', of: ({ incident }) => tags(incident) },
    { name: 'timestamp', of: ({ told }) => seconds(told.at(-1)?.report.published ?? null) },
  ];
}

/** The two sides' codes, the lower first; a side alone is followed by 0. @example 13, 10 */
function interaction(incident: Incident): number | null {
  const codes = [incident.actors[0], incident.recipients[0]].flatMap((party) => (party ? [interOf(party, incident)] : [])).sort((a, b) => a - b);
  return codes.length === 0 ? null : codes.length === 1 ? codes[0] * 10 : codes[0] * 10 + codes[1];
}

function tags({ dead, versions }: Incident): string {
  const range = dead.length === 0 ? 'fatalities: none reported' : `fatalities by those who count: ${dead.map(({ low, high, by }) => `${low === high ? low : `${low}-${high}`} (${by?.name ?? 'outlets'})`).join(', ')}`;
  return [range, ...(versions.length > 1 ? [`versions: ${versions.length}`] : [])].join('; ');
}

/** The same columns with names in place of the codes of `inter` and `interaction`, as newer exports print them. */
export function acledColumnsInWords(world: Known): ReadonlyArray<Column<Happening>> {
  return acledColumns(world).map((column) => {
    if (!column.name.startsWith('inter')) return column;
    const words = (value: Cell) => (column.name === 'interaction' ? pairInWords(Number(value)) : INTER[Number(value)]);
    return { name: column.name, of: (row) => { const value = column.of(row); return value === null ? null : words(value); } };
  });
}

const pairInWords = (pair: number): string => (pair % 10 === 0 ? `Sole ${INTER[pair / 10]}` : `${INTER[Math.floor(pair / 10)]}-${INTER[pair % 10]}`);
