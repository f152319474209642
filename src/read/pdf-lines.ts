/** A run of characters as a page places it; y grows upwards, sizes are in points. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** A line of one column. */
export interface PageLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** Index of its column within its band of the page; -1 where it spans columns. */
  readonly column: number;
}

interface Gutter {
  readonly from: number;
  readonly to: number;
}

const byPosition = (a: Run, b: Run): number => a.x - b.x;

/** Runs that stand on one baseline, top of the page first. */
function rowsOf(runs: readonly Run[]): Run[][] {
  const rows: Run[][] = [];
  for (const run of [...runs].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row && Math.abs(row[0].y - run.y) < Math.max(row[0].size, run.size) * 0.4) row.push(run);
    else rows.push([run]);
  }
  return rows.map((row) => row.sort(byPosition));
}

/** The narrowest gap between columns, in points, and the share of rows that may cross one. */
const NARROWEST = 7;
const CROSSING = 0.15;
/** Fewer rows than this show no columns. */
const FEWEST = 5;

/** Vertical strips that hardly any row crosses while many have text on both sides: the gaps between columns. */
function guttersOf(rows: ReadonlyArray<readonly Run[]>): Gutter[] {
  if (rows.length < FEWEST) return [];
  const [left, right] = [Math.min(...rows.flat().map((run) => run.x)), Math.max(...rows.flat().map((run) => run.x + run.width))];
  const size = Math.ceil(right - left) + 1;
  if (!(size <= 20_000)) return []; // a broken file may place its text nowhere: NaN
  const covered = new Array<number>(size).fill(0);
  for (const row of rows) {
    const inked = new Set<number>();
    for (const run of row) for (let x = Math.floor(run.x - left); x < run.x + run.width - left && x < size; x += 1) inked.add(x);
    for (const x of inked) covered[x] += 1;
  }
  const gutters: Gutter[] = [];
  for (let x = 1, from = -1; x < size; x += 1) {
    const free = covered[x] <= rows.length * CROSSING;
    if (free && from < 0) from = x;
    if (!free && from >= 0) {
      gutters.push({ from: left + from, to: left + x });
      from = -1;
    }
  }
  const around = ({ from, to }: Gutter): boolean => {
    const both = rows.filter((row) => row[0].x < from && (row.at(-1)?.x ?? 0) >= to - 2);
    return to - from >= NARROWEST && both.length >= Math.max(4, rows.length * 0.2);
  };
  return gutters.filter(around);
}

/** The characters of runs side by side, with a space where the page leaves one. */
function textOf(runs: readonly Run[]): string {
  let text = '';
  let end = Number.NaN;
  for (const run of runs) {
    if (run.x - end > run.size * 0.15 && !text.endsWith(' ') && !run.text.startsWith(' ')) text += ' ';
    text += run.text;
    end = run.x + run.width;
  }
  return text.replace(/\s+/g, ' ').trim();
}

function lineOf(runs: readonly Run[], column: number): PageLine {
  const size = Math.max(...runs.map((run) => run.size));
  return { text: textOf(runs), left: runs[0].x, right: Math.max(...runs.map((run) => run.x + run.width)), y: runs[0].y, size, column };
}

/** The row's runs by column, or null where text runs across a gutter. */
function byColumn(row: readonly Run[], gutters: readonly Gutter[]): Run[][] | null {
  const columns: Run[][] = Array.from({ length: gutters.length + 1 }, () => []);
  for (const run of row) {
    const middle = run.x + run.width / 2;
    if (gutters.some(({ from, to }) => run.x < from - 2 && run.x + run.width > to + 2)) return null;
    columns[gutters.filter(({ from, to }) => middle > (from + to) / 2).length].push(run);
  }
  return columns;
}

/** A page's lines in reading order: column by column between the lines that span them. */
export function linesOf(runs: readonly Run[]): PageLine[] {
  const rows = rowsOf(runs.filter((run) => run.text.trim() !== '' && run.width > 0));
  const gutters = guttersOf(rows);
  const lines: PageLine[] = [];
  let band: PageLine[][] = [];
  const flush = (): void => {
    for (const column of band) lines.push(...column);
    band = Array.from({ length: gutters.length + 1 }, () => []);
  };
  flush();
  for (const row of rows) {
    const columns = gutters.length > 0 ? byColumn(row, gutters) : null;
    if (columns === null) {
      flush();
      lines.push(lineOf(row, -1));
    } else {
      columns.forEach((column, i) => { if (column.length > 0) band[i].push(lineOf(column, i)); });
    }
  }
  flush();
  return lines.filter(({ text }) => text !== '');
}
