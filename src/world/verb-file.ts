/** A word of a pattern, or a place for a party in it. */
export interface PatternItem {
  /** `word` one of several wordings; `source` who acts, `target` who is acted on, `compound` several parties joined, `skip` anything. */
  readonly kind: 'word' | 'source' | 'target' | 'compound' | 'skip';
  /** Wordings in small letters, each a list of words; any of them will do. */
  readonly wordings: ReadonlyArray<readonly string[]>;
  /** Nothing may stand between this and its neighbour on the verb's side. */
  readonly tight: boolean;
}

/** What a pattern or a verb by itself codes: `null` no event; the mirror is the event that the target does in turn. */
export interface VerbCode {
  readonly code: string | null;
  readonly mirror: string | null;
}

/** Words around a verb that give it another code. */
export interface VerbPattern extends VerbCode {
  /** Away from the verb: the nearest first. */
  readonly before: readonly PatternItem[];
  readonly after: readonly PatternItem[];
  /** As written, for `explain`. */
  readonly text: string;
}

/** One verb of a dictionary of a user's own. */
export interface OwnVerb extends VerbCode {
  /** In small letters; of several words the one at `head` inflects. */
  readonly words: readonly string[];
  readonly head: number;
  /** Forms that the dictionary gives itself. */
  readonly forms: readonly string[];
  /** The first that fits is taken. */
  readonly patterns: readonly VerbPattern[];
}
