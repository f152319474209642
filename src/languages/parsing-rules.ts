/** How text becomes sentences, tokens and lemmas. */
export interface ParsingRules {
  readonly sentences: SentenceRules;
  readonly tokens: TokenRules;
  readonly morphology: Morphology;
  readonly glue: GlueRules;
  /** Name of the training treebank whose habits news is parsed with. */
  readonly treebank: string;
}

/** What scraped pages glue together. A text is mended only where a lexicon makes it certain. */
export interface GlueRules {
  /** Words that lose the space between them and a linked name: `ke`, `untuk`, `dilansir`. Empty where the language's own names are written like glued words. */
  readonly links: ReadonlySet<string>;
  /** Names that are written as one word: `YouTube`, in lower case. */
  readonly names: ReadonlySet<string>;
}

/** Where sentences end, and what is not a sentence of the story. All words in lower case. */
export interface SentenceRules {
  /**
   * Words that are written with a stop, without it: `brigjen`, `u.s`. The stop ends no sentence (`never`), ends one where a
   * usual first word follows (`may`: `u.s`, `inc`) or any capital does (`often`: `dll`, `etc`), or ends one unless a number follows (`number`: `no`).
   */
  readonly abbreviations: ReadonlyMap<string, string>;
  /** Words that often begin a sentence: `the`, `namun`. */
  readonly starters: ReadonlySet<string>;
  /** A line, or the start of a line, that belongs to the page and not to the story: `Baca juga`. */
  readonly boilerplate: RegExp;
  /** Place, outlet or both before the first sentence; the match is the dateline with its dash. */
  readonly datelines: readonly RegExp[];
}

/** How a chunk between spaces is cut into words. */
export interface TokenRules {
  /** Words and signs of a text: each match is a token; what no match covers is skipped as space. Sticky and global flags are not needed. */
  readonly pattern: RegExp;
  /** Words of plain letters, in lower case, that the pattern may cut by what stands after them: `its`. */
  readonly watched: ReadonlySet<string>;
  /** Abbreviations whose stop is part of the word; initials are always so. */
  readonly ownStop: ReadonlySet<string>;
  /** Abbreviations whose stop is part of the word but at the end of a sentence: `etc`, `no`. */
  readonly innerStop: ReadonlySet<string>;
  /** Lengths of the syntactic words in a written word, where there are several: `kunjungannya` → [9, 3]; null where it is one. */
  readonly split: (form: string, known: (lower: string) => boolean) => readonly number[] | null;
}

/** Forms of words. */
export interface Morphology {
  /** Class of a lower-cased word's affixes as the models see it: `me-kan`; '' where it has none. */
  readonly affixes: (lower: string) => string;
  /** Dictionary form by rule; exceptions learnt from treebanks come before it. `tag` is the tagger's own: `VERB|VBN`; `isLemma` knows the treebanks' lemmas. */
  readonly lemma: (lower: string, tag: string, isLemma: (lower: string) => boolean) => string;
  /** Words that open what is said or known and nothing else: `bahwa`. In lower case. */
  readonly contentMarkers: ReadonlySet<string>;
  /** Words for a day that may stand between a subject and its verb: `today`. In lower case; empty where none does. */
  readonly days: ReadonlySet<string>;
  /** Voice that the form shows. */
  readonly voice: (lower: string, tag: string, context: VoiceContext) => 'act' | 'pass' | '';
  /**
   * The verb as frames name it, and the voice its prefix shows: Indonesian loses the prefix of voice and the enclitics only
   * (`membebaskan`, `dibebaskan` → `bebaskan`; `menyerang` → `serang`), English becomes its lemma.
   * @example verbKey('dikirim') // { key: 'kirim', voice: 'pass' }
   */
  readonly verbKey: (form: string) => VerbKey;
}

export interface VerbKey {
  readonly key: string;
  readonly voice: 'act' | 'pass' | '';
}

export interface VoiceContext {
  readonly deprel: string;
  /** A passive auxiliary hangs under the word. */
  readonly passiveAuxiliary: boolean;
}
