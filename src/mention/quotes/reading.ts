import { contains, type Parsed, type Range, type Sentence } from '../../model/index.ts';
import type { CueShape, QuoteRules } from '../../languages/quote-rules.ts';
import { findCues, type Cue } from './cues.ts';
import { quotedIn, type Quoted } from './quoted.ts';
import { wordAt, wordsOf, type Word } from './words.ts';

/** A report laid out for finding speech: its words, its quotation marks and its words of saying. */
export interface Reading {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly words: readonly Word[];
  readonly rules: QuoteRules;
  /** By index of the cue's first word. */
  readonly cues: ReadonlyMap<number, readonly Cue[]>;
  readonly quoted: readonly Quoted[];
}

/** Words that somebody is said to have said, before it is known who. */
export interface Saying extends Range {
  readonly direct: boolean;
  readonly cue: Cue | null;
  /** Where the cue stands to the content: its speaker is looked for by it. */
  readonly side: 'before' | 'after' | 'none';
  readonly rule: string;
}

const NONE: ReadonlySet<string> = new Set();

/** True where the word at `i` has the role: `plays(reading, 'that', i)`. */
export function plays({ words, rules }: Reading, role: string, i: number): boolean {
  return i >= 0 && i < words.length && (rules.words.get(role) ?? NONE).has(words[i].lower);
}

/** The reading of the word at `i` as a cue of one of the shapes; null where it is none. */
export function cueOf({ cues }: Reading, i: number, shapes: readonly CueShape[]): Cue | null {
  return cues.get(i)?.find((cue) => shapes.includes(cue.shape)) ?? null;
}

/** True where a new line stands between the two offsets, which lie close together. */
export function breaksLine(text: string, from: number, to: number): boolean {
  return text.slice(from, to).includes('\n');
}

/** True where the word ends a sentence. */
export function isStop({ lower }: Word): boolean {
  return lower === '.' || lower === '!' || lower === '?' || lower === '…' || lower === '...';
}

/** Lays out a parsed report. */
export function readingOf(parsed: Parsed, rules: QuoteRules): Reading {
  const words = wordsOf(parsed);
  const cues = findCues(words, rules);
  const speaks = (at: number): boolean => {
    const i = wordAt(words, at);
    const near = i < words.length && words[i].start - at <= 1 && !words[i].capital && !breaksLine(parsed.text, at, words[i].start);
    return near && (cues.get(i)?.some(({ shape }) => shape === 'after' || shape === 'either') ?? false);
  };
  const quoted = quotedIn(parsed.text, speaks).filter((one) => !parsed.sentences.some((unit) => unit.kind === 'boilerplate' && contains(unit, one)));
  return { text: parsed.text, sentences: parsed.sentences, words, rules, cues, quoted };
}
