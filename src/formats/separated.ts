/** A cell of a table: empty where null. */
export type Cell = string | number | boolean | null;

/** One column: its published name, and what stands in it for a row. */
export interface Column<T> {
  readonly name: string;
  readonly of: (row: T) => Cell;
}

const written = (cell: Cell): string => (cell === null ? '' : String(cell));

/** A text cell that a spreadsheet would run as a formula is led by an apostrophe. @example unformula('=1+1') // "'=1+1" */
const unformula = (cell: Cell): string => (typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : written(cell));

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** One line of a comma-separated file after RFC 4180, without its line end. Safe to open in a spreadsheet. */
export function csvLine(cells: readonly Cell[]): string {
  return cells.map((cell) => quoted(unformula(cell))).join(',');
}

/** One line of a tab-separated file, which knows no quoting: tabs and line ends in a cell become blanks. */
export function tsvLine(cells: readonly Cell[]): string {
  return cells.map((cell) => written(cell).replace(/[\t\r\n]+/g, ' ')).join('\t');
}

export const cellsOf = <T>(columns: ReadonlyArray<Column<T>>, row: T): readonly Cell[] => columns.map(({ of }) => of(row));

export const namesOf = <T>(columns: ReadonlyArray<Column<T>>): readonly string[] => columns.map(({ name }) => name);
