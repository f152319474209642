import { featuresOf } from '../../src/code/model/features.ts';
import { type SentenceView, viewOf } from '../../src/code/model/sentence-view.ts';
import { EVENT_TYPES, type Marked, type Sentence } from '../../src/model/index.ts';
import type { GoldEvent, GoldReport } from './gold.ts';
import type { Example } from './log-linear.ts';

/** A candidate token of a report: where it stands, and how it is to be learnt. `label` is -1 for tokens that are neither (the rest of a marked trigger). */
export interface Candidate {
  readonly sentence: number;
  readonly token: number;
  readonly start: number;
  readonly end: number;
  readonly label: number;
  readonly weight: number;
  readonly features: Uint32Array;
}

/** Types of frames that speak in a sentence, by token. */
export type FrameTypes = (marked: Marked, sentence: number) => ReadonlyMap<number, string>;

const CORE = new Set(['actual', 'future', 'historical']);

/** The token of a marked trigger that heads it: the one whose own head lies outside. */
function headOf({ tokens }: Sentence, event: GoldEvent): number {
  const inside = tokens.map((_, i) => i).filter((i) => tokens[i].start < event.end && tokens[i].end > event.start);
  return inside.find((i) => tokens[i].head < 0 || !inside.includes(tokens[i].head)) ?? -1;
}

/** Every candidate token of a report with its features and, from the marks, its class. */
export function candidatesOf(marked: Marked, gold: GoldReport, frames: FrameTypes): Candidate[] {
  return marked.sentences.flatMap((sentence, s) => {
    if (sentence.kind !== 'sentence') return [];
    const view = viewOf(marked, s, frames(marked, s));
    const labels = labelsOf(sentence, gold.events);
    return sentence.tokens.flatMap(({ start, end }, token) => {
      if (!view.content[token]) return [];
      return [{ sentence: s, token, start, end, ...labels[token], features: featureArray(view, token) }];
    });
  });
}

function labelsOf(sentence: Sentence, events: readonly GoldEvent[]): { label: number; weight: number }[] {
  const labels = sentence.tokens.map(() => ({ label: 0, weight: 1 }));
  for (const event of events) {
    if (event.start < sentence.start || event.start >= sentence.end) continue;
    sentence.tokens.forEach((token, i) => {
      if (token.start < event.end && token.end > event.start && labels[i].label === 0) labels[i] = { label: -1, weight: 0 };
    });
    const head = headOf(sentence, event);
    if (head < 0 || labels[head].label > 0) continue;
    const counts = CORE.has(event.status);
    labels[head] = counts ? { label: 1 + EVENT_TYPES.indexOf(event.type as never), weight: event.sure ? 1 : 0.5 } : { label: -1, weight: 0 }; // a gold type is one of the sixteen
  }
  return labels;
}

function featureArray(view: SentenceView, token: number): Uint32Array {
  const features: number[] = [];
  featuresOf(view, token, (feature) => features.push(feature));
  return Uint32Array.from(features);
}

/** What the trainer learns from: candidates that are clearly an event or clearly none. */
export function examplesOf(candidates: readonly Candidate[]): Example[] {
  return candidates.filter(({ label }) => label >= 0);
}
