import type { TokenRules } from '../languages/parsing-rules.ts';
import type { Range } from '../model/index.ts';
import { type KnownWords, unglue } from './glued.ts';

/** Words of a stretch of text, and where the space between some of them was lost. */
export interface Cut {
  readonly words: readonly Range[];
  readonly glued: readonly Range[];
}

/** Cuts a stretch of text into syntactic words. */
export function tokenise(text: string, { start, end }: Range, rules: TokenRules, known: KnownWords): Cut {
  const words: Range[] = [];
  const glued: Range[] = [];
  const { pattern, ownStop } = rules;
  for (let at = start; at < end; ) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match || match.index >= end) break;
    const stop = Math.min(match.index + match[0].length, end);
    const form = text.slice(match.index, stop);
    at = stop;
    if (text[stop] === '.' && stop < end && keepsStop(form, ownStop, stop + 1 === end)) {
      at = stop + 1;
      words.push({ start: match.index, end: at });
      continue;
    }
    const parts = unglue(form, rules.glued, known);
    if (parts) glued.push({ start: match.index, end: stop });
    let from = match.index;
    for (const length of parts ?? [form.length]) {
      pushWords(words, from, form.slice(from - match.index, from - match.index + length), rules, known);
      from += length;
    }
  }
  return { words, glued };
}

/** Abbreviations and initials keep their stop; an initial at the very end does not. */
function keepsStop(form: string, ownStop: ReadonlySet<string>, last: boolean): boolean {
  if (form.length === 1) return !last && form !== 'I' && /\p{Lu}/u.test(form);
  return ownStop.has(form.toLowerCase()) && !(last && NUMBERED.test(form));
}

const NUMBERED = /^(?:no|nos)$/i;

const WORD = /^[\p{L}\p{N}]/u;

function pushWords(words: Range[], start: number, form: string, { split }: TokenRules, known: KnownWords): void {
  let at = start;
  for (const length of (form.length > 2 && WORD.test(form) ? split(form, known.word) : null) ?? [form.length]) {
    words.push({ start: at, end: at + length });
    at += length;
  }
}
