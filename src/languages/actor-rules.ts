import type { Token } from '../model/index.ts';

/**
 * What a stretch of words is, as a piece of a noun phrase that names a party:
 * `state` a country or its adjective, `place` another place, `office` a post, `body` an institution, `group` people of a kind,
 * `single` a person of a kind, `thing` what belongs to a party (a warship, a hospital), `title` a rank or honorific,
 * `party` a listed group or organisation, `person` a listed person, `name` a person's name that no list has,
 * `word` a modifier, `count` a number or determiner, `nobody` an expression that begins like an actor and names none ("state of emergency").
 */
export type PieceKind = 'state' | 'place' | 'office' | 'body' | 'group' | 'single' | 'thing' | 'title' | 'party' | 'person' | 'name' | 'word' | 'count' | 'nobody';

/** Words between two pieces of one phrase, as `of` in "minister of defence". */
export interface PieceLink {
  /** Lower-cased words; several to one link stand in one string: `led by`. */
  readonly words: readonly string[];
  readonly after: readonly PieceKind[];
  readonly before: readonly PieceKind[];
  /** What follows describes what stands before, so that the head is before it. */
  readonly turns: boolean;
  /** What follows tells whose it is: "president of Russia", not "ambassador to Russia". */
  readonly owns: boolean;
}

/** How offices, bodies, groups and people are named. The words themselves are the lists `actor-*.tsv`. */
export interface ActorRules {
  /** Where the head of a phrase stands among its pieces. */
  readonly head: 'first' | 'last';
  /** The kinds that may directly follow a piece within one phrase. */
  readonly joins: Readonly<Partial<Record<PieceKind, readonly PieceKind[]>>>;
  readonly links: readonly PieceLink[];
  /** Ministries and their ministers are made of these and the list `actor-portfolios`; `_` stands for the portfolio. */
  readonly portfolioForms: ReadonlyArray<{ readonly form: string; readonly kind: 'office' | 'body'; readonly role: string }>;
  /** How a people is told from the country it is named for, `_` for the adjective: `ethnic _`. Whose people it is, the report says elsewhere. */
  readonly peopleForms: readonly string[];
  /** Words that put a party in a place: `di`, `in`. */
  readonly locators: ReadonlySet<string>;
  /** Words after which a city is ground and no government: `di`, `in`, `kota`. */
  readonly grounds: ReadonlySet<string>;
  /** Determiners that point back: "the group", "kelompok itu". */
  readonly pointers: ReadonlySet<string>;
  /** Words that can point back at any listed party or state: `kelompok` → party, `country` → state. */
  readonly general: ReadonlyMap<string, 'party' | 'state'>;
  /** Lemmas of saying, by which a name is known for a speaker. */
  readonly sayings: ReadonlySet<string>;
  /** Country whose institutions are meant when a report names none; '' where the language has no one home. A lone sentence of no known outlet is no report. */
  readonly home: string;
  /** Straight after the date of a founding: by whose act, as group 1. */
  readonly foundingAct: RegExp;
  /** The forms in which a listed common noun may stand, itself among them: `soldier`, `soldiers`. */
  forms(term: string): readonly string[];
  /** True for a word that may stand unlisted between the pieces of a phrase: "security" in "Libyan security guard". */
  loose(token: Token): boolean;
}
