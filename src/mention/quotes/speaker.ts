import type { ActorMention, Range } from '../../model/index.ts';
import type { Cue } from './cues.ts';
import { breaksLine, cueOf, isStop, plays, type Reading } from './reading.ts';
import { subjectOf } from './subject.ts';
import { wordAt } from './words.ts';

/** Actor mentions in text order, and the first of them that reaches past an offset. */
export type Actors = readonly ActorMention[];

/** How many sentences back the one who goes on speaking may have been named. */
const REACH = 3;

/** Things, owners ("-nya" of "rumahnya") and the speaker's own "kami" do not report. */
export function canSpeak({ rule }: ActorMention): boolean {
  return !rule.includes('thing') && rule !== 'pronoun:speaker' && !rule.startsWith('pronoun:owner');
}

/** Named as a person, with or without an office. */
const PERSONAL = /(?:^actor:|office\+|title\+)(?:name|person)/;
const isPersonal = ({ rule }: ActorMention): boolean => PERSONAL.test(rule);

/** How many words may stand between an office and the name in apposition: "Gubernur Darfur yang ditunjuk RSF, Al-Hadi Idris". */
const ROOM = 10;

/** Nothing but the rest of a title, an enclitic or brackets: "Direktur Pusat [Kebijakan Imigran (CIPC)] Masih Fouladi". */
const SAME_PHRASE = /^\p{Ll}{0,3}(?:\s+(?:\p{Lu}[\p{L}-]*|\([^)]*\)))*\s+$/u;

