import type { ParsingRules } from '../languages/parsing-rules.ts';
import type { Range } from '../model/index.ts';

/** Cuts a stretch of text into syntactic words. `known` tells words that are safe to take for such. */
export function tokenise(text: string, { start, end }: Range, { tokens }: ParsingRules, known: (lower: string) => boolean): Range[] {
  const out: Range[] = [];
  const pattern = tokens.pattern;
  let at = start;
  while (at < end) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match || match.index >= end) break;
    let stop = Math.min(match.index + match[0].length, end);
    const form = text.slice(match.index, stop);
    if (text[stop] === '.' && stop < end && keepsStop(form, tokens.ownStop, stop + 1 === end)) stop += 1;
    pushWords(out, match.index, stop, form, tokens.split, known);
    at = stop;
  }
  return out;
}

/** Abbreviations and initials keep their stop; an initial at the very end does not. */
function keepsStop(form: string, ownStop: ReadonlySet<string>, last: boolean): boolean {
  if (form.length === 1) return !last && form !== 'I' && /\p{Lu}/u.test(form);
  return ownStop.has(form.toLowerCase()) && !(last && NUMBERED.test(form));
}

const NUMBERED = /^(?:no|nos)$/i;

function pushWords(out: Range[], start: number, end: number, form: string, split: ParsingRules['tokens']['split'], known: (lower: string) => boolean): void {
  const lengths = form.length === end - start && form.length > 2 ? split(form, known) : null;
  if (!lengths) {
    out.push({ start, end });
    return;
  }
  let at = start;
  for (const length of lengths) {
    out.push({ start: at, end: at + length });
    at += length;
  }
}
