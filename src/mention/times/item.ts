/** What a word can mean: its value for each kind of word that it is. */
export type Values = Readonly<Record<string, string>>;

/** One word, number or sign of a text, with what it can mean in a time: its kinds and, for each, its value. */
export interface Item {
  readonly start: number;
  readonly end: number;
  /** Character that stands for its set of kinds in patterns. */
  readonly class: string;
  readonly values: Values;
}

/** What words have that say nothing about time. */
export const NOTHING: Values = {};
