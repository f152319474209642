/** A place in a text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export type Bag = Readonly<Record<string, unknown>>;

/** Beyond this, differences are no longer exact. */
const FAR = 2 ** 32;

export const isPlace = (value: unknown): value is number => Number.isInteger(value) && Math.abs(Number(value)) < FAR;

/** The place that an object has; null where it has none. */
export function rangeOf({ start, end }: Bag): Range | null {
  return isPlace(start) && isPlace(end) ? { start, end } : null;
}

/** True where an object's `text` is what stands at its place. */
export function cites({ text: cited }: Bag, { start, end }: Range, text: string): boolean {
  return typeof cited === 'string' && cited.length === end - start && start >= 0 && text.startsWith(cited, start);
}

/** True where words are just what stands at a place. */
export const stands = (words: string, { start, end }: Range, text: string): boolean => words.length > 0 && words.length === end - start && start >= 0 && text.startsWith(words, start);
