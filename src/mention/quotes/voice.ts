import { type ActorMention, contains } from '../../model/index.ts';
import type { Reading, Saying } from './reading.ts';
import { speakerAfter, speakerOfColon, speakerBefore, type Actors } from './speaker.ts';

/** A saying with who says it. */
export interface Voiced {
  readonly saying: Saying;
  readonly speaker: ActorMention | null;
  readonly medium: ActorMention | null;
  readonly rule: string;
}

/** How far back the speaker of a quote without a cue may have spoken last: into the paragraph before. */
function isNear(text: string, from: number, to: number): boolean {
  return text.slice(from, to).split('\n').filter((line) => line.trim()).length <= 2;
}

function named(reading: Reading, actors: Actors, { cue, side, start, end, rule }: Saying): ActorMention | null {
  if (rule === 'quote:colon') return speakerOfColon(reading, actors, start);
  if (!cue || cue.enclitic) return null;
  if (cue.shape === 'before') return speakerBefore(reading, actors, cue, side === 'after' ? end : 0);
  if (cue.shape === 'either') {
    if (side === 'before') return speakerBefore(reading, actors, cue, 0);
    return speakerBefore(reading, actors, cue, end) ?? speakerAfter(reading, actors, cue);
  }
  return speakerAfter(reading, actors, cue);
}

/** Finds the speaker of every saying, in text order: by the cue, else the one who spoke last. */
export function voiced(reading: Reading, actors: Actors, sayings: readonly Saying[]): readonly Voiced[] {
  let last: Voiced | null = null;
  return sayings.map((saying) => {
    const speaker = named(reading, actors, saying);
    const again = speaker || (last && contains(last.saying, saying)) ? null : last;
    const continued = again?.speaker && isNear(reading.text, again.saying.end, saying.start) ? again.speaker : null;
    const one: Voiced = { saying, speaker: speaker ?? continued, medium: null, rule: continued ? `${saying.rule},speaker-before` : saying.rule };
    if (one.speaker) last = one;
    return one;
  });
}
