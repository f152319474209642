import type { Parsed, Range, Token } from '../../model/index.ts';

/** A word as written: tokens that touch are one (`kata` + `nya`), punctuation stands alone. */
export interface Word extends Range {
  readonly lower: string;
  /** Index of its sentence, and of its first token there. */
  readonly sentence: number;
  readonly token: number;
  readonly upos: string;
  /** It begins with a capital letter. */
  readonly capital: boolean;
}

const LETTER = /[\p{L}\p{N}]/u;
const GOES_ON = /^(?:[\p{L}\p{N}]|['’]\p{L})/u;
const lettersMeet = (text: string, at: number): boolean => LETTER.test(text[at - 1]) && GOES_ON.test(text.slice(at, at + 2));

function wordOf(text: string, { start, end, upos }: Token, sentence: number, token: number): Word {
  const written = text.slice(start, end);
  const lower = written.toLowerCase();
  return { start, end, lower, sentence, token, upos, capital: lower[0] !== written[0] };
}

/** The words of a report in text order. */
export function wordsOf({ text, sentences }: Parsed): readonly Word[] {
  const words: Word[] = [];
  sentences.forEach(({ tokens }, sentence) => {
    tokens.forEach((token, k) => {
      const last = words.at(-1);
      const joins = k > 0 && last !== undefined && last.end === token.start && lettersMeet(text, token.start);
      if (joins) words[words.length - 1] = { ...last, end: token.end, lower: text.slice(last.start, token.end).toLowerCase() };
      else words.push(wordOf(text, token, sentence, k));
    });
  });
  return words;
}

/** Index of the first word that starts at `offset` or after it; the number of words where there is none. */
export function wordAt(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle].start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
