import type { Range } from '../../model/index.ts';
import type { Cue } from './cues.ts';
import { breaksLine, cueOf, isStop, plays, type Reading, type Saying } from './reading.ts';
import { subjectOf } from './subject.ts';
import type { Word } from './words.ts';

/** How far after its cue a content clause may begin, in words: "mengatakan kepada kantor berita TASS pada Rabu bahwa". */
const REACH = 14;
/** Fewer words than this are no clause. */
const LEAST = 3;

const FINITE = new Set(['VERB', 'AUX', '']);
const MARKS = '"“”„‟«»″＂';

/** Index of the first word of the sentence around `i`, and one past its last; a new line ends a sentence too, and so do the marks of a quotation that it stands in. */
function sentenceAround({ words, text, quoted }: Reading, i: number): readonly [number, number] {
  const around = quoted.find(({ open, close }) => open <= words[i].start && words[i].end <= close) ?? { start: 0, end: text.length };
  const within = (a: Word, b: Word): boolean =>
    a.sentence === b.sentence && around.start <= a.start && b.end <= around.end && !breaksLine(text, a.end, b.start);
  let first = i;
  let end = i + 1;
  while (first > 0 && within(words[first - 1], words[first])) first -= 1;
  while (end < words.length && within(words[end - 1], words[end])) end += 1;
  while (end > i + 1 && isStop(words[end - 1])) end -= 1;
  return [first, end];
}

const hasVerb = (words: readonly Word[]): boolean => words.some(({ upos }) => FINITE.has(upos));

function span(words: readonly Word[], first: number, end: number): Range | null {
  let from = first;
  let to = end;
  while (from < to && /^\P{L}$/u.test(words[from].lower) && !MARKS.includes(words[from].lower) && !/\d/.test(words[from].lower)) from += 1;
  while (to > from && words[to - 1].lower === ',') to -= 1;
  if (to - from < LEAST || !hasVerb(words.slice(from, to))) return null;
  return { start: words[from].start, end: words[to - 1].end };
}

/** A comma and "kata X" or "X said" that closes the sentence, or a turn to another speaker: the content ends before it. */
function contentEnd(reading: Reading, from: number, end: number): number {
  const { words } = reading;
  for (let i = from + 1; i < end; i += 1) {
    const comma = words[i].lower === ',';
    if (comma && plays(reading, 'contrast', i + 1)) return i;
    if (comma && (cueOf(reading, i + 1, ['after', 'according']) || plays(reading, 'source', i + 1))) return i;
    if (plays(reading, 'and', i) && cueOf(reading, i + 1, ['before', 'either'])) return words[i - 1].lower === ',' ? i - 1 : i;
  }
  return end;
}

/** Where the content of a cue that stands before it begins: after "bahwa", else after what is said of listener and time. */
function contentStart(reading: Reading, cue: Cue, end: number): number {
  const { words } = reading;
  const limit = Math.min(end, cue.last + 1 + REACH);
  for (let i = cue.last + 1; i < limit; i += 1) {
    if (plays(reading, 'that', i)) return i + 1;
    if (cueOf(reading, i, ['noun']) || (i > cue.last + 1 && cueOf(reading, i, ['before', 'either']))) break;
  }
  if (cue.takes === 'that' || cue.shape === 'noun' || cue.shape === 'agent') return -1;
  const aside = plays(reading, 'stop', cue.last + 1) || words[cue.last + 1]?.lower === '(';
  const comma = words.findIndex(({ lower }, i) => i > cue.last && i < limit && lower === ',');
  if (words[cue.last + 1]?.lower === ',') return cue.last + 2;
  return aside && comma > 0 ? comma + 1 : cue.last + 1;
}

function after(reading: Reading, cue: Cue): Saying | null {
  const [, end] = sentenceAround(reading, cue.first);
  const start = contentStart(reading, cue, end);
  if (start < 0 || start >= end) return null;
  const inner = innerQuote(reading, start, end);
  if (inner) return { ...inner, direct: true, cue, side: 'before', rule: 'quote:inner' };
  const content = span(reading.words, start, contentEnd(reading, start, end));
  return content && { ...content, direct: false, cue, side: 'before', rule: cue.kind === 'demand' && cue.takes === 'act' ? 'quote:demanded' : 'quote:clause' };
}

