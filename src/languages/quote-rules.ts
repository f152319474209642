import type { StatementKind } from '../model/index.ts';
import type { Lexicon } from './lexicon.ts';

/**
 * Where the speaker stands: `after` the word ("kata X", and an enclitic may stand for X: "katanya"), `before` it, `either`,
 * after a passive (`agent`: "disampaikan X"), after a preposition whose content stands around (`according`), or beside a `noun` of saying.
 */
export type CueShape = 'after' | 'before' | 'either' | 'agent' | 'according' | 'noun';

/** What it takes as content: a `clause` with or without the complementizer, only one with it (`that`), only words in quotation marks (`quote`), or what somebody is to do (`act`). */
export type CueTakes = 'clause' | 'that' | 'quote' | 'act';

/** A word or words that report speech. @example { words: ['according', 'to'], shape: 'according', kind: 'assertion', takes: 'clause' } */
export interface SpeechCue {
  readonly words: readonly string[];
  readonly shape: CueShape;
  readonly kind: StatementKind;
  readonly takes: CueTakes;
  /** An enclitic stands for the speaker: `katanya`. `words` holds it too. */
  readonly enclitic: boolean;
}

/** Words before the agency or platform that speech came through. @example { words: ['dikutip', 'dari'], outlet: false } */
export interface MediumCue {
  readonly words: readonly string[];
  /** Only a news outlet or platform counts: "kepada" may be followed by anybody. */
  readonly outlet: boolean;
}

/** How speech is reported. */
export interface QuoteRules {
  /** By first word, longest first; a word may have several readings. */
  readonly cues: ReadonlyMap<string, readonly SpeechCue[]>;
  /** By first word, longest first. */
  readonly media: ReadonlyMap<string, readonly MediumCue[]>;
  /** Small words by what they do: `that`, `pronoun`, `stop` (ends the speaker's words), `naming` (a name follows, not speech) … */
  readonly words: ReadonlyMap<string, ReadonlySet<string>>;
  /** What hangs on an `after` word for a speaker named before: `nya`; '' where the language has none. */
  readonly enclitic: string;
}

const list = (words: string): readonly string[] => words.split(' ').filter(Boolean);

function withEnclitic(cue: SpeechCue, enclitic: string): readonly SpeechCue[] {
  if (!enclitic || cue.shape !== 'after') return [cue];
  return [cue, { ...cue, words: [...cue.words.slice(0, -1), cue.words.at(-1) + enclitic], enclitic: true }];
}

function readCues(lexicon: Lexicon, enclitic: string): readonly SpeechCue[] {
  return (lexicon['quotes-cues'] ?? []).flatMap(({ words, shape, kind, takes }) =>
    list(words).flatMap((word) => {
      const cue = { words: word.split('_'), shape, kind, takes, enclitic: false } as SpeechCue; // the contract test holds the columns to these values
      return withEnclitic(cue, enclitic);
    }));
}

function byFirstWord<T extends { readonly words: readonly string[] }>(all: readonly T[]): Map<string, T[]> {
  const byWord = new Map<string, T[]>();
  for (const one of all) byWord.set(one.words[0], [...(byWord.get(one.words[0]) ?? []), one]);
  for (const group of byWord.values()) group.sort((a, b) => b.words.length - a.words.length);
  return byWord;
}

function readMedia(lexicon: Lexicon): readonly MediumCue[] {
  return (lexicon['quotes-media'] ?? []).flatMap(({ words, needs }) => list(words).map((word): MediumCue => ({ words: word.split('_'), outlet: needs === 'outlet' })));
}

/** Reads `quotes-cues.tsv`, `quotes-media.tsv` and `quotes-words.tsv` of a pack. A `_` joins the words of one cue: `according_to`. */
export function quoteRules(lexicon: Lexicon, { enclitic = '' } = {}): QuoteRules {
  const roles = new Map<string, Set<string>>();
  for (const { words, role } of lexicon['quotes-words'] ?? []) roles.set(role, new Set([...(roles.get(role) ?? []), ...list(words)]));
  return { cues: byFirstWord(readCues(lexicon, enclitic)), media: byFirstWord(readMedia(lexicon)), words: roles, enclitic };
}
