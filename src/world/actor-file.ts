import { tables } from './data.generated.ts';

/** A person, body or group with the times for which what is said of it holds. */
export interface KnownActor {
  readonly id: string;
  readonly name: string;
  /** Other names, in any language. */
  readonly aliases: readonly string[];
  readonly person: boolean;
  readonly country: string;
  /** Countries where a group of no one country fights: it counts as of the one that a report is about. */
  readonly lands: readonly string[];
  readonly sector: string;
  /** Office in English, '' where there is none. */
  readonly role: string;
  /** Where the code is not country and sector: `UNO` for bodies of the United Nations. */
  readonly code: string;
  /** Civil dates, '' where open. */
  readonly from: string;
  readonly to: string;
  readonly wikidata: string | null;
}

/** A kind of people with its sector: `watchman`, COP. */
export interface KnownAgent {
  readonly term: string;
  readonly country: string;
  readonly sector: string;
}

/** Dated facts about actors. */
export interface ActorFile {
  /** In order of precedence. */
  readonly rows: readonly KnownActor[];
  /** Kinds of people that a loaded dictionary adds to the packs' own. */
  readonly agents: readonly KnownAgent[];
}

type Row = Readonly<Record<string, string>>;

const known = (row: Row, person: boolean): KnownActor => ({
  id: `${row.name}/${row.role || row.sector}/${row.from}`,
  name: row.name,
  aliases: row.aliases ? row.aliases.split('|') : [],
  person,
  country: row.country,
  lands: row.lands ? row.lands.split(' ') : [],
  sector: row.sector,
  role: row.role ?? '',
  code: row.code ?? '',
  from: row.from ?? '',
  to: row.to ?? '',
  wikidata: row.wikidata || null,
});

/** The actors out of the world's tables `actors-people*` and `actors-groups*`; `before` is asked first. @example openActorFile().rows.length // over 1,700 */
export function openActorFile(before: readonly KnownActor[] = [], agents: readonly KnownAgent[] = []): ActorFile {
  const from = (prefix: string, person: boolean) =>
    Object.keys(tables).filter((name) => name.startsWith(prefix)).sort().flatMap((name) => tables[name].map((row) => known(row, person)));
  return { rows: [...before, ...from('actors-people', true), ...from('actors-groups', false)], agents };
}

/**
 * The row that holds on a day: one whose dates cover it, else the last that ended before it, else the next to begin. Without a day the last row counts as current.
 * @example heldOn(rowsOfJokoWidodo, '2020-06-05')?.role // 'President'
 */
export function heldOn(rows: readonly KnownActor[], day: string | null): { readonly row: KnownActor; readonly current: boolean } | null {
  if (rows.length === 0) return null;
  if (!day) {
    const row = rows.reduce((best, next) => ((next.to || '9') >= (best.to || '9') && next.from > best.from ? next : best));
    return { row, current: true };
  }
  const covering = rows.find((row) => (row.from === '' || row.from <= day) && (row.to === '' || day <= `${row.to}~`));
  if (covering) return { row: covering, current: true };
  const ended = rows.filter((row) => row.to !== '' && `${row.to}~` < day).reduce<KnownActor | null>((best, row) => (!best || row.to > best.to ? row : best), null);
  return ended ? { row: ended, current: false } : { row: rows[0], current: true };
}
