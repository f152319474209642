/** A column of a table: its name, and what stands in it. Several values are put in one cell with `; ` between. */
export type Column<T> = readonly [name: string, value: (item: T) => string | number | boolean | null | undefined | readonly string[]];

/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r\n]/;

/**
 * One cell. Text that a spreadsheet would run as a formula gets an apostrophe before it; numbers stay numbers.
 * @example cell('=HYPERLINK("http://x")') // `"'=HYPERLINK(""http://x"")"`
 */
export function cell(value: ReturnType<Column<never>[1]>): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? value : value.join('; ');
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",;\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The first line of a table. */
export const headRow = (columns: readonly Column<never>[]): string => `${columns.map(([name]) => name).join(',')}\r\n`;

/** One line of a table (RFC 4180). */
export const row = <T>(columns: readonly Column<T>[], item: T): string => `${columns.map(([, value]) => cell(value(item))).join(',')}\r\n`;
