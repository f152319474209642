import { featuresOf } from '../../src/code/model/features.ts';
import type { SentenceView } from '../../src/code/model/sentence-view.ts';
import { EVENT_TYPES, type Sentence } from '../../src/model/index.ts';
import type { GoldEvent, GoldReport } from './gold.ts';
import type { Example } from './log-linear.ts';
import type { Seen } from './seen.ts';

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

const CORE = new Set(['actual', 'future', 'historical']);

/** The token of a marked trigger that is learnt: where a frame speaks or could, since the coder looks there; else the one whose own head lies outside. */
function headOf({ tokens }: Sentence, { frame, word }: SentenceView, event: GoldEvent): number {
  const inside = tokens.map((_, i) => i).filter((i) => tokens[i].start < event.end && tokens[i].end > event.start);
  const top = inside.find((i) => tokens[i].head < 0 || !inside.includes(tokens[i].head));
  return inside.find((i) => frame[i]) ?? inside.find((i) => word[i]) ?? top ?? -1;
}

/** Every candidate token of a report with its features and, from the marks, its class. */
export function candidatesOf(sentences: readonly Seen[], gold: GoldReport): Candidate[] {
  return sentences.flatMap(({ number, sentence, view, types }) => {
    const labels = labelsOf(sentence, view, types, gold.events);
    return sentence.tokens.flatMap(({ start, end }, token) => {
      if (!view.content[token] && !view.frame[token]) return [];
      return [{ sentence: number, token, start, end, ...labels[token], features: featureArray(view, token) }];
    });
  });
}

function labelsOf(sentence: Sentence, view: SentenceView, spoken: ReadonlyMap<number, string>, events: readonly GoldEvent[]): { label: number; weight: number }[] {
  const types = new Set<string>(events.filter(({ start }) => start >= sentence.start && start < sentence.end).map(({ type }) => type));
  // a frame that tells of a marked act by another of its words is neither right nor wrong
  const labels = sentence.tokens.map((_, i) => (types.has(spoken.get(i) ?? '') ? { label: -1, weight: 0 } : { label: 0, weight: 1 }));
  for (const event of events) {
    if (event.start < sentence.start || event.start >= sentence.end) continue;
    sentence.tokens.forEach((token, i) => {
      if (token.start < event.end && token.end > event.start && labels[i].label <= 0) labels[i] = { label: -1, weight: 0 };
    });
    const head = headOf(sentence, view, event);
    if (head < 0 || labels[head].label > 0) continue;
    const counts = CORE.has(event.status);
    labels[head] = counts ? { label: 1 + EVENT_TYPES.indexOf(event.type as never), weight: event.sure ? 1 : 0.5 } : { label: -1, weight: 0 }; // a gold type is one of the sixteen
  }
  return labels;
}

const features = new Int32Array(8192);

export function featureArray(view: SentenceView, token: number): Uint32Array {
  return Uint32Array.from(features.subarray(0, featuresOf(view, token, features)));
}

/** What the trainer learns from: candidates that are clearly an event or clearly none. */
export function examplesOf(candidates: readonly Candidate[]): Example[] {
  return candidates.filter(({ label }) => label >= 0);
}
