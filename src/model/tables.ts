import { once } from './once.ts';

/** Tables of text by name: a row is its cells by column. */
export type Tables = Readonly<Record<string, ReadonlyArray<Readonly<Record<string, string>>>>>;

/** Tables out of tab-separated texts whose first line names the columns. Each is read when it is first asked for. @example tablesOf({ word: 'form\tsource\nthe\town' }).word[0].form // 'the' */
export function tablesOf(texts: Readonly<Record<string, string>>): Tables {
  const tables = {};
  for (const [name, text] of Object.entries(texts)) Object.defineProperty(tables, name, { enumerable: true, get: once(() => rowsOf(text)) });
  return tables;
}

function rowsOf(text: string): ReadonlyArray<Readonly<Record<string, string>>> {
  const [head, ...lines] = text.split('\n');
  const columns = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    const row: Record<string, string> = {};
    for (let k = 0; k < columns.length; k += 1) row[columns[k]] = cells[k] ?? '';
    return row;
  });
}
