import type { CueShape } from '../../languages/quote-rules.ts';
import type { Cue } from './cues.ts';
import type { Quoted } from './quoted.ts';
import { breaksLine, cueOf, isStop, plays, type Reading, type Saying } from './reading.ts';
import { wordAt } from './words.ts';

/** Words that a speaker's name may take between a quote and its cue: `"…," the army's spokesman in Tripoli said`. */
const NAME_ROOM = 12;
/** A quote without a cue is speech from this many words on, or shorter where it ends like a sentence. */
const LONG = 5;
const SHORT = 3;
/** How far from its cue, in words, a quote of one word and of two or three may stand: `menyebut aksi itu "brutal"`. */
const CLOSE = 3;
const FAR = 20;
const SENTENCE_END = /[.!?,…]$/;
const MARKS = '"“”„‟«»″＂‘’‚\'‹›';

const isMark = (word: string): boolean => MARKS.includes(word);

/** The quote with what its marks enclose, comma and all, ends as a whole sentence does. */
function endsWhole({ text }: Reading, { close, open }: Quoted): boolean {
  return SENTENCE_END.test(text.slice(open, close).replace(/[\s"“”„«»″＂'’]+$/u, ''));
}

function endsWithPeriod({ text }: Reading, { end }: Quoted): boolean {
  return text[end - 1] === '.' && text[end - 2] !== '.';
}

const countWords = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** `"…," kata X`, `"…," katanya`, `"…," said X`, `"…," menurut X`. */
function cueRightAfter(reading: Reading, quoted: Quoted): Cue | null {
  const { words, text } = reading;
  let i = wordAt(words, quoted.close);
  const shapes: readonly CueShape[] = ['after', 'either', 'agent', 'according'];
  while (i < words.length && !cueOf(reading, i, shapes) && (words[i].lower === ',' || isMark(words[i].lower) || plays(reading, 'between', i))) i += 1;
  if (i >= words.length || words[i].capital || breaksLine(text, quoted.close, words[i].start)) return null;
  const cue = cueOf(reading, i, shapes);
  return cue && cue.takes === 'quote' && cue.shape === 'either' && !endsWhole(reading, quoted) ? null : cue;
}

/** `"…," the minister said`. A quote that ends with a period ends its sentence too, so that none can follow. */
function cueAfterSpeaker(reading: Reading, quoted: Quoted): Cue | null {
  const { words, text } = reading;
  if (endsWithPeriod(reading, quoted) || !endsWhole(reading, quoted)) return null;
  const first = wordAt(words, quoted.close);
  for (let i = first; i < Math.min(words.length, first + NAME_ROOM); i += 1) {
    if (isStop(words[i]) || isMark(words[i].lower) || breaksLine(text, quoted.close, words[i].start)) return null;
    const cue = i > first ? cueOf(reading, i, ['either', 'before']) : null;
    if (cue) return cue;
  }
  return null;
}

/** `"…" in Kiev, Lavrov said.`: the cue that closes the sentence, after a comma. */
function cueAtEnd(reading: Reading, quoted: Quoted): Cue | null {
  const { words, text } = reading;
  let comma = -1;
  for (let i = wordAt(words, quoted.close); i < words.length && !isStop(words[i]); i += 1) {
    if (isMark(words[i].lower) || breaksLine(text, words[i - 1].end, words[i].start)) return null;
    if (words[i].lower === ',') comma = i;
    const cue = comma >= 0 && i - comma <= LONG ? cueOf(reading, i, ['after', 'either']) : null;
    if (cue && (cue.shape === 'either' || i === comma + 1)) return cue;
  }
  return null;
}

/** The nearest cue before the quote within its sentence, a noun of saying only where there is no verb; other quotes between are stepped over. */
function cueBefore(reading: Reading, quoted: Quoted): Cue | null {
  const { words, text } = reading;
  let from = quoted.open;
  let noun: Cue | null = null;
  for (let i = wordAt(words, quoted.open) - 1; i >= 0; i -= 1) {
    const word = words[i];
    if (isStop(word) || (breaksLine(text, word.end, from) && word.lower !== ':')) return noun;
    const over = reading.quoted.find(({ open, close }) => open <= word.start && word.end <= close && close <= quoted.open);
    if (over) {
      i = wordAt(words, over.open);
      from = over.open;
      continue;
    }
    from = word.start;
    const cue = cueOf(reading, i, ['before', 'either', 'agent', 'according', 'after']);
    if (cue && (cue.shape !== 'after' || opensClause(reading, i))) return cue;
    noun ??= cueOf(reading, i, ['noun']);
  }
  return noun;
}

/** `Kata X: "…"`, and `"…," kata X, "…"`. */
function opensClause(reading: Reading, i: number): boolean {
  const before = reading.words[i - 1];
  return before === undefined || isStop(before) || isMark(before.lower) || before.lower === ',' || breaksLine(reading.text, before.end, reading.words[i].start);
}

/** `Kapolda: "…"`. */
function afterColon({ words }: Reading, quoted: Quoted): boolean {
  return words[wordAt(words, quoted.open) - 1]?.lower === ':';
}

/** `berjudul "…"`, `in his book, "…"`. */
function isNaming(reading: Reading, before: number): boolean {
  return plays(reading, 'naming', reading.words[before]?.lower === ',' ? before - 1 : before);
}

/** Most long words begin with a capital, and nothing ends it as a sentence: `Strategi Pemulihan Ekonomi Regional`. */
function isTitle(content: string): boolean {
  const long = content.split(/\s+/).filter((word) => /^\p{L}{4}/u.test(word));
  const capital = long.filter((word) => /^\p{Lu}/u.test(word));
  return long.length > 1 && capital.length > 0.7 * long.length && content !== content.toUpperCase() && !SENTENCE_END.test(content);
}

/** A name, a title or a word held at arm's length: `yang disebut "zona aman"`. */
function isName(reading: Reading, quoted: Quoted, cue: Cue | null): boolean {
  const { words, text } = reading;
  const before = wordAt(words, quoted.open) - 1;
  const content = text.slice(quoted.start, quoted.end);
  const count = countWords(content);
  if ((isNaming(reading, before) && cue?.last !== before) || isTitle(content)) return true;
  if (count > SHORT) return false;
  if (cue) return before - cue.last > (count === 1 ? CLOSE : FAR);
  return count === 1 || !(/^\P{L}*\p{Lu}/u.test(content) && endsWhole(reading, quoted));
}

/** `"…" — Retno Marsudi`: the name on the same line, after a dash. */
function beforeDash({ words, text }: Reading, quoted: Quoted): boolean {
  const dash = words[wordAt(words, quoted.close)];
  return dash !== undefined && /^[―—–-]$/.test(dash.lower) && /\p{Lu}/u.test(text[dash.end + 1] ?? '') && !breaksLine(text, quoted.close, dash.end);
}

function sayingOf(reading: Reading, quoted: Quoted): Saying | null {
  const { start, end } = quoted;
  const next = cueRightAfter(reading, quoted);
  const around = next?.shape === 'according' && quoted.broken === '' ? cueBefore(reading, quoted) : null;
  const after = around ? null : next ?? cueAfterSpeaker(reading, quoted);
  if (after) return { start, end, direct: true, cue: after, side: 'after', rule: 'quote:cue-after' };
  if (quoted.broken === 'open') return null;
  const before = around ?? cueBefore(reading, quoted);
  const last = before || isName(reading, quoted, null) ? null : cueAtEnd(reading, quoted);
  if (last) return { start, end, direct: true, cue: last, side: 'after', rule: 'quote:cue-at-end' };
  if (!before && afterColon(reading, quoted)) return { start, end, direct: true, cue: null, side: 'before', rule: 'quote:colon' };
  if (isName(reading, quoted, before)) return null;
  if (!before && endsWhole(reading, quoted) && beforeDash(reading, quoted)) return { start, end, direct: true, cue: null, side: 'after', rule: 'quote:dash' };
  if (before) return { start, end, direct: true, cue: before, side: 'before', rule: 'quote:cue-before' };
  const whole = endsWhole(reading, quoted) || countWords(reading.text.slice(start, end)) > LONG;
  return whole ? { start, end, direct: true, cue: null, side: 'none', rule: 'quote:alone' } : null;
}

/** The quotations of a text that are speech, each with the words that report it. Paragraphs of one speech share the cue that one of them has. */
export function directSayings(reading: Reading): readonly Saying[] {
  const sayings = reading.quoted.map((quoted) => sayingOf(reading, quoted));
  for (let i = sayings.length - 2; i >= 0; i -= 1) {
    const [here, next] = [sayings[i], sayings[i + 1]];
    if (reading.quoted[i].continues && here && next?.cue && !here.cue) sayings[i] = { ...here, cue: next.cue, side: next.side, rule: 'quote:next-paragraph' };
  }
  return sayings.filter((saying) => saying !== null);
}
