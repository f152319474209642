import { hashText } from './hash.ts';

/** What sort of word a word is, by the words it is used like: finely (`condemned` beside `denounced`) and roughly; each a hash. */
export interface Sense {
  readonly fine: number;
  readonly rough: number;
}

/** Senses by word, in small letters. */
export type Senses = ReadonlyMap<string, Sense>;

/** A language without them. */
export const NO_SENSES: Senses = new Map();

/**
 * Reads a table of senses: a line for each fine sense, first the number of its rough one, then its words, all with a space between.
 * @example openSenses(new TextEncoder().encode('12 condemned denounced\n')).get('denounced')
 */
export function openSenses(bytes: Uint8Array): Senses {
  const senses = new Map<string, Sense>();
  new TextDecoder().decode(bytes).split('\n').forEach((line, fine) => {
    const [rough, ...words] = line.split(' ');
    const sense = { fine: hashText(`fine ${fine}`), rough: hashText(`rough ${rough}`) };
    for (const word of words) senses.set(word, sense);
  });
  return senses;
}
