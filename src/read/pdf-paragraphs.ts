import { type HyphenWords, joinLines } from './hyphens.ts';
import type { PageLine } from './pdf-lines.ts';

const FINAL = /[.!?…:]["'”’»)\]]*$/u;
const PAGE_NUMBER = /^\W*(?:halaman|hal\.?|page|p\.)?\s*\d{1,4}(?:\s*(?:\/|dari|of|-)\s*\d{1,4})?\W*$/i;

/** A line's text with its figures made alike, so that "Halaman 3" and "Halaman 4" are one header. */
const shapeOf = (text: string): string => text.replace(/\d+/g, '#').toLowerCase();

/** How many lines at the top and bottom of a page may be headers and footers. */
const EDGE = 2;

/** Highest or lowest lines of a page, whatever their place in the reading order. */
function edgesOf(page: readonly PageLine[]): PageLine[] {
  const sorted = [...page].sort((a, b) => b.y - a.y);
  return [...sorted.slice(0, EDGE), ...sorted.slice(Math.max(EDGE, sorted.length - EDGE))];
}

/** Pages without the lines that repeat at their edges, and without page numbers. */
export function withoutHeaders(pages: ReadonlyArray<readonly PageLine[]>): PageLine[][] {
  const counts = new Map<string, number>();
  for (const page of pages) for (const shape of new Set(edgesOf(page).map(({ text }) => shapeOf(text)))) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  const repeats = (text: string): boolean => pages.length > 1 && (counts.get(shapeOf(text)) ?? 0) >= Math.max(2, pages.length * 0.5);
  return pages.map((page) => {
    const edges = new Set(edgesOf(page).filter(({ text }) => repeats(text) || PAGE_NUMBER.test(text)));
    return page.filter((line) => !edges.has(line));
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Left and right edge of the lines of each column of a page. */
interface Measure {
  readonly left: number;
  readonly right: number;
}

function measures(page: readonly PageLine[]): Map<number, Measure> {
  const found = new Map<number, Measure>();
  for (const column of new Set(page.map((line) => line.column))) {
    const lines = page.filter((line) => line.column === column);
    found.set(column, { left: median(lines.map(({ left }) => left)), right: Math.max(...lines.map(({ right }) => right)) });
  }
  return found;
}

/** True where a new paragraph begins with `line`. */
function begins(last: PageLine, line: PageLine, measure: Measure, leading: number): boolean {
  const follows = last.y > line.y && last.column === line.column;
  if (Math.abs(last.size - line.size) > Math.max(last.size, line.size) * 0.12) return true;
  const short = last.right < measure.right - (measure.right - measure.left) * 0.12;
  if (!follows) return FINAL.test(last.text) && (short || /^[\p{Lu}“"]/u.test(line.text));
  if (last.y - line.y > leading * 1.4) return true;
  if (line.left - measure.left > line.size * 0.6 && line.left - last.left > line.size * 0.6) return true;
  return short && (FINAL.test(last.text) || last.right < measure.left + (measure.right - measure.left) * 0.6);
}

/** A paragraph with the size of its letters. */
export interface Paragraph {
  readonly text: string;
  readonly size: number;
}

/** Lines of pages → paragraphs, over columns and pages. */
export function paragraphsOfPages(pages: ReadonlyArray<readonly PageLine[]>, keeps: HyphenWords): Paragraph[] {
  const all = pages.flat();
  const lower = all.map(({ text }) => text).join('\n').toLowerCase();
  const leading = median(all.slice(1).map((line, i) => all[i].y - line.y).filter((gap) => gap > 0)) || 12;
  const paragraphs: Array<{ text: string; size: number }> = [];
  let last: PageLine | null = null;
  for (const page of pages) {
    const edges = measures(page);
    for (const line of page) {
      const measure: Measure = (last && edges.get(last.column)) ?? { left: line.left, right: line.right };
      const current = paragraphs.at(-1);
      if (!current || !last || begins(last, line, measure, leading)) paragraphs.push({ text: line.text, size: line.size });
      else current.text = joinLines(current.text, line.text, lower, keeps);
      last = line;
    }
  }
  return paragraphs;
}
