import type { Range } from './span.ts';

/** Words found again: within the piece of this number, from `start` to `end`. */
export interface FoundAgain extends Range {
  readonly piece: number;
}

interface Letters {
  readonly text: string;
  /** For each unit of the text, the piece that it is from, and where it stands there. */
  readonly from: ReadonlyArray<Range & { readonly piece: number }>;
}

/** This many letters tell the begin and the end of what is not found whole. */
const ENOUGH = 16;

/** Letters and digits alone, in one case: what is left of words however they are cut, spaced and hyphenated. */
function lettersOf(pieces: readonly string[]): Letters {
  let text = '';
  const from: Array<Range & { readonly piece: number }> = [];
  for (const [piece, words] of pieces.entries()) {
    let at = 0;
    for (const sign of words) {
      const [start, end] = [at, at + sign.length];
      at = end;
      const folded = sign.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '');
      text += folded;
      for (let i = 0; i < folded.length; i += 1) from.push({ piece, start, end });
    }
  }
  return { text, from };
}

/** Where the needle stands, nearest to `wanted` where it stands more than once; -1 where it does not. */
function nearest(text: string, needle: string, wanted: number): number {
  let best = -1;
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) if (best < 0 || Math.abs(at - wanted) < Math.abs(best - wanted)) best = at;
  return best;
}

/** The stretch of letters that the needle is, or that begins and ends as it does. */
function stretchOf(text: string, needle: string, wanted: number): Range | null {
  const whole = nearest(text, needle, wanted);
  if (whole >= 0) return { start: whole, end: whole + needle.length };
  if (needle.length < ENOUGH) return null;
  const first = nearest(text, needle.slice(0, ENOUGH), wanted);
  const last = nearest(text, needle.slice(-ENOUGH), first < 0 ? wanted : first + needle.length);
  if (first >= 0 && last >= first && last - first < 2 * needle.length) return { start: first, end: last + ENOUGH };
  if (first >= 0) return { start: first, end: first + ENOUGH };
  return last >= 0 ? { start: last, end: last + ENOUGH } : null;
}

/**
 * Finds words of a text in other pieces of the same text, such as a page's runs or a document's nodes, whatever lies between their letters.
 * Gives each piece's share, in order; nothing where they are not there.
 * @example findAgain('Perang usai.', { start: 0, end: 11 }, ['Pe-', 'rang ', 'usai.']) // [{ piece: 0, start: 0, end: 2 }, { piece: 1, start: 0, end: 4 }, { piece: 2, start: 0, end: 4 }]
 */
export function findAgain(text: string, { start, end }: Range, pieces: readonly string[]): readonly FoundAgain[] {
  const needle = lettersOf([text.slice(start, end)]).text;
  if (needle === '') return [];
  const { text: there, from } = lettersOf(pieces);
  const stretch = stretchOf(there, needle, (start / Math.max(1, text.length)) * there.length);
  const found = new Map<number, FoundAgain>();
  for (const one of stretch ? from.slice(stretch.start, stretch.end) : []) found.set(one.piece, { ...one, start: found.get(one.piece)?.start ?? one.start });
  const [first, last] = [Math.min(...found.keys()), Math.max(...found.keys())];
  // What has no letters, such as a lone dash, belongs to the words around it.
  return pieces.flatMap((words, piece) => found.get(piece) ?? (piece > first && piece < last && words.trim() !== '' ? { piece, start: 0, end: words.length } : []));
}
