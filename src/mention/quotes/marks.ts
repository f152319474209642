import type { Range } from '../../model/index.ts';

/** A quotation mark as it stands. `side` is what its neighbours say, or its own shape where they leave it open. */
export interface Mark extends Range {
  /** Single marks count only where no double mark is open: inside one they belong to the words quoted. */
  readonly single: boolean;
  readonly side: 'open' | 'close' | 'either';
}

/** U+FFFD is what a bad decoding leaves of a mark. */
const MARK = /''|``|[“”„‟"«»″＂‘’‚'‹›\uFFFD]/g;
const SINGLE = "‘’‚'‹›\uFFFD";
const OPENER = '“„«‟‘‚‹`';
const CLOSER = '”»’›';
const SPACE_OR_OPENING = /[\s([{\-–—/:“„«‘"]/;
const SPACE_OR_CLOSING = /[\s.,;:!?)\]}–—…\-”»’"]/;

function sideOf(text: string, start: number, end: number): Mark['side'] {
  const mayOpen = start === 0 || SPACE_OR_OPENING.test(text[start - 1]);
  const mayClose = end === text.length || SPACE_OR_CLOSING.test(text[end]);
  if (mayOpen !== mayClose) return mayOpen ? 'open' : 'close';
  if (OPENER.includes(text[start])) return 'open';
  return CLOSER.includes(text[start]) && end - start === 1 ? 'close' : 'either';
}

/** An apostrophe stands inside a word or for what was dropped: `Sana'a`, `don’t`, `'90`. */
function isApostrophe(text: string, { start, end, side }: Mark): boolean {
  const glued = /[\p{L}\p{N}]/u;
  if (start > 0 && glued.test(text[start - 1]) && end < text.length && glued.test(text[end])) return true;
  return side === 'open' && /^\d0/.test(text.slice(end, end + 2));
}

/** Every quotation mark of a text, in order. */
export function findMarks(text: string): readonly Mark[] {
  const marks: Mark[] = [];
  for (const match of text.matchAll(MARK)) {
    const start = match.index;
    const end = start + match[0].length;
    const mark: Mark = { start, end, single: SINGLE.includes(match[0]), side: sideOf(text, start, end) };
    if (!mark.single || !isApostrophe(text, mark)) marks.push(mark);
  }
  return marks;
}
