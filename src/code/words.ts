import type { FrameRole } from '../languages/frame.ts';
import type { Language } from '../languages/language.ts';
import type { Row } from '../languages/lexicon.ts';
import { phraseIndex, type PhraseIndex } from './phrases.ts';

const WORD_KINDS = [
  'negation', 'future', 'hypothetical', 'condition', 'purpose', 'proviso', 'failure', 'historical', 'relative', 'object-control', 'off-domain', 'on-domain', 'including', 'retelling', 'relaying',
] as const;
/** What a row of `coding-words.tsv` says of its word. */
export type WordKind = (typeof WORD_KINDS)[number];

const BITS = Object.fromEntries(WORD_KINDS.map((kind, i) => [kind, 1 << i])) as Readonly<Record<WordKind, number>>; // one for each kind, by the line above

/** Kinds as a number of one bit each. */
export function bitsOf(kinds: ReadonlySet<WordKind> | undefined): number {
  let bits = 0;
  if (kinds) for (const kind of kinds) bits |= BITS[kind];
  return bits;
}

/** True where the kind is among the bits. */
export const hasKind = (bits: number, kind: WordKind): boolean => (bits & BITS[kind]) !== 0;

/** Where a party in a prepositional phrase goes when the frame does not say. */
export interface Preposition {
  readonly role: FrameRole;
  /** Introduces the doer of a passive. */
  readonly agent: boolean;
  /** May introduce where something happens. */
  readonly place: boolean;
}

/** A word that counts people: `tewas` → dead. `verb` where its object is counted, `state` where its subject is. */
export interface TollWord {
  readonly field: 'dead' | 'injured' | 'captured' | 'displaced';
  readonly counts: 'subject' | 'object' | 'before';
}

/** A pack's coding word lists, ready for look-up. */
export interface Words {
  /** By form. */
  readonly kinds: ReadonlyMap<string, ReadonlySet<WordKind>>;
  /** By `verbKey`: the same words read as verbs, in every form. */
  readonly verbKinds: ReadonlyMap<string, ReadonlySet<WordKind>>;
  readonly prepositions: ReadonlyMap<string, Preposition>;
  /** By `verbKey`. */
  readonly lightVerbs: ReadonlySet<string>;
  readonly weapons: PhraseIndex<string>;
  readonly contexts: PhraseIndex<string>;
  /** By form, and by `verbKey` after `verb `. */
  readonly tolls: ReadonlyMap<string, TollWord>;
  readonly approximate: ReadonlyMap<string, 'at-least' | 'at-most' | 'about'>;
}

const rows = (language: Language, name: string): readonly Row[] => language.lexicon[name] ?? [];

function byWord(list: readonly Row[], keyOf: (word: string) => string): Map<string, Set<WordKind>> {
  const out = new Map<string, Set<WordKind>>();
  for (const { word, kind } of list) out.set(keyOf(word), (out.get(keyOf(word)) ?? new Set()).add(kind as WordKind)); // the list's own column, checked by the pack's test
  return out;
}

function tollWords(list: readonly Row[], keyOf: (word: string) => string): Map<string, TollWord> {
  const out = new Map<string, TollWord>();
  for (const { word, field, counts } of list) {
    const toll = { field, counts } as TollWord; // the list's own columns, checked by the pack's test
    out.set(word, toll);
    if (counts === 'object') out.set(`verb ${keyOf(word)}`, toll);
  }
  return out;
}

/** Compiles a pack's lists once. */
export function compileWords(language: Language): Words {
  const asVerb = (word: string): string => language.coding.verbKey(word, word);
  return {
    kinds: byWord(rows(language, 'coding-words'), (word) => word),
    verbKinds: byWord(rows(language, 'coding-words'), asVerb),
    prepositions: new Map(rows(language, 'prepositions').map((row) => [row.word, { role: row.role as FrameRole, agent: row.agent === 'yes', place: row.place === 'yes' }])), // checked by the pack's test
    lightVerbs: new Set(rows(language, 'light-verbs').map((row) => asVerb(row.word))),
    weapons: phraseIndex(rows(language, 'weapons').map((row) => [row.word, row.mode])),
    contexts: phraseIndex(rows(language, 'contexts').map((row) => [row.word, row.context])),
    tolls: tollWords(rows(language, 'tolls'), asVerb),
    approximate: new Map(rows(language, 'approximate').map((row) => [row.word, row.bound as 'at-least'])), // checked by the pack's test
  };
}
