import { type ActorMention, contains } from '../../model/index.ts';
import type { Cue } from './cues.ts';
import { findMedia, isOutlet, type Medium } from './medium.ts';
import { plays, type Reading, type Saying } from './reading.ts';
import { canSpeak, isJoined, isPerson, pointsBack, speakerAfter, toldBefore, speakerBefore, speakerOfColon, speakerOfDash, type Actors } from './speaker.ts';
import { wordAt } from './words.ts';

/** A saying with who says it, and through whom. */
export interface Voiced {
  readonly saying: Saying;
  readonly speaker: ActorMention | null;
  readonly medium: ActorMention | null;
  readonly rule: string;
}

/** Paragraphs back that the one who goes on speaking may have spoken last: further for one who is pointed at than for a quote without any cue. */
const POINTED = 3;
const ALONE = 2;

/** True where at most so many paragraphs of the story, the last one among them, lie between. */
function isNear({ text, sentences }: Reading, from: number, to: number, most: number): boolean {
  let count = 1;
  for (const { start, kind } of sentences) {
    if (start >= to) break;
    if (start >= from && kind === 'sentence' && /\n\s*$/.test(text.slice(Math.max(0, start - 3), start))) count += 1;
  }
  return count <= most;
}

function named(reading: Reading, actors: Actors, { cue, side, start, end, rule }: Saying): ActorMention | null {
  if (rule === 'quote:colon' || rule === 'quote:headline') return speakerOfColon(reading, actors, start);
  if (rule === 'quote:dash') return speakerOfDash(reading, actors, end);
  if (!cue || cue.enclitic) return null;
  if (cue.shape === 'before') return speakerBefore(reading, actors, cue, side === 'after' ? end : 0);
  if (cue.shape === 'either') {
    if (side === 'before') return speakerBefore(reading, actors, cue, 0) ?? (reading.words[cue.first].capital ? speakerAfter(reading, actors, cue) : null);
    return speakerBefore(reading, actors, cue, end) ?? speakerAfter(reading, actors, cue);
  }
  return speakerAfter(reading, actors, cue);
}

/** The medium named in the sentence of the cue, or of the quote itself where it has none. */
function mediumOf(reading: Reading, media: readonly Medium[], { cue, start }: Saying): Medium | null {
  if (media.length === 0) return null;
  const { sentence } = reading.words[cue ? cue.first : Math.min(wordAt(reading.words, start), reading.words.length - 1)];
  return media.find((medium) => medium.sentence === sentence) ?? null;
}

/** Finds the speaker of every saying, in text order: by the cue, else the one who spoke last. An outlet that relays is the medium, and the speaker stays open. */
export function voiced(reading: Reading, all: Actors, sayings: readonly Saying[]): readonly Voiced[] {
  const actors = all.filter(canSpeak);
  const media = findMedia(reading, actors);
  let last: Voiced | null = null;
  const voices = sayings.map((saying): Voiced => {
    const found = (saying.cue && joined(reading, last, saying.cue)) ?? named(reading, actors, saying);
    const speaker = found && isPronoun(found) ? goesOn(reading, actors, last, saying, true) ?? found : found;
    const medium = mediumOf(reading, media, saying)?.mention ?? null;
    if (speaker && saying.cue && relays(reading, saying.cue.first, speaker)) return { saying, speaker: null, medium: speaker, rule: `${saying.rule},relay` };
    const continued = speaker ? null : goesOn(reading, actors, last, saying, false);
    const by = speaker ?? continued;
    const one: Voiced = { saying, speaker: by, medium: medium === by ? null : medium, rule: continued ? `${saying.rule},speaker-before` : saying.rule };
    if (one.speaker && !(last && contains(last.saying, saying)) && !isPronoun(one.speaker)) last = one;
    return one;
  });
  return voices.filter(({ saying, speaker }) => speaker || saying.rule !== 'quote:headline');
}

/** "X mengatakan … dan memperingatkan …": a second cue joined to the first one of its sentence without a subject of its own has the same speaker. */
function joined(reading: Reading, last: Voiced | null, cue: Cue): ActorMention | null {
  const before = last?.saying.cue;
  if (!before || before.first >= cue.first || reading.words[before.first].sentence !== reading.words[cue.first].sentence) return null;
  return isJoined(reading, cue) ? last.speaker : null;
}

const isPronoun = ({ rule }: ActorMention): boolean => rule.startsWith('pronoun');

/** Where the saying points back to a speaker, or is a quote of its own without a cue: the one told of since, else the one who spoke last. */
function goesOn(reading: Reading, actors: Actors, last: Voiced | null, saying: Saying, pronoun: boolean): ActorMention | null {
  if (last && contains(last.saying, saying)) return null;
  const open = pronoun || (saying.cue ? pointsBack(reading, saying.cue) : saying.rule === 'quote:alone');
  if (!open) return null;
  const near = last && isNear(reading, last.saying.end, saying.start - 1, saying.cue ? POINTED : ALONE) ? last : null;
  const since = saying.cue || !near ? toldBefore(reading, actors, saying.start, near?.saying.end ?? 0) : null;
  return since && (isPerson(since) || !near?.speaker) ? since : near?.speaker ?? null;
}

/** "Reuters melaporkan", "menurut Reuters": the outlet passes on what others say. */
function relays(reading: Reading, cue: number, speaker: ActorMention): boolean {
  const passesOn = plays(reading, 'relay', cue) || reading.cues.get(cue)?.[0].shape === 'according';
  return passesOn && isOutlet(reading, speaker);
}
