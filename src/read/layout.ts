import { type HyphenWords, joinLines } from './hyphens.ts';

interface Line {
  /** Characters as the page shows them, indent and justified gaps included. */
  readonly width: number;
  readonly indent: number;
  readonly text: string;
}

const FINAL = /[.!?…:;]["'”’»)\]]*$/u;
const BULLET = /^(?:[•●▪◦‣*–—-] |\(?\d{1,2}[.)] |\(?[a-z][.)] )/u;
/** A word cut at the line's end. */
const CUT = /\p{L}(?:-|\u2010|\u00ad)$/u;
const NARROWEST = 25;
const WIDEST = 160;

const share = <T>(items: readonly T[], test: (item: T) => boolean): number => items.filter(test).length / Math.max(1, items.length);

function toLine(raw: string): Line {
  const line = raw.trimEnd();
  const text = line.trim();
  return { width: line.length, indent: line.length - line.trimStart().length, text: text.replace(/ +/g, ' ') };
}

/** The width that lines are broken at: the longest line's, leaving out the odd one that sticks out. */
function pageWidth(lines: readonly Line[]): number {
  const widths = lines.map((line) => line.width).sort((a, b) => b - a);
  return widths[Math.floor(widths.length * 0.05)];
}

/** Pairs of lines that follow each other without a blank one between. */
function neighbours(lines: readonly Line[]): Array<readonly [Line, Line]> {
  return lines.slice(1).map((next, i) => [lines[i], next] as const).filter(([a, b]) => a.text !== '' && b.text !== '');
}

/**
 * True where lines were broken to fit a page: most end in mid-sentence, reach the margin and go on in lower case.
 * Lines that are paragraphs of their own end in a stop, or differ widely in length, or begin with a capital.
 */
function isWrapped(lines: readonly Line[]): boolean {
  const filled = lines.filter((line) => line.text !== '');
  if (filled.length < 2) return false;
  const width = pageWidth(filled);
  if (width < NARROWEST || width > WIDEST || filled.some((line) => line.width > width * 1.6)) return false;
  const pairs = neighbours(lines);
  const open = pairs.filter(([line]) => !FINAL.test(line.text));
  return open.length >= pairs.length * 0.4 && open.length > 0
    && share(open, ([line]) => line.width >= width * 0.7) >= 0.7
    && share(open, ([line, next]) => /^[\p{Ll}\p{N}]/u.test(next.text) || CUT.test(line.text)) >= 0.4;
}

/** True where a new paragraph begins although no blank line says so: the sentence ends and the line stops short or the next is indented; a list item; a headline that stops short. */
function breaks(line: Line, next: Line, width: number, indent: number): boolean {
  if (BULLET.test(next.text) && next.text.length > 3 && (FINAL.test(line.text) || line.width < width * 0.7)) return true;
  const room = width - line.text.length - 1 - next.text.search(/ |$/);
  if (FINAL.test(line.text)) return next.indent > indent || room > width * 0.12;
  return line.text.length < width * 0.55 && /^[\p{Lu}\p{N}“"']/u.test(next.text) && !CUT.test(line.text);
}

/** A line's end is open where the sentence goes on after a blank line, as at the foot of a page. */
function goesOn(line: Line, next: Line, width: number): boolean {
  return !FINAL.test(line.text) && line.width >= width * 0.7 && /^\p{Ll}/u.test(next.text);
}

function mostCommonIndent(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) if (line.text !== '') counts.set(line.indent, (counts.get(line.indent) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

function unwrap(lines: readonly Line[], keeps: HyphenWords): string[] {
  const filled = lines.filter((line) => line.text !== '');
  const width = pageWidth(filled);
  const indent = mostCommonIndent(lines);
  const lower = filled.map((line) => line.text).join('\n').toLowerCase();
  const paragraphs: string[] = [];
  let last: Line | null = null;
  let blank = true;
  for (const line of lines) {
    if (line.text === '') {
      blank = true;
      continue;
    }
    const apart: boolean = last === null || (blank ? !goesOn(last, line, width) : breaks(last, line, width, indent));
    if (apart) paragraphs.push(line.text);
    else paragraphs[paragraphs.length - 1] = joinLines(paragraphs[paragraphs.length - 1], line.text, lower, keeps);
    last = line;
    blank = false;
  }
  return paragraphs;
}

/** Lines that are paragraphs already; only a word cut in two by a hyphen is made whole. */
function keep(lines: readonly Line[], keeps: HyphenWords): string[] {
  const paragraphs: string[] = [];
  for (const { text } of lines) {
    const last = paragraphs.at(-1);
    if (last !== undefined && CUT.test(last) && /^\p{Ll}/u.test(text)) paragraphs[paragraphs.length - 1] = joinLines(last, text, '', keeps);
    else if (text !== '') paragraphs.push(text);
  }
  return paragraphs;
}

/**
 * Lines → paragraphs. Lines that were broken to fit a page are joined inside their paragraph; in other text each line is a paragraph.
 * @example paragraphsOf('Menteri  itu  mengatakan  dirinya  akan\ndatang ke Moskow.\n\nIa pergi.', keeps) // ['Menteri itu mengatakan dirinya akan datang ke Moskow.', 'Ia pergi.']
 */
export function paragraphsOf(text: string, keeps: HyphenWords): string[] {
  const lines = text.split('\n').map(toLine);
  return isWrapped(lines) ? unwrap(lines, keeps) : keep(lines, keeps);
}
