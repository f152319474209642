import type { TimeRules } from '../../languages/time-rules.ts';

/** Numbers in the shapes that dates and clocks take. Groups: date with hyphens, its own sign, day and month, clock, plain number, ordinal, decade. */
export function numberShapes({ ordinalSuffix, decadeSuffix }: TimeRules): RegExp {
  return new RegExp([
    '(\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?(?!\\d))',
    '(\\d{1,2}(?:([/.-])\\d{1,2}\\3\\d{4}|/\\d{1,2}/\\d{2})(?![\\d/]))',
    '(\\d{1,2}/\\d{1,2}(?![\\d/]))',
    '(\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?![\\d%]|[.,]\\d))',
    `(\\d+(?:[.,]\\d+)*)(?:(${ordinalSuffix || '(?!)'})(?![A-Za-z])|(${decadeSuffix || '(?!)'})(?![A-Za-z]))?`,
  ].join('|'), 'y');
}

const isDigit = (c: number): boolean => c >= 48 && c <= 57;
const isLetter = (c: number): boolean => (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 0xc0 && c < 0x250 && c !== 0xd7 && c !== 0xf7);
const isSpace = (c: number): boolean => c === 32 || (c >= 9 && c <= 13) || c === 0xa0 || c === 0x3000 || (c >= 0x2000 && c <= 0x200b) || c === 0x2028 || c === 0x2029 || c === 0xfeff;

/** One word, number, sign or blank line. `shape` is a number's match, null for the others. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly lower: string;
  readonly kind: 'word' | 'number' | 'sign' | 'blank';
  readonly shape: RegExpExecArray | null;
}

/** Splits a text without regard to meaning. */
export function cut(text: string, shapes: RegExp): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  let lineStart = false;
  while (at < text.length) {
    const c = text.charCodeAt(at);
    if (isSpace(c)) {
      if (c === 10 && lineStart) {
        if (pieces.at(-1)?.kind !== 'blank') pieces.push({ start: at, end: at + 1, lower: '\n', kind: 'blank', shape: null });
      }
      lineStart ||= c === 10;
      at += 1;
      continue;
    }
    lineStart = false;
    const start = at;
    if (isLetter(c)) {
      do at += 1; while (at < text.length && isLetter(text.charCodeAt(at)));
      pieces.push({ start, end: at, lower: text.slice(start, at).toLowerCase(), kind: 'word', shape: null });
    } else if (isDigit(c)) {
      shapes.lastIndex = at;
      const shape = shapes.exec(text);
      at = shape ? shapes.lastIndex : at + 1;
      pieces.push({ start, end: at, lower: text.slice(start, at), kind: 'number', shape });
    } else {
      at += 1;
      pieces.push({ start, end: at, lower: text[start], kind: 'sign', shape: null });
    }
  }
  return pieces;
}
