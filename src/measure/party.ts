import type { Entity, Party } from '../model/index.ts';

/** What is kept of an entity when many reports speak of it. */
export function partyOf({ name, country, sector, code, wikidata }: Entity): Party {
  return { name, country, sector, code, wikidata };
}

/** True where a name or CAMEO-style code means this party. @example isParty({ name: 'Khalifa Haftar', code: 'LBYREB', … }, 'LBY') // true */
export function isParty({ name, code }: Pick<Party, 'name' | 'code'>, asked: string): boolean {
  if (/^[A-Z]{3,}$/.test(asked) && code.startsWith(asked)) return true;
  return name.toLowerCase() === asked.toLowerCase();
}

/** Sectors that act for their country's government in war and diplomacy. */
const STATE: ReadonlySet<string> = new Set(['', 'GOV', 'MIL', 'COP', 'SPY', 'PRM']);

/**
 * The side that a party is of: its country's state, or its own kind of force. Armed groups of one country share a side unless they stand
 * against each other, which `areOneSide` sees to.
 * @example sideOf({ code: 'LBYMIL', country: 'LBY', sector: 'MIL', … }) // 'LBY state'
 */
export function sideOf({ name, country, sector, code }: Party): string {
  if (country && STATE.has(sector) && !['IGO', 'NGO', 'NSA'].includes(country)) return `${country} state`;
  return code || name.toLowerCase();
}

/** Known to be of one side. @example areOneSide(ministry, army) // true: both Libya's state */
export function areOneSide(a: Party | null, b: Party | null): boolean {
  return a !== null && b !== null && sideOf(a) === sideOf(b);
}

/** One and the same party, as far as Wikidata, or code and name, tell; a state is itself in any language. @example partyKey(turki) === partyKey(turkey) */
export function partyKey({ wikidata, code, country, sector, name }: Party): string {
  if (wikidata) return wikidata;
  return sector === '' && code !== '' && code === country ? code : `${code} ${name.toLowerCase()}`;
}
