const WORD = /[\p{L}\p{N}]+/gu;

/** Folds a text as it is searched: case, width and accents make no difference. Its words are then runs of letters and digits. */
export function folded(text: string): string {
  return (/^[\0-\x7f]*$/.test(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '')).toLowerCase();
}

/** The words of a folded text, in order. */
export const foldedWords = (text: string): readonly string[] => text.match(WORD) ?? [];

/** A word of a text, where it stands. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

/** The words of a text in order, folded. @example wordsIn('Café, 2020') // [{ start: 0, end: 4, word: 'cafe' }, { start: 6, end: 10, word: '2020' }] */
export function wordsIn(text: string): Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}\p{M}]+/gu), ({ index, 0: word }) => ({ start: index, end: index + word.length, word: folded(word) }));
}

/** Words in this order, side by side; the last may go on where `prefix` is set. */
export interface Phrase {
  readonly words: readonly string[];
  readonly prefix: boolean;
}

/**
 * Reads what a person searches for: every word must be there, words in quotation marks side by side, `serang*` any word that begins so.
 * @example readQuery('"kota gaza" serang*') // [{ words: ['kota', 'gaza'], prefix: false }, { words: ['serang'], prefix: true }]
 */
export function readQuery(text: string): readonly Phrase[] {
  return [...text.matchAll(/"([^"]*)"?(\*?)|([^\s"]+)/g)].flatMap(([all, quoted, star, plain]) => {
    const words = foldedWords(folded(quoted ?? plain));
    return words.length === 0 ? [] : [{ words, prefix: quoted === undefined ? all.endsWith('*') : star === '*' }];
  });
}

/** Where a phrase first stands among the words; null where it does not. */
function placeOf({ words, prefix }: Phrase, among: readonly Word[]): { readonly first: number; readonly last: number } | null {
  const holds = (at: number): boolean => words.every((word, i) => {
    const there = among[at + i]?.word;
    return there !== undefined && (prefix && i === words.length - 1 ? there.startsWith(word) : there === word);
  });
  const first = among.findIndex((_, at) => holds(at));
  return first < 0 ? null : { first, last: first + words.length - 1 };
}

/** Words kept on each side of a hit. */
const AROUND = 12;

/** The words around the first hit in a text; its beginning where the hit is not in the text but in its title. */
export function excerptOf(text: string, query: readonly Phrase[]): { readonly start: number; readonly end: number; readonly text: string } {
  const among = wordsIn(text);
  const hits = query.flatMap((phrase) => placeOf(phrase, among) ?? []).sort((a, b) => a.first - b.first);
  const { first, last } = hits[0] ?? { first: 0, last: 0 };
  const start = among[Math.max(0, first - AROUND)]?.start ?? 0;
  const end = among[Math.min(among.length - 1, last + AROUND)]?.end ?? text.length;
  return { start, end, text: text.slice(start, end) };
}
