/** One row of a word list, by the column names in its first line. Every list has a `source` column. */
export type Row = Readonly<Record<string, string>>;

/** A pack's word lists (`*.tsv`), by file name without the ending. */
export type Lexicon = Readonly<Record<string, readonly Row[]>>;
