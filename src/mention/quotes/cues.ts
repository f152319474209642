import type { Range, StatementKind } from '../../model/index.ts';
import type { CueShape, CueTakes, QuoteRules, SpeechCue } from '../../languages/quote-rules.ts';
import type { Word } from './words.ts';

/** A word or words of saying in the text. The span leaves an enclitic out: `kata` of "katanya". */
export interface Cue extends Range {
  /** Indices of its first and last word. */
  readonly first: number;
  readonly last: number;
  readonly shape: CueShape;
  readonly kind: StatementKind;
  readonly takes: CueTakes;
  readonly enclitic: boolean;
}

const stands = (words: readonly Word[], i: number, cue: SpeechCue): boolean => cue.words.every((word, k) => words[i + k]?.lower === word);

function cueAt(words: readonly Word[], first: number, cue: SpeechCue, enclitic: string): Cue {
  const last = first + cue.words.length - 1;
  const end = words[last].end - (cue.enclitic ? enclitic.length : 0);
  return { start: words[first].start, end, first, last, shape: cue.shape, kind: cue.kind, takes: cue.takes, enclitic: cue.enclitic };
}

/** A capital inside a sentence makes a name of it: "the State Department", "United States". */
function isNamed(words: readonly Word[], i: number): boolean {
  const before = words[i - 1];
  return words[i].capital && before !== undefined && before.sentence === words[i].sentence && /^[\p{L}\p{N},]/u.test(before.lower);
}

/** "claims" and "reports" as nouns are no verbs of saying. */
const isNoun = ({ upos }: Word, { shape }: SpeechCue): boolean => shape === 'either' && (upos === 'NOUN' || upos === 'PROPN');

/** Every cue by the index of its first word; several readings of one word stand in the order of the word list. */
export function findCues(words: readonly Word[], rules: QuoteRules): ReadonlyMap<number, readonly Cue[]> {
  const found = new Map<number, readonly Cue[]>();
  words.forEach((word, i) => {
    const known = rules.cues.get(word.lower);
    if (!known || isNamed(words, i)) return;
    const here = known.filter((cue) => stands(words, i, cue) && !isNoun(word, cue)).map((cue) => cueAt(words, i, cue, rules.enclitic));
    if (here.length > 0) found.set(i, here);
  });
  return found;
}
