import type { SentenceRules } from '../languages/parsing-rules.ts';
import type { Range, Sentence } from '../model/index.ts';

/** A stretch of text that is to become one sentence. */
export interface Stretch extends Range {
  readonly kind: Sentence['kind'];
}

const FINAL = /[.!?…]+["”’»')\]]*(?: ["”](?=\s))?/g;
const BULLET = /^[-–•*▪] \S/;
const CLOSED = /[.!?…:]["”’»')\]]*$/;
const OPENS = /^["“‘«'([–—-]*\s*[\p{Lu}\p{N}]/u;
const GLUED = /^["“‘«'(]?\p{Lu}\p{Ll}/u;
const DOMAIN = /^(?:com|co|id|net|org)\b/i;

/** Splits a text into sentences, datelines and boilerplate, in text order and without overlap; space between them belongs to none. */
export function splitSentences(text: string, rules: SentenceRules): Stretch[] {
  return paragraphs(text, rules).flatMap((paragraph) => splitParagraph(text, paragraph, rules));
}

/** Lines are joined into a paragraph unless the one before is empty, is closed by a final stop, or one of them is boilerplate. */
function paragraphs(text: string, rules: SentenceRules): Stretch[] {
  const out: { start: number; end: number; kind: Sentence['kind'] }[] = [];
  let open = false;
  for (let start = 0; start <= text.length; ) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 ? text.length : stop;
    const line = trim(text, start, end);
    start = end + 1;
    if (line.start === line.end) {
      open = false;
      continue;
    }
    const kind = kindOf(text, line, rules);
    if (open && kind === 'sentence' && !BULLET.test(text.slice(line.start, line.start + 3))) out[out.length - 1].end = line.end;
    else out.push({ ...line, kind });
    open = kind === 'sentence' && !CLOSED.test(text.slice(Math.max(line.start, line.end - 6), line.end));
  }
  return out;
}

function trim(text: string, start: number, end: number): Range {
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}

function isSpace(code: number): boolean {
  return code <= 32 || code === 0xa0 || code === 0x3000 || code === 0xfeff || (code >= 0x2000 && code <= 0x200b);
}

function splitParagraph(text: string, paragraph: Stretch, rules: SentenceRules): Stretch[] {
  if (paragraph.kind !== 'sentence') return [paragraph];
  const out: Stretch[] = [];
  let start = paragraph.start;
  const dateline = datelineEnd(text, paragraph, rules);
  if (dateline > start) {
    out.push({ ...trim(text, start, dateline), kind: 'dateline' });
    start = dateline;
  }
  FINAL.lastIndex = start;
  for (let match = FINAL.exec(text); match && match.index < paragraph.end; match = FINAL.exec(text)) {
    const end = Math.min(beforeNextQuote(text, FINAL.lastIndex), paragraph.end);
    if (!endsSentence(text, start, match.index, end, paragraph.end, rules)) continue;
    const piece = trim(text, start, end);
    if (piece.start < piece.end) out.push({ ...piece, kind: kindOf(text, piece, rules) });
    start = end;
  }
  const rest = trim(text, start, paragraph.end);
  if (rest.start < rest.end) out.push({ ...rest, kind: kindOf(text, rest, rules) });
  return out;
}

function kindOf(text: string, { start, end }: Range, { boilerplate }: SentenceRules): Sentence['kind'] {
  return boilerplate.test(text.slice(start, Math.min(end, start + 400))) ? 'boilerplate' : 'sentence';
}

/** Of two straight quotation marks that touch, before a letter, the second opens what comes next: `mundur.""Kami`. */
function beforeNextQuote(text: string, end: number): number {
  return text[end - 1] === '"' && text[end - 2] === '"' && /\p{Lu}/u.test(text[end] ?? '') ? end - 1 : end;
}

function datelineEnd(text: string, { start, end }: Range, { datelines }: SentenceRules): number {
  const head = text.slice(start, Math.min(end, start + 120));
  for (const pattern of datelines) {
    const match = pattern.exec(head);
    if (match && match.index === 0 && start + match[0].length < end) return start + match[0].length;
  }
  return start;
}

/** Whether the marks from `at` to `end` close the sentence that began at `start`. */
function endsSentence(text: string, start: number, at: number, end: number, limit: number, rules: SentenceRules): boolean {
  if (end >= limit) return true;
  const after = text.slice(end, Math.min(end + 40, limit));
  const spaced = isSpace(after.charCodeAt(0));
  if (!(spaced ? OPENS.test(after.trimStart()) : GLUED.test(after) && !DOMAIN.test(after) && !inAddress(text, start, at, after))) return false;
  if (text[at] !== '.' || end - at > 1) return spaced || isLetter(text, at - 1);
  return !keepsGoing(text, start, at, rules, after);
}

/** Whether a stop without a space after it stands in a web or mail address: `http://www.Contoh.org`, `A.Name@example.org`. */
function inAddress(text: string, start: number, at: number, after: string): boolean {
  return /^[^\s@]{1,30}@/.test(after) || /(?:\/\/|\bwww\.)\S{0,80}$/.test(text.slice(Math.max(start, at - 90), at + 1));
}

function isLetter(text: string, at: number): boolean {
  return /[\p{Ll}\p{N})”"]/u.test(text[at] ?? '');
}

/** Whether the stop at `at` belongs to the word before it: an abbreviation, an initial, the number of a list. */
function keepsGoing(text: string, start: number, at: number, { abbreviations, starters }: SentenceRules, after: string): boolean {
  const before = /[\p{L}\p{N}.'’-]{1,24}$/u.exec(text.slice(Math.max(start, at - 24), at))?.[0] ?? '';
  const ends = abbreviations.get(before.toLowerCase());
  if (ends === 'number') return /^\s*\d/.test(after);
  if (ends === 'may') return !starters.has(/^[^\p{L}]*(\p{L}+)/u.exec(after)?.[1].toLowerCase() ?? '');
  if (ends) return ends === 'never';
  if (/^(?:\p{Lu}\.)*\p{Lu}$/u.test(before)) return true;
  if (/^\d{1,2}$/.test(before) && at - before.length === start) return true;
  return !isSpace(after.charCodeAt(0)) && !isLetter(text, at - 1);
}
