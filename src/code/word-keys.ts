import type { Language } from '../languages/language.ts';
import { coderOf } from './coder.ts';
import { hashText } from './model/hash.ts';
import { bitsOf, type TollWord } from './words.ts';

/** What the coder knows of a word by itself: what frames are looked up by, what the pack's lists say of it, and the numbers by which models know it. */
export interface WordKeys {
  /** In lower case. */
  readonly form: string;
  readonly lemma: string;
  /** What all inflections of a verb share, as the pack tells it. */
  readonly verb: string;
  readonly noun: string;
  /** The kinds of its form, of its form or its dictionary form, and of the verb that it may be a form of: one bit each. */
  readonly formKinds: number;
  readonly kinds: number;
  readonly verbKinds: number;
  /** An expression of some frame begins with it. */
  readonly inFrames: boolean;
  /** A phrase of a context, or of a weapon, begins with it. */
  readonly inContexts: boolean;
  readonly inWeapons: boolean;
  readonly toll: TollWord | null;
  /** It has letters or digits. */
  readonly written: boolean;
  /** Hashes of its form, dictionary form, verb, first and last four letters. */
  readonly hashes: { readonly form: number; readonly lemma: number; readonly verb: number; readonly prefix: number; readonly suffix: number };
}

/** Words remembered: bounds memory on endless text. */
const MOST_WORDS = 30_000;

const kept = new WeakMap<Language, Map<string, WordKeys>>();

/**
 * Tells what is known of a word as written and its dictionary form. Most words of a text were met before, and asking every list takes long.
 * @example keysOf(language)('Menyerang', 'serang').verb // 'serang'
 */
export function keysOf(language: Language): (text: string, lemma: string) => WordKeys {
  const words = kept.get(language) ?? new Map<string, WordKeys>();
  kept.set(language, words);
  return (text, lemma) => {
    const known = words.get(text);
    if (known?.lemma === lemma) return known;
    if (words.size >= MOST_WORDS) words.clear();
    const keys = lookUp(language, text.toLowerCase(), lemma);
    words.set(text, keys);
    return keys;
  };
}

function lookUp(language: Language, form: string, lemma: string): WordKeys {
  const { grammar: { words: { kinds, verbKinds, tolls, contexts, weapons } }, index } = coderOf(language);
  const [verb, noun] = [language.coding.verbKey(form, lemma), language.coding.nounKey(form)];
  const starts = (phrases: ReadonlyMap<string, unknown>): boolean => phrases.has(form) || phrases.has(lemma);
  return {
    form, lemma, verb, noun,
    formKinds: bitsOf(kinds.get(form)), kinds: bitsOf(kinds.get(form)) | bitsOf(kinds.get(lemma)), verbKinds: bitsOf(verbKinds.get(verb)),
    inFrames: index.verbs.has(verb) || index.nouns.has(noun) || index.nouns.has(lemma),
    inContexts: starts(contexts), inWeapons: starts(weapons),
    toll: tolls.get(form) ?? tolls.get(`verb ${verb}`) ?? null,
    written: /[\p{L}\d]/u.test(form),
    hashes: { form: hashText(form), lemma: hashText(lemma), verb: hashText(verb), prefix: hashText(form.slice(0, 4)), suffix: hashText(form.slice(-4)) },
  };
}
