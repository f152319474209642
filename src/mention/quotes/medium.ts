import type { ActorMention } from '../../model/index.ts';
import type { MediumCue } from '../../languages/quote-rules.ts';
import { isStop, plays, type Reading } from './reading.ts';
import { wordAt } from './words.ts';

/** How many words may stand between "dikutip dari" and the outlet's name: "kantor berita milik pemerintah". */
const ROOM = 5;

/** An outlet that speech in its sentence came through. */
export interface Medium {
  readonly mention: ActorMention;
  readonly sentence: number;
}

/** A news outlet or platform, by its sector or by a word in or before its name: "kantor berita RIA". */
export function isOutlet(reading: Reading, mention: ActorMention): boolean {
  if (mention.entity.sector === 'JRN') return true;
  const first = wordAt(reading.words, mention.start);
  for (let i = first - 2; i < reading.words.length && reading.words[i]?.start < mention.end; i += 1) {
    if (plays(reading, 'outlet', i)) return true;
  }
  return plays(reading, 'outlet', first - 1);
}

const stands = ({ words }: Reading, i: number, cue: MediumCue): boolean => cue.words.every((word, k) => words[i + k]?.lower === word);

/** The actor that follows, past words that say what kind of outlet it is. */
function mentionAfter(reading: Reading, starts: ReadonlyMap<number, ActorMention>, from: number): ActorMention | null {
  const { words } = reading;
  for (let i = from; i < Math.min(words.length, from + ROOM); i += 1) {
    const mention = starts.get(words[i].start);
    if (mention) return mention;
    if (isStop(words[i]) || !(plays(reading, 'outlet', i) || plays(reading, 'beside', i))) return null;
  }
  return null;
}

/** Every medium that a text names, in text order. */
export function findMedia(reading: Reading, actors: readonly ActorMention[]): readonly Medium[] {
  const starts = new Map(actors.map((mention) => [mention.start, mention]));
  return reading.words.flatMap(({ lower, sentence }, first): Medium[] => {
    const cue = reading.rules.media.get(lower)?.find((known) => stands(reading, first, known));
    if (!cue) return [];
    const mention = mentionAfter(reading, starts, first + cue.words.length);
    return mention && (!cue.outlet || isOutlet(reading, mention)) ? [{ mention, sentence }] : [];
  });
}
