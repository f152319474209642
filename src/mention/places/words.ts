import type { Range } from '../../model/index.ts';

/** A run of letters and digits, with what stands between it and the word before. Hyphens, slashes and a possessive 's end a word. */
export interface Word extends Range {
  readonly text: string;
  readonly lower: string;
  readonly capital: boolean;
  /** Letters, all of them capitals, and at least two. */
  readonly upper: boolean;
  /** The first mark before it, '' where only a space is: `,`, `-`, `"`; ` ` never. */
  readonly before: string;
  /** Followed by a possessive 's. */
  readonly owner: boolean;
}

const LETTER = 1;
const DIGIT = 2;
const kinds = new Uint8Array(0x2000);
for (let code = 0; code < kinds.length; code++) {
  const char = String.fromCharCode(code);
  kinds[code] = /[\p{L}\p{M}]/u.test(char) ? LETTER : /\p{N}/u.test(char) ? DIGIT : 0;
}

const kindOf = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code < kinds.length ? kinds[code] : code > 0x2bff ? LETTER : 0;
};

const isApostrophe = (char: string): boolean => char === "'" || char === '’' || char === '‘' || char === 'ʻ';

/** Where the word that begins at `from` ends. Dots stay inside initials ("U.S.", "D.C."), apostrophes inside names ("N'Djamena"). */
function wordEnd(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit) {
    if (kindOf(text, at) > 0) {
      at++;
      continue;
    }
    const char = text[at];
    const lone = at === from + 1 || text[at - 2] === '.';
    if (char === '.' && lone && kindOf(text, at - 1) === LETTER && at > from) at++;
    else if (char === '&' && at === from + 1 && at + 1 < limit && kindOf(text, at + 1) === LETTER) at++;
    else if (isApostrophe(char) && at + 1 < limit && kindOf(text, at + 1) === LETTER && !(text[at + 1] === 's' && (at + 2 >= limit || kindOf(text, at + 2) === 0))) at++;
    else break;
  }
  return at;
}

/** Cuts a stretch of text into words. @example wordsOf("Libya's army", 0, 12) // Libya (owner), army */
export function wordsOf(text: string, start: number, end: number): Word[] {
  const words: Word[] = [];
  let before = '';
  for (let at = start; at < end; ) {
    if (kindOf(text, at) === 0) {
      const char = text[at];
      if (before === '' && char > ' ' && char !== '\u00a0') before = char;
      else if (before === '' && char === '\n') before = char;
      at++;
      continue;
    }
    const stop = wordEnd(text, at, end);
    const word = text.slice(at, stop);
    const lower = word.toLowerCase();
    const owner = stop + 1 < end && isApostrophe(text[stop]) && text[stop + 1] === 's';
    words.push({ start: at, end: stop, text: word, lower, capital: word[0] !== lower[0], upper: word.length > 1 && word !== lower && word === word.toUpperCase(), before, owner });
    at = owner ? stop + 2 : stop;
    before = '';
  }
  return words;
}
