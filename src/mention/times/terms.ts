import type { Row } from '../../languages/lexicon.ts';
import { cut, type Piece } from './cut.ts';
import type { Values } from './item.ts';

/** One reading of a word: the character of its kinds, and their values. */
export interface Reading {
  readonly class: string;
  readonly values: Values;
}

/** What a word or run of words can mean: after a capital, without one, and with one where a sentence begins. */
export interface Term {
  readonly pieces: readonly string[];
  readonly capital: Reading;
  readonly small: Reading;
  readonly initial: Reading;
}

/** The word list as a look-up from a term's first piece to all terms that begin so, longest first. */
export function termsOf(words: readonly Row[], named: readonly string[], shapes: RegExp, reading: (values: Values) => Reading): ReadonlyMap<string, readonly Term[]> {
  const rows = [...words, ...named.map((text) => ({ text, kind: `=${text}`, value: text, case: '' }))];
  const byText = new Map<string, { readonly pieces: readonly string[]; readonly rows: Row[] }>();
  for (const row of rows) {
    const pieces = cut(row.text, shapes).map(({ lower }) => lower);
    const key = pieces.join(' ');
    const entry = byText.get(key) ?? { pieces, rows: [] };
    entry.rows.push(row);
    byText.set(key, entry);
  }
  const terms = new Map<string, Term[]>();
  for (const { pieces, rows: mine } of byText.values()) {
    const valuesFor = (allowed: string): Values => Object.fromEntries(mine.filter((row) => !row.case || allowed.includes(row.case)).map((row) => [row.kind, row.value || '1']));
    const term = { pieces, capital: reading(valuesFor('cap')), small: reading(valuesFor('low')), initial: reading(valuesFor('cap low')) };
    terms.set(pieces[0], [...(terms.get(pieces[0]) ?? []), term]);
  }
  for (const list of terms.values()) list.sort((a, b) => b.pieces.length - a.pieces.length);
  return terms;
}

/** The longest term that begins at a piece; null where none does. */
export function termAt(terms: ReadonlyMap<string, readonly Term[]>, pieces: readonly Piece[], at: number): Term | null {
  const list = terms.get(pieces[at].lower);
  if (!list) return null;
  for (const term of list) {
    let k = 1;
    while (k < term.pieces.length && pieces[at + k]?.lower === term.pieces[k]) k += 1;
    if (k >= term.pieces.length) return term;
  }
  return null;
}
