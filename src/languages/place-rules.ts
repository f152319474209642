import type { Precision } from '../model/index.ts';
import type { Lexicon, Row } from './lexicon.ts';
import { placeKey } from '../world/place-key.ts';

/** What a name in the pack's lists stands for. */
export interface NamedPlace {
  /** `demonym`: the people and things of the place ("Libyan"), where the language has words for them. */
  readonly kind: 'country' | 'place' | 'demonym';
  /** The name under which the gazetteer has it; '' for a country. */
  readonly means: string;
  /** ISO 3166-1 alpha-3, '' for what lies in no one country. */
  readonly country: string;
  /** '' any. */
  readonly precision: Precision | '';
  /** The only way to write it, where case and dots matter ("AS", "Ore."), else ''. */
  readonly exact: string;
}

/** A word that says what kind of place a name is. */
export interface PlaceType {
  readonly side: 'before' | 'after';
  /** Precisions that the name then has, best first. */
  readonly kinds: readonly Precision[];
  /** What the gazetteer writes after such a name: `Air Base`. */
  readonly english: readonly string[];
  /** It may be written small: "Idlib province". */
  readonly lower: boolean;
  /** How many words it has. */
  readonly words: number;
}

/** How places are named and told from people, teams and governments. */
export interface PlaceRules {
  /** By place key. */
  readonly names: ReadonlyMap<string, readonly NamedPlace[]>;
  /** By lower-cased words. */
  readonly types: ReadonlyMap<string, PlaceType>;
  /** Most words that a type has. */
  readonly longestType: number;
  /** Given names, lower-cased: what follows one is rarely a place. */
  readonly givenNames: ReadonlySet<string>;
  /** Everyday words that are also names of towns: `Rumah`, `Institut`. */
  readonly common: ReadonlySet<string>;
  /** Words that place names hold in lower case: `of`, `al`, `dan`. */
  readonly links: ReadonlySet<string>;
  /** Words before a place where something is or happens: `in`, `di`. */
  readonly prepositions: ReadonlySet<string>;
  /** Words after which a place is its government or team: `pemerintah`. */
  readonly metonymBefore: ReadonlySet<string>;
  /** What only governments do: `menyatakan`, `condemned`. */
  readonly metonymAfter: ReadonlySet<string>;
  /** Feature template → value → weight, of the model that tells places from other names. */
  readonly weights: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

// Short capital names are other words when written small: "US", "AS", "RI".
const shortCapitals = (name: string): boolean => /^[A-Z&][A-Z.&]{0,4}$/.test(name);

function namedCountry(row: Row): NamedPlace {
  return { kind: row.kind === 'demonym' ? 'demonym' : 'country', means: '', country: row.code, precision: 'country', exact: shortCapitals(row.name) ? row.name : '' };
}

function namedPlace(row: Row): NamedPlace {
  const [precision, demonym] = row.precision.split(' ');
  return { kind: demonym ? 'demonym' : 'place', means: row.means, country: row.country, precision: precision as Precision | '', exact: row.exact ? row.name : '' }; // the list's own closed set
}

function group(pairs: ReadonlyArray<readonly [string, NamedPlace]>): Map<string, readonly NamedPlace[]> {
  const byKey = new Map<string, NamedPlace[]>();
  for (const [name, place] of pairs) {
    const key = placeKey(name);
    const list = byKey.get(key);
    if (list) list.push(place);
    else byKey.set(key, [place]);
  }
  return byKey;
}

function placeType(row: Row): PlaceType {
  return {
    side: row.side === 'before' ? 'before' : 'after',
    kinds: row.kinds.split(' ') as Precision[], // the list's own closed set
    english: row.english ? row.english.split('|') : [],
    lower: row.lower !== 'no' && (row.side === 'before' || row.lower === 'yes'),
    words: row.word.split(' ').length,
  };
}

/** One row a template: `value weight` pairs, parted by `¦`. */
function readWeights(rows: readonly Row[]): Map<string, Map<string, number>> {
  return new Map(rows.map(({ template, weights }) => [template, new Map(weights.split('¦').map((pair) => {
    const space = pair.lastIndexOf(' ');
    return [pair.slice(0, space), Number(pair.slice(space + 1))];
  }))]));
}

/** Makes a pack's place rules out of its lists, once. */
export function placeRules(lexicon: Lexicon): PlaceRules {
  const words = (kind: string) => new Set(lexicon['place-words'].filter((row) => row.kind === kind).map((row) => row.word));
  const types = new Map(lexicon['place-types'].map((row) => [row.word, placeType(row)]));
  return {
    names: group([...lexicon['country-names'].map((row) => [row.name, namedCountry(row)] as const), ...lexicon['place-names'].map((row) => [row.name, namedPlace(row)] as const)]),
    types,
    longestType: Math.max(...[...types.values()].map((type) => type.words)),
    givenNames: words('given'),
    common: words('common'),
    links: words('link'),
    prepositions: words('preposition'),
    metonymBefore: words('metonym-before'),
    metonymAfter: words('metonym-after'),
    weights: readWeights(lexicon['place-weights']),
  };
}
