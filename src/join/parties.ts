import type { Entity, Party } from '../model/index.ts';
import { likeness } from './likeness.ts';
import { sideOf } from './side.ts';

/** A party as an incident keeps it: who it is, without where it stands in a text. */
export function partyOf({ name, country, sector, code, wikidata }: Entity | Party): Party {
  return { name, country, sector, code, wikidata };
}

/** One string for who a party is. @example partyKey(putin) // 'RUSGOV vladimir putin' */
export const partyKey = ({ name, code, country, wikidata }: Party): string => wikidata ?? `${code || country} ${name.toLowerCase()}`;

/** True where two parties can be one and the same: by name, by office or by country. */
export function sameParty(a: Entity | Party, b: Entity | Party): boolean {
  return (likeness(sideOf(entity(a)), sideOf(entity(b))) ?? 0) > 0;
}

const entity = (party: Entity | Party): Entity => ({ role: null, start: 0, end: 0, text: '', ...party });

/** How much a party tells of itself: a name on the record, a sector, a country. */
const detail = ({ wikidata, sector, country }: Party): number => (wikidata ? 4 : 0) + (sector ? 2 : 0) + (country ? 1 : 0);

/** The fullest first; of two alike the one told more often, then by name. */
function order(times: ReadonlyMap<string, number>): (a: Party, b: Party) => number {
  return (a, b) => detail(b) - detail(a) || (times.get(partyKey(b)) ?? 0) - (times.get(partyKey(a)) ?? 0) || (partyKey(a) < partyKey(b) ? -1 : 1);
}

/**
 * The parties that every telling which names any agrees on, in their fullest form, each once. Where tellings name rivals, none of the rivals.
 * @example agreedParties([[israel], [israeliArmy], []]) // [israeliArmy]
 */
export function agreedParties(lists: ReadonlyArray<readonly Entity[]>): Party[] {
  const named = lists.filter((list) => list.length > 0);
  const times = new Map<string, number>();
  for (const party of named.flat()) times.set(partyKey(party), (times.get(partyKey(party)) ?? 0) + 1);
  const unique = [...new Map(named.flat().map((party) => [partyKey(party), partyOf(party)])).values()];
  const agreed = unique.filter((party) => named.every((list) => list.some((other) => sameParty(party, other)))).sort(order(times));
  const kept: Party[] = [];
  for (const party of agreed) if (!kept.some((other) => sameParty(party, other))) kept.push(party);
  return kept;
}

/** True where two lists name the same parties, or one of them names none. */
export function sameParties(a: readonly (Entity | Party)[], b: readonly (Entity | Party)[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  return few.every((party) => many.some((other) => sameParty(party, other)));
}
