import type { Range } from '../../model/index.ts';
import { findMarks, type Mark } from './marks.ts';

/** Words between quotation marks: `start` and `end` leave the marks out, `open` and `close` are where the marks begin and end. */
export interface Quoted extends Range {
  readonly open: number;
  readonly close: number;
  /** A mark is missing on one side, and that end is a guess: the paragraph's. */
  readonly broken: '' | 'open' | 'close';
  /** The same speech goes on in the next paragraph, which opens with a mark of its own. */
  readonly continues: boolean;
}

function paragraphEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}

function paragraphStart(text: string, from: number): number {
  return text.lastIndexOf('\n', from - 1) + 1;
}

/** Leaves out spaces at both ends, and the comma that belongs to the sentence around. */
function trimmed(text: string, start: number, end: number): Range {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from])) from += 1;
  while (to > from && /[\s,]/.test(text[to - 1])) to -= 1;
  return { start: from, end: to };
}

function quotedBetween(text: string, open: number, start: number, end: number, close: number, broken: Quoted['broken'], continues = false): Quoted {
  return { ...trimmed(text, start, end), open, close, broken, continues };
}

/** The mark that closes a single quote opened at `i`, within its paragraph and before any double mark; -1 where it was no quotation mark. */
function closingSingle(text: string, marks: readonly Mark[], i: number): number {
  const limit = paragraphEnd(text, marks[i].end);
  for (let k = i + 1; k < marks.length && marks[k].start < limit && marks[k].single; k += 1) {
    if (marks[k].side === 'close') return k;
  }
  return -1;
}

/** Double marks left to open and to close from `i` to the end of the paragraph. */
function nests(text: string, marks: readonly Mark[], i: number): boolean {
  const limit = paragraphEnd(text, marks[i].end);
  let depth = 0;
  for (let k = i + 1; k < marks.length && marks[k].start < limit; k += 1) {
    if (marks[k].single) continue;
    if (marks[k].side === 'open') return false;
    depth += 1;
    if (depth === 2) return true;
  }
  return false;
}

/** True where the next double mark after `i` closes, at most two paragraphs on: the quote runs over the break. */
function runsOn(text: string, marks: readonly Mark[], i: number): boolean {
  const limit = paragraphEnd(text, paragraphEnd(text, paragraphEnd(text, marks[i].end) + 1) + 1);
  const next = marks.find((mark, k) => k > i && !mark.single);
  return next !== undefined && next.start < limit && next.side === 'close';
}

const opensParagraph = (text: string, mark: Mark): boolean => text.slice(paragraphStart(text, mark.start), mark.start).trim() === '';

/** Where a quote without a closing mark ends: before ", kata X", else with its paragraph. */
function unclosedEnd(text: string, from: number, speaks: (at: number) => boolean): number {
  const end = paragraphEnd(text, from);
  for (const match of text.slice(from, end).matchAll(/[,.?!]\s+/g)) {
    if (speaks(from + match.index + match[0].length)) return from + match.index + 1;
  }
  return end;
}

/** True where the next double mark of the paragraph closes: the one at `i`, though it looks like a closing one, opens. */
function nextCloses(text: string, marks: readonly Mark[], i: number): boolean {
  const next = marks.find((mark, k) => k > i && !mark.single);
  return next !== undefined && next.side === 'close' && next.start < paragraphEnd(text, marks[i].end);
}

/**
 * Pairs the quotation marks of a text, whatever their shape, and mends missing ones at the paragraph's ends.
 * `speaks` tells whether words that follow their quote ("kata", "said") begin at an offset: a mark before them closes, however it is spaced.
 * @example quotedIn('”Kami siap,” kata dia.', () => false) // one, of 'Kami siap'
 */
export function quotedIn(text: string, speaks: (at: number) => boolean): readonly Quoted[] {
  const closers = new Set<Mark>();
  const marks = findMarks(text).map((mark): Mark => {
    if (mark.single || !speaks(mark.end)) return mark;
    const closer: Mark = { ...mark, side: 'close' };
    closers.add(closer);
    return closer;
  });
  const found: Quoted[] = [];
  let open = -1;
  let depth = 0;
  const finish = (i: number, continues: boolean, limit: number): void => {
    const end = Math.min(limit, continues ? paragraphEnd(text, marks[i].end) : unclosedEnd(text, marks[i].end, speaks));
    found.push(quotedBetween(text, marks[i].start, marks[i].end, end, end, continues ? '' : 'close', continues));
  };
  for (let i = 0; i < marks.length; i += 1) {
    const mark = marks[i];
    if (open >= 0 && paragraphEnd(text, marks[open].end) < mark.start && !mark.single && !(mark.side === 'close' && runsOn(text, marks, open))) {
      finish(open, mark.side !== 'close' && opensParagraph(text, mark), mark.start);
      open = -1;
      depth = 0;
    }
    if (mark.single) {
      if (open >= 0 || mark.side !== 'open') continue;
      const close = closingSingle(text, marks, i);
      if (close < 0) continue;
      found.push(quotedBetween(text, mark.start, mark.end, marks[close].start, marks[close].end, ''));
      i = close;
    } else if (open < 0) {
      if (mark.side === 'close' && (closers.has(mark) || !nextCloses(text, marks, i))) {
        const start = Math.max(paragraphStart(text, mark.start), found.at(-1)?.close ?? 0);
        found.push(quotedBetween(text, start, start, mark.start, mark.end, 'open'));
      } else open = i;
    } else if (mark.side === 'open') {
      if (nests(text, marks, i)) depth += 1;
      else {
        finish(open, false, mark.start);
        open = i;
      }
    } else if (depth > 0) depth -= 1;
    else {
      found.push(quotedBetween(text, marks[open].start, marks[open].end, mark.start, mark.end, ''));
      open = -1;
    }
  }
  if (open >= 0) finish(open, false, text.length);
  return found.filter((quoted) => quoted.start < quoted.end);
}
