import type { EventType } from '../model/index.ts';
import { openCodebook } from '../world/codebook.ts';
import type { Countries } from '../world/countries.ts';

/** A row of somebody else's events, as far as it can be set beside our incidents. */
export interface ForeignRow {
  readonly id: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** PLOVER types that the row's own code may stand for. */
  readonly types: readonly EventType[];
  /** ISO 3166-1 alpha-3 of the place, '' unknown. */
  readonly country: string;
  readonly lat: number | null;
  readonly lon: number | null;
  /** Countries of the parties, known ones only. */
  readonly parties: readonly string[];
  readonly dead: number | null;
  /** The row in a few words. */
  readonly words: string;
}

/** PLOVER types that stand for each CAMEO root. */
const ROOTS: Readonly<Record<string, readonly EventType[]>> = {
  '01': ['CONSULT'], '02': ['REQUEST'], '03': ['AGREE'], '04': ['CONSULT'], '05': ['SUPPORT', 'CONCEDE'], '06': ['COOPERATE'], '07': ['AID'], '08': ['CONCEDE', 'RETREAT'], '09': ['ACCUSE'],
  '10': ['REQUEST'], '11': ['ACCUSE'], '12': ['REJECT'], '13': ['THREATEN'], '14': ['PROTEST'], '15': ['MOBILIZE'], '16': ['SANCTION'], '17': ['COERCE', 'SANCTION'], '18': ['ASSAULT'], '19': ['ASSAULT'], '20': ['ASSAULT'],
};

const KINDS: ReadonlyArray<readonly [RegExp, readonly EventType[]]> = [
  [/Arrests/, ['COERCE']], [/Looting/, ['COERCE', 'ASSAULT']], [/Non-violent transfer/, ['RETREAT']], [/Agreement/, ['AGREE', 'RETREAT']], [/Change to group|Headquarters/, ['MOBILIZE']],
  [/Excessive force/, ['ASSAULT', 'COERCE']], [/Protests|Riots/, ['PROTEST']], [/Battles|Explosions|Violence against/, ['ASSAULT']],
];

const number = (text: string | undefined): number | null => (text === undefined || text.trim() === '' || Number.isNaN(Number(text)) ? null : Number(text));
const BODIES: ReadonlySet<string> = new Set(['IGO', 'NGO', 'NSA']);

/** The country of a code, or the kind of body of none; the United Nations go by a code of their own. */
const countryOf = (code: string): string => (code.startsWith('UNO') ? 'IGO' : code.slice(0, 3));

const known = (codes: readonly string[], countries: Countries): readonly string[] => [...new Set(codes.map(countryOf).filter((code) => BODIES.has(code) || countries.get(code)))];

const codebook = openCodebook();

/** Codes whose acts PLOVER knows under the type of another root too: complaints made in the street, promises to give way, blockades. */
const ACROSS: Readonly<Record<string, EventType>> = { '114': 'PROTEST', '0356': 'CONCEDE', '191': 'COERCE' };

/** Types that a CAMEO code may stand for: those of its root, and the one that the codebook gives the code itself. */
function typesOf(code: string, root: string): readonly EventType[] {
  const own = [codebook.typeOf(code), ACROSS[code] ?? null].filter((type) => type !== null);
  return [...new Set([...(ROOTS[root] ?? []), ...own])];
}

/** A month or a year alone stands for its first day. */
const fullDay = (date: string): string | null => (/^\d{4}(-\d\d){0,2}$/.test(date) ? `${date}-01-01`.slice(0, 10) : null);

/** Reads a line of a GDELT 2.0 Events file; null where it is none. */
export function gdeltRow(line: string, countries: Countries): ForeignRow | null {
  const cells = line.split('\t');
  const day = /^(\d{4})(\d\d)(\d\d)$/.exec(cells[1] ?? '');
  if (cells.length !== 61 || !day) return null;
  const place = countries.all().find(({ fips }) => fips !== '' && fips === cells[53]);
  return {
    id: cells[0], day: `${day[1]}-${day[2]}-${day[3]}`, types: typesOf(cells[26], cells[28]), country: place?.code ?? '', lat: number(cells[56]), lon: number(cells[57]),
    parties: known([cells[5], cells[15]], countries), dead: null, words: `${cells[26]} ${cells[5] || '?'} → ${cells[15] || '?'}${cells[52] ? `, ${cells[52]}` : ''}`,
  };
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** ACLED writes `2023-02-16` or `16 May 2025`. */
function acledDay(text: string): string | null {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return text;
  const [, day, month, year] = /^(\d{1,2}) (\p{L}+) (\d{4})$/u.exec(text) ?? [];
  const at = MONTHS.indexOf(month ?? '');
  return at < 0 ? null : `${year}-${String(at + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Reads a record of an ACLED file; null where it lacks an id or a day. */
export function acledRow(record: Readonly<Record<string, string>>, countries: Countries): ForeignRow | null {
  const day = acledDay(record.event_date ?? '');
  if (!record.event_id_cnty || day === null) return null;
  const place = countries.all().find(({ numeric }) => numeric !== '' && Number(numeric) === Number(record.iso));
  const named = [record.actor1, record.actor2].map((actor) => countries.all().find(({ name }) => actor?.includes(name))?.code ?? '');
  return {
    id: record.event_id_cnty, day, types: KINDS.find(([kind]) => kind.test(`${record.event_type} ${record.sub_event_type}`))?.[1] ?? [], country: place?.code ?? '', lat: number(record.latitude), lon: number(record.longitude),
    parties: known(named, countries), dead: number(record.fatalities), words: `${record.sub_event_type}: ${record.actor1 || '?'} → ${record.actor2 || '?'}, ${record.location ?? ''}`,
  };
}

interface PloverLike {
  readonly id?: unknown;
  readonly date?: unknown;
  readonly event?: readonly EventType[];
  readonly actor?: ReadonlyArray<{ readonly code?: string }>;
  readonly recipient?: ReadonlyArray<{ readonly code?: string }>;
  readonly event_loc?: { readonly country_code?: string; readonly lat?: number; readonly lon?: number; readonly resolution?: number };
  readonly size?: { readonly dead?: number };
}

/** Reads a line of PLOVER's JSON; null where it is none. */
export function ploverRow(line: string, countries: Countries): ForeignRow | null {
  let record: PloverLike;
  try {
    record = JSON.parse(line);
  } catch {
    return null;
  }
  const { id, date, event = [], actor = [], recipient = [], event_loc: place, size } = record ?? {};
  if (typeof id !== 'string' || typeof date !== 'string' || !Array.isArray(event)) return null;
  const day = fullDay(date.slice(0, 10));
  if (day === null) return null;
  const codes = [...actor, ...recipient].map(({ code }) => code ?? '');
  // The middle of a country or a province is not where it happened.
  const near = (place?.resolution ?? 5) > 2;
  return { id, day, types: event, country: place?.country_code ?? '', lat: near ? (place?.lat ?? null) : null, lon: near ? (place?.lon ?? null) : null, parties: known(codes, countries), dead: size?.dead ?? null, words: `${event.join(' ')} ${codes.join(' ')}` };
}
