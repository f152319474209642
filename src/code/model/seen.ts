import type { Language } from '../../languages/language.ts';
import type { Marked } from '../../model/index.ts';
import { coderOf } from '../coder.ts';
import { frameTriggers } from '../frame-triggers.ts';
import { viewsOf } from '../view.ts';
import { narrativeTime } from '../when.ts';
import { sentenceView, type SentenceView } from './sentence-view.ts';

/** The sentences of a report as the event model sees them, by their index; what is no sentence of the story is left out. */
export function seenSentences(marked: Marked, language: Language): ReadonlyMap<number, SentenceView> {
  const { grammar, index } = coderOf(language);
  const told = { implied: narrativeTime(marked), last: null };
  const views = viewsOf(marked, language).filter(({ sentence }) => sentence.kind === 'sentence');
  return new Map(views.map((view) => [view.number, sentenceView(view, index, frameTriggers(view, grammar, index, told))]));
}