/** The person named beside an office or a group, directly or after a comma: "seorang warga, Colleen Hoffman". The mention itself where there is none. */
function withName({ words, text }: Reading, actors: Actors, mention: ActorMention, limit: number): ActorMention {
  if (isPersonal(mention)) return mention;
  for (let i = firstFrom(actors, mention.end); i < actors.length && actors[i].end <= limit; i += 1) {
    const between = text.slice(mention.end, actors[i].start);
    if (wordAt(words, actors[i].start) - wordAt(words, mention.end) > ROOM || /[.;:"“”\n]/.test(between)) break;
    if (isPersonal(actors[i]) && (SAME_PHRASE.test(between) || /,\s*$/.test(between))) return actors[i];
  }
  return mention;
}

function firstFrom(actors: Actors, offset: number): number {
  let low = 0;
  let high = actors.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (actors[middle].start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** One past the last word of what follows the cue as its speaker: up to a stop word, a bracket, a mark or the sentence's end. */
function phraseEnd(reading: Reading, from: number): number {
  const { words, text } = reading;
  let i = from;
  while (i < words.length && !isStop(words[i]) && !plays(reading, 'stop', i) && !/^[("“”:;]$/.test(words[i].lower)) {
    if (i > from && breaksLine(text, words[i - 1].end, words[i].start)) break;
    i += 1;
  }
  return i;
}

/** The mention that a noun phrase after the cue names; of an office and a person in apposition, the person. */
export function speakerAfter(reading: Reading, actors: Actors, cue: Cue): ActorMention | null {
  const { words } = reading;
  const end = phraseEnd(reading, cue.last + 1);
  if (end === cue.last + 1) return null;
  const first = actors[firstFrom(actors, cue.end)];
  if (!first || first.start >= words[end - 1].end) return null;
  return withName(reading, actors, first, lineEnd(reading, end - 1));
}

/** Where the sentence of the word ends. */
const lineEnd = ({ words, sentences }: Reading, i: number): number => sentences[words[i].sentence].end;

/** True where the mention is the object of a preposition: "dengan Menlu Rusia". */
function isObject(reading: Reading, mention: Range): boolean {
  const before = wordAt(reading.words, mention.start) - 1;
  return plays(reading, 'preposition', before) || plays(reading, 'source', before);
}

/** The mention that covers a token. */
function actorAt(actors: Actors, { start, end }: Range): ActorMention | null {
  for (let i = firstFrom(actors, start + 1) - 1; i >= 0 && i >= firstFrom(actors, start) - 3; i -= 1) {
    if (actors[i].start <= start && end <= actors[i].end) return actors[i];
  }
  return null;
}

/** The subject of a cue that stands after its speaker: the nearest mention before it that hangs on no preposition, else the origin of what speaks: "pernyataan dari Kemlu menyebutkan". */
export function speakerBefore(reading: Reading, actors: Actors, cue: Cue, from: number): ActorMention | null {
  const { words, text } = reading;
  let start = cue.first;
  while (start > 0 && words[start - 1].sentence === words[start].sentence && words[start - 1].end > from && !breaksLine(text, words[start - 1].end, words[start].start)) start -= 1;
  const floor = words[start].start;
  let fallback: ActorMention | null = null;
  const subject = subjectOf(reading, cue);
  const named = subject && subject.start >= floor && subject.start < cue.start ? actorAt(actors, subject) : null;
  if (named) return withName(reading, actors, named, cue.start);
  for (let i = firstFrom(actors, cue.start) - 1; i >= 0 && actors[i].start >= floor; i -= 1) {
    if (!isObject(reading, actors[i])) return withName(reading, actors, actors[i], cue.start);
    if (plays(reading, 'origin', wordAt(words, actors[i].start) - 1)) fallback ??= actors[i];
  }
  return fallback;
}

/** The mention that stands after the dash: `"…" — Retno Marsudi`. */
export function speakerOfDash(reading: Reading, actors: Actors, end: number): ActorMention | null {
  const mention = actors[firstFrom(actors, end)];
  return mention && wordAt(reading.words, mention.start) - wordAt(reading.words, end) <= 3 ? mention : null;
}

/** The mention that stands before the colon: `Kapolda: "…"`. */
export function speakerOfColon(reading: Reading, actors: Actors, start: number): ActorMention | null {
  const { words } = reading;
  let colon = wordAt(words, start) - 1;
  while (colon >= 0 && words[colon].lower !== ':') colon -= 1;
  const last = colon > 0 ? actors[firstFrom(actors, words[colon].start) - 1] : undefined;
  return last && last.end === words[colon - 1].end ? last : null;
}

/** "kata pria itu", "imbuh pernyataan tersebut". */
function endsDefinite(reading: Reading, from: number): boolean {
  const end = phraseEnd(reading, from);
  for (let i = from; i < end && reading.words[i].lower !== ','; i += 1) if (plays(reading, 'definite', i)) return true;
  return false;
}

/** Named, or told by an office: "presiden". */
export const isPerson = ({ rule }: ActorMention): boolean => PERSONAL.test(rule) || rule.startsWith('actor:office');

/** True where the word before a verb of saying joins it to what stands before: "dan menegaskan", "but added". */
export function isJoined(reading: Reading, cue: Cue): boolean {
  if (cue.shape !== 'before' && cue.shape !== 'either') return false;
  let i = cue.first - 1;
  while (plays(reading, 'adverb', i)) i -= 1;
  return plays(reading, 'and', i) || plays(reading, 'contrast', i);
}

/** True where the cue's speaker is only pointed at: by an enclitic, a pronoun, "that man", or a verb joined to the one before ("dan menambahkan"). */
export function pointsBack(reading: Reading, cue: Cue): boolean {
  if (cue.enclitic || plays(reading, 'pronoun', cue.last + 1)) return true;
  if (cue.shape === 'after' && endsDefinite(reading, cue.last + 1)) return true;
  if (cue.shape !== 'before' && cue.shape !== 'either') return false;
  let i = cue.first - 1;
  while (plays(reading, 'adverb', i)) i -= 1;
  return plays(reading, 'pronoun', i) || isJoined(reading, cue);
}

/** A person or a body; a state does not speak again as "dia" or "-nya". */
const speaksAgain = ({ rule, entity }: ActorMention): boolean => !rule.startsWith('pronoun') && (entity.sector !== '' || entity.country === '' || PERSONAL.test(rule));

/** Who "hal itu disampaikan X" names in a sentence. */
function announcer(reading: Reading, actors: Actors, sentence: number): ActorMention | null {
  const { words, sentences } = reading;
  for (let i = wordAt(words, sentences[sentence].start); i < words.length && words[i].sentence === sentence; i += 1) {
    const cue = cueOf(reading, i, ['agent']);
    if (cue && cue.takes !== 'quote') return speakerAfter(reading, actors, cue);
  }
  return null;
}

function subjectIn({ sentences }: Reading, actors: Actors, sentence: number): ActorMention | null {
  const { tokens } = sentences[sentence];
  const root = tokens.findIndex(({ head }) => head < 0);
  const subject = tokens.find(({ head, deprel }) => head === root && deprel.startsWith('nsubj'));
  return subject ? actorAt(actors, subject) : null;
}

/** Who the nearest sentence before `at` tells of that can speak, from sentences that begin after `floor`. */
export function toldBefore(reading: Reading, actors: Actors, at: number, floor: number): ActorMention | null {
  const { words, sentences } = reading;
  const here = words[Math.min(wordAt(words, at), words.length - 1)].sentence;
  let left = REACH;
  for (let i = here - 1; i >= 0 && left > 0 && sentences[i].start >= floor; i -= 1) {
    if (sentences[i].kind !== 'sentence') continue;
    left -= 1;
    const mention = announcer(reading, actors, i) ?? subjectIn(reading, actors, i);
    if (mention && speaksAgain(mention)) return withName(reading, actors, mention, sentences[i].end);
  }
  return null;
}
