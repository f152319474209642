import type { Slot } from '../languages/frame.ts';
import type { Language } from '../languages/language.ts';
import type { Words } from './words.ts';

/** A slot's filler: the head word of what stands in it, and how it was found, for `explain`. */
export interface Filler {
  readonly slot: Slot;
  readonly head: number;
  readonly how: string;
}

/** What the argument finders need to know of the language. */
export interface Grammar {
  readonly language: Language;
  readonly words: Words;
}
