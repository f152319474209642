import type { Frame } from '../languages/frame.ts';
import type { Language } from '../languages/language.ts';

/** One expression of a frame: its words after the first, `_` for a gap. */
export interface Expression {
  readonly frame: Frame;
  readonly kind: 'verb' | 'noun';
  readonly first: string;
  readonly rest: readonly string[];
  /** Higher wins where two expressions claim one word. */
  readonly rank: number;
}

/** Expressions by the key of their first word, best first. */
export interface FrameIndex {
  readonly verbs: ReadonlyMap<string, readonly Expression[]>;
  readonly nouns: ReadonlyMap<string, readonly Expression[]>;
  /** A word tagged as a verb is no event noun. */
  readonly nounsAreTagged: boolean;
}

const listOf = (value: string | readonly string[] | undefined): readonly string[] => (value === undefined ? [] : typeof value === 'string' ? [value] : value);

function expression(frame: Frame, kind: 'verb' | 'noun', text: string): Expression {
  const [first, ...rest] = text.toLowerCase().split(' ');
  const words = rest.filter((word) => word !== '_').length + 1;
  return { frame, kind, first, rest, rank: words * 10 + (frame.only ? 5 : 0) };
}

/** Looks the rows of `frames.yml` up by first word. */
export function frameIndex(language: Language): FrameIndex {
  const { nounKey, verbKey, frames, nounsAreTagged } = language.coding;
  const index = { verbs: new Map<string, Expression[]>(), nouns: new Map<string, Expression[]>(), nounsAreTagged };
  const add = (map: Map<string, Expression[]>, key: string, entry: Expression): void => void (map.get(key)?.push(entry) ?? map.set(key, [entry]));
  for (const frame of frames) {
    for (const text of listOf(frame.verb)) { const entry = expression(frame, 'verb', text); add(index.verbs, verbKey(entry.first, entry.first), entry); }
    for (const text of listOf(frame.noun)) { const entry = expression(frame, 'noun', text); add(index.nouns, nounKey(entry.first), entry); }
  }
  for (const map of [index.verbs, index.nouns]) for (const list of map.values()) list.sort((a, b) => b.rank - a.rank);
  return index;
}
