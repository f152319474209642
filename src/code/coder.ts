import type { Language } from '../languages/language.ts';
import type { Grammar } from './filler.ts';
import { frameIndex, type FrameIndex } from './frame-index.ts';
import { compileWords } from './words.ts';

/** A pack's frames and word lists, ready for look-up. */
export interface Coder {
  readonly grammar: Grammar;
  readonly index: FrameIndex;
}

const coders = new WeakMap<Language, Coder>();

/** A pack's coder, made ready the first time that it is wanted. */
export function coderOf(language: Language): Coder {
  const known = coders.get(language);
  if (known) return known;
  const coder = { grammar: { language, words: compileWords(language) }, index: frameIndex(language) };
  coders.set(language, coder);
  return coder;
}