/** Single marks within a quotation: `“Dia berkata ‘jangan kembali’ kepada kami”`. */
function innerQuote({ words }: Reading, start: number, end: number): Range | null {
  if (!/^[‘']$/.test(words[start].lower)) return null;
  for (let i = start + 2; i < end; i += 1) {
    if (/^[’']$/.test(words[i].lower)) return { start: words[start + 1].start, end: words[i - 1].end };
  }
  return null;
}

/** The content after the comma that follows the cue and its speaker: `Hal itu, kata X, harus didukung`. */
function afterSpeaker(reading: Reading, cue: Cue, end: number): Range | null {
  const { words } = reading;
  const comma = words.findIndex(({ lower }, i) => i > cue.last && i < end && lower === ',');
  return comma < 0 ? null : span(words, comma + 1, contentEnd(reading, comma + 1, end));
}

/** `CLAUSE, kata X.` and `CLAUSE, X said.`: the content stands before the cue, or around it where what stands before is no clause. */
function around(reading: Reading, cue: Cue, from: number): Saying | null {
  const [first, end] = sentenceAround(reading, cue.first);
  const content = span(reading.words, first, from) ?? afterSpeaker(reading, cue, end);
  return content && { ...content, direct: false, cue, side: content.start < cue.start ? 'after' : 'before', rule: 'quote:clause-before' };
}

/** `Menurut X, CLAUSE`: after the comma that follows the speaker. */
function according(reading: Reading, cue: Cue): Saying | null {
  const [first, end] = sentenceAround(reading, cue.first);
  if (cue.first - first > LEAST) return around(reading, cue, cue.first);
  const content = afterSpeaker(reading, cue, end);
  return content && { ...content, direct: false, cue, side: 'before', rule: 'quote:according' };
}

/** A bare root says "X said" only after a comma and before its speaker: "…, jelas Menlu", not "sudah jelas". */
function follows(reading: Reading, cue: Cue): boolean {
  const { words } = reading;
  const next = words[cue.last + 1];
  if (words[cue.first - 1]?.lower !== ',') return false;
  return cue.enclitic || (next !== undefined && (next.capital || plays(reading, 'pronoun', cue.last + 1) || cue.takes === 'clause' && next.upos === 'NOUN'));
}

/** `CLAUSE, X said.`: nothing follows the cue, or only when and where. */
function closesSentence(reading: Reading, cue: Cue): number {
  const { words } = reading;
  const [first, end] = sentenceAround(reading, cue.first);
  const next = cue.last + 1;
  if (next < end && !plays(reading, 'stop', next) && words[next].lower !== ',') return -1;
  for (let i = cue.first - 1; i > first && i > cue.first - REACH; i -= 1) if (words[i].lower === ',') return i;
  return -1;
}

/** "The Observatory, which …, reported the blast": the tree gives the cue a subject that stands before it. */
function hasSubjectBefore(reading: Reading, cue: Cue): boolean {
  const subject = subjectOf(reading, cue);
  return subject !== null && subject.start < cue.start;
}

function sayingOf(reading: Reading, cue: Cue): Saying | null {
  if (cue.takes === 'quote') return null;
  if (cue.shape === 'according') return according(reading, cue);
  if (cue.shape === 'after') return follows(reading, cue) ? around(reading, cue, cue.first) : null;
  if (cue.shape === 'either') {
    const comma = closesSentence(reading, cue);
    if (comma >= 0) return around(reading, cue, comma);
    if (reading.words[cue.first - 1]?.lower === ',' && !hasSubjectBefore(reading, cue)) return around(reading, cue, cue.first - 1);
  }
  const found = after(reading, cue);
  const comma = found || cue.shape !== 'before' ? -1 : closesSentence(reading, cue);
  return comma < 0 ? found : around(reading, cue, comma);
}

/** How many words may name the speaker of a headline: "Menteri Luar Negeri RI: …". */
const NAME_ROOM = 8;

/** `Menlu: Indonesia kirim bantuan`: the first line of a report, where it is a headline. Only an actor before the colon makes it speech. */
function headline({ words, text }: Reading): Saying | null {
  const colon = words.findIndex(({ lower }, i) => i <= NAME_ROOM && lower === ':');
  const end = words.findIndex((word, i) => i > 0 && breaksLine(text, words[i - 1].end, word.start));
  if (colon < 1 || end <= colon || isStop(words[end - 1]) || /["“”„«]/.test(text.slice(words[colon].end, words[colon].end + 2))) return null;
  const content = span(words, colon + 1, end);
  return content && { ...content, direct: false, cue: null, side: 'before', rule: 'quote:headline' };
}

/** Speech told in the report's own words, except where the cue already reports a quotation. */
export function indirectSayings(reading: Reading, direct: readonly Saying[]): readonly Saying[] {
  const used = new Set(direct.filter(({ side, start, cue }) => side === 'after' || (cue && isNext(reading, cue, start))).map(({ cue }) => cue?.first));
  const top = headline(reading);
  const found: Saying[] = top ? [top] : [];
  for (const [first, readings] of reading.cues) {
    if (used.has(first)) continue;
    const saying = readings.reduce<Saying | null>((made, cue) => made ?? sayingOf(reading, cue), null);
    if (saying) found.push(saying);
  }
  return found;
}

/** Only a few words without a verb stand between the cue and the quotation. */
function isNext({ words }: Reading, cue: Cue, start: number): boolean {
  let end = cue.last + 1;
  while (end < words.length && words[end].end <= start) end += 1;
  const between = words.slice(cue.last + 1, end);
  return between.length <= LEAST + 1 || !between.some(({ upos }) => upos === 'VERB');
}
