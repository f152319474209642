import { type Bytes, byteLines } from './bytes.ts';
import { cellsOf, type Layout, layoutOf } from './csv-layout.ts';
import { decode } from './decode.ts';
import { LONGEST_REPORT } from './plain.ts';
import type { ReadResult, Refusal } from './refusal.ts';
import { type ReadOptions, toReport } from './report.ts';

interface Line {
  readonly number: number;
  readonly text: string;
}

/** The most lines that one record may go over. */
const MOST_LINES = 2000;
const hasOpenQuote = (text: string): boolean => (text.split('"').length - 1) % 2 === 1;

function fromCells(cells: readonly string[], { fields }: Layout, file: string, line: number, options: ReadOptions): ReadResult {
  const cell = (field: string): string | null => cells[fields.indexOf(field)] ?? null;
  return toReport({ file, line, text: cell('text') ?? '', id: cell('id'), title: cell('title'), source: cell('source'), url: cell('url'), published: cell('published'), lang: cell('lang') }, options);
}

/** The first record that a run of lines begins with, and the lines after it; null where more lines are needed. */
function takeRecord(lines: readonly Line[], layout: Layout, ended: boolean): { readonly cells: readonly string[] | null; readonly used: number } | null {
  let text = '';
  for (let used = 1; used <= lines.length; used += 1) {
    text += `${used > 1 ? '\n' : ''}${lines[used - 1].text}`;
    if (hasOpenQuote(text) && used < MOST_LINES && text.length < LONGEST_REPORT) continue;
    const cells = hasOpenQuote(text) ? null : cellsOf(text, layout.delimiter, layout.fields.length);
    // A record that does not hold is its first line alone: what follows is tried anew.
    return cells ? { cells, used } : { cells: null, used: 1 };
  }
  return ended ? { cells: null, used: 1 } : null;
}

/** A table with a head: one report a row. A row that does not hold is refused; the ones after it are read. */
export async function* readCsv(file: string, bytes: Bytes, options: ReadOptions): AsyncGenerator<ReadResult> {
  let layout: Layout | null = null;
  let held: Line[] = [];
  const refusal = (line: number, code: string, given: string): Refusal => ({ file, line, code, given, wanted: `${layout?.fields.length ?? 2} cells, with every quotation mark closed`, todo: 'mend or remove the row' });
  function* drain(current: Layout, ended: boolean): Generator<ReadResult> {
    while (held.length > 0) {
      const record = takeRecord(held, current, ended);
      if (!record) return;
      const [{ number, text }] = held;
      held = held.slice(record.used);
      if (record.cells) yield fromCells(record.cells, current, file, number, options);
      else if (text.trim() !== '') yield { refusal: refusal(number, 'bad-row', hasOpenQuote(text) ? 'a row with a quotation mark that is not closed' : 'a row with too many or too few cells') };
    }
  }
  for await (const { line, bytes: raw, length } of byteLines(bytes, LONGEST_REPORT)) {
    if (!raw) yield { refusal: refusal(line, 'too-long', `a line of ${length} bytes`) };
    const text = raw ? decode(raw).text.replace(/\r$/, '') : '';
    if (!layout) layout = layoutOf(text);
    else if (raw) held.push({ number: line, text });
    if (layout && !(held.length > 1 && held.length % 64 !== 0 && hasOpenQuote(held[0].text))) yield* drain(layout, false);
  }
  if (layout) yield* drain(layout, true);
}
