import { type Entity, fnv1a } from '../model/index.ts';

/** A party as it is compared: numbers for words, so that a million of them fit in memory. */
export interface Side {
  /** Hashes of the name's words of three letters and more, sorted. */
  readonly name: readonly number[];
  readonly wikidata: number;
  /** 0 where the party is of no country. */
  readonly country: number;
  readonly code: number;
  /** What it is within its country: the state, those in arms against it, or anyone else. */
  readonly camp: Camp;
}

type Camp = 'state' | 'arms' | 'people' | '';

const CAMPS: Readonly<Record<string, Camp>> = {
  GOV: 'state', MIL: 'state', COP: 'state', JUD: 'state', LEG: 'state', SPY: 'state', REB: 'arms', UAF: 'arms', SEP: 'arms', OPP: 'people', CVL: 'people', '': '',
};

/** Codes that stand where a body has no country. */
const NO_COUNTRY: ReadonlySet<string> = new Set(['', 'IGO', 'NGO', 'NSA']);

/** A number for a word, 0 for none. */
export const numberOf = (word: string): number => (word === '' ? 0 : fnv1a(word));

/** The country of a party, '' where it has none. @example countryOf({ country: 'IGO' }) // '' */
export const countryOf = ({ country }: Pick<Entity, 'country'>): string => (NO_COUNTRY.has(country) ? '' : country);

export const campOf = (sector: string): Camp => CAMPS[sector] ?? 'people';

/** The words of a name, lower case, for telling names apart. @example nameWords('Donald J. Trump') // ['donald', 'trump'] */
export function nameWords(name: string): string[] {
  return name.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
}

/** A party ready to be compared. */
export function sideOf(entity: Entity): Side {
  const name = [...new Set(nameWords(entity.name).map(numberOf))].sort((a, b) => a - b);
  return { name, wikidata: numberOf(entity.wikidata ?? ''), country: numberOf(countryOf(entity)), code: entity.sector === '' ? 0 : numberOf(entity.code), camp: campOf(entity.sector) };
}
