import type { Language } from '../languages/language.ts';

/** What frames are looked up by at a word. */
export interface WordKeys {
  /** In lower case. */
  readonly form: string;
  readonly lemma: string;
  /** What all inflections of a verb share, as the pack tells it. */
  readonly verb: string;
  readonly noun: string;
}

/** Words remembered: bounds memory on endless text. */
const MOST_WORDS = 30_000;

const kept = new WeakMap<Language, Map<string, WordKeys>>();

/**
 * Tells the keys of a word as written and its dictionary form. Most words of a text were met before, and the pack's patterns take long to tell.
 * @example keysOf(language)('Menyerang', 'serang').verb // 'serang'
 */
export function keysOf(language: Language): (text: string, lemma: string) => WordKeys {
  const words = kept.get(language) ?? new Map<string, WordKeys>();
  kept.set(language, words);
  const { verbKey, nounKey } = language.coding;
  return (text, lemma) => {
    const known = words.get(text);
    if (known?.lemma === lemma) return known;
    if (words.size >= MOST_WORDS) words.clear();
    const form = text.toLowerCase();
    const keys = { form, lemma, verb: verbKey(form, lemma), noun: known?.noun ?? nounKey(form) };
    words.set(text, keys);
    return keys;
  };
}
