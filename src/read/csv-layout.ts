import { parse } from 'csv-parse/sync';
import { allLanguages } from '../languages/all.generated.ts';

/** What a column may hold, by its name in the packs' `column-names`. */
const FIELDS: ReadonlyMap<string, string> = new Map(allLanguages.flatMap(({ lexicon }) => (lexicon['column-names'] ?? []).map((row) => [row.name, row.field])));

/** The layout of a table: what its columns hold, and what stands between them. */
export interface Layout {
  readonly fields: ReadonlyArray<string | null>;
  readonly delimiter: string;
}

/** Cells of one record, or null where its quotes do not close or its cells are not as many as wanted. */
export function cellsOf(record: string, delimiter: string, wanted: number | null): string[] | null {
  try {
    const [cells]: string[][] = parse(record, { delimiter, relax_column_count: true });
    return cells && (wanted === null || cells.length === wanted) ? cells : null;
  } catch {
    return null;
  }
}

/** The layout that a first line names, or null where none of its cells is the name of a text column. @example layoutOf('id;judul;isi') // { fields: ['id', 'title', 'text'], delimiter: ';' } */
export function layoutOf(line: string): Layout | null {
  for (const delimiter of [',', ';', '\t']) {
    const fields = (cellsOf(line.replace(/^\ufeff/, ''), delimiter, null) ?? []).map((cell) => FIELDS.get(cell.trim().toLowerCase()) ?? null);
    if (fields.length > 1 && fields.includes('text')) return { fields, delimiter };
  }
  return null;
}
