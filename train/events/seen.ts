import { coderOf } from '../../src/code/coder.ts';
import { frameTriggers } from '../../src/code/frame-triggers.ts';
import { hitsOf } from '../../src/code/match.ts';
import { NO_SENSES, type Senses } from '../../src/code/index.ts';
import { sentenceView, type SentenceView } from '../../src/code/model/sentence-view.ts';
import { viewsOf } from '../../src/code/view.ts';
import { narrativeTime } from '../../src/code/when.ts';
import type { Language } from '../../src/languages/language.ts';
import type { Marked, Sentence } from '../../src/model/index.ts';

/** A sentence of the story with what the event model sees of it, and the types of the frames that speak in it, by token. */
export interface Seen {
  readonly number: number;
  readonly sentence: Sentence;
  readonly view: SentenceView;
  readonly types: ReadonlyMap<number, string>;
}

/** The sentences of a report as the event model sees them; what is no sentence of the story is left out. */
export function seenSentences(marked: Marked, language: Language, senses: Senses = NO_SENSES): readonly Seen[] {
  const { grammar, index } = coderOf(language);
  const told = { implied: narrativeTime(marked), last: null };
  return viewsOf(marked, language).filter(({ sentence }) => sentence.kind === 'sentence').map((view): Seen => {
    const hits = hitsOf(view, index);
    const triggers = frameTriggers(view, grammar, hits, told);
    return { number: view.number, sentence: view.sentence, view: sentenceView(view, grammar, hits, triggers, senses), types: new Map(triggers.map(({ head, type }) => [head, type])) };
  });
}
