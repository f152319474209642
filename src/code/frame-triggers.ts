import type { Frame } from '../languages/frame.ts';
import { hasPhrase, holds, type Situation } from './condition.ts';
import type { Hit } from './match.ts';
import { nounFillers } from './noun-slots.ts';
import type { Filler, Grammar } from './filler.ts';
import { verbFillers } from './slots.ts';
import { statusOf } from './status.ts';
import { threatOf } from './threat.ts';
import type { Trigger } from './trigger.ts';
import type { View } from './view.ts';
import { whenOf, type Told } from './when.ts';

/** What the frames see in a sentence, out of the words that they fit: for every word the most specific frame that holds there. */
export function frameTriggers(view: View, grammar: Grammar, hits: readonly Hit[], told: Told): readonly Trigger[] {
  const claimed = new Set<number>();
  const triggers: Trigger[] = [];
  for (const hit of hits) {
    if (hit.words.some((word) => claimed.has(word))) continue;
    const trigger = triggerOf(view, grammar, hit, told);
    if (!trigger) continue;
    for (const word of hit.words) claimed.add(word);
    triggers.push(trigger);
  }
  return triggers.sort((a, b) => a.head - b.head);
}

/** The arguments of a trigger, whatever found it; its own words fill no slot. */
export function fillersOf(view: View, grammar: Grammar, kind: 'verb' | 'noun', head: number, words: readonly number[]): readonly Filler[] {
  const own = kind === 'verb' ? [...verbFillers(view, grammar, head), ...wordPhrases(view, grammar, head, words)] : nounFillers(view, grammar, head, words);
  return own.filter((filler, i) => !words.includes(filler.head) && own.findIndex((other) => other.slot === filler.slot && other.head === filler.head) === i);
}

/** Phrases that hang on the inner words of a verb expression: "menjatuhkan sanksi terhadap X"; whose call is turned down in "rejected calls by X" is acted on. */
function wordPhrases(view: View, grammar: Grammar, head: number, words: readonly number[]): readonly Filler[] {
  return words
    .filter((word) => word !== head)
    .flatMap((word) => nounFillers(view, grammar, word, words).filter(({ slot, how }) => slot !== 'subj' && !how.includes(' of ')))
    .map((filler) => (grammar.words.prepositions.get(filler.slot)?.agent ? { ...filler, slot: 'obj' } : filler));
}

function triggerOf(view: View, grammar: Grammar, { expression, head, words }: Hit, told: Told): Trigger | null {
  const { frame, kind } = expression;
  if (frame.unless?.some((phrase) => hasPhrase(view, phrase))) return null;
  const fillers = fillersOf(view, grammar, kind, head, words);
  const when = whenOf(view, head, told);
  const status = frame.status ?? statusOf(view, head, view.marked.published, when?.start ?? null);
  const situation: Situation = { view, head, fillers, status };
  if (frame.only && !holds(frame.only, situation)) return null;
  const reading = frame.variants?.find((variant) => holds(variant.when, situation));
  const threat = frame.status || reading ? null : threatOf(view, head, frame.type, status);
  return {
    view, kind, head, words, frame, fillers, when,
    type: threat?.type ?? reading?.type ?? frame.type,
    mode: threat ? threat.mode : reading?.mode ?? (reading?.type ? null : frame.mode ?? null),
    cameo: threat?.cameo ?? reading?.cameo ?? frame.cameo,
    contexts: frame.contexts ?? [],
    status: threat?.status ?? reading?.status ?? status,
    rule: `frame:${grammar.language.code}/${frame.id}`,
    confidence: confidenceOf(frame, kind), likely: confidenceOf(frame, kind), typed: confidenceOf(frame, kind), beside: 0,
    why: [`frame ${frame.id}: ${words.map((word) => view.tokens[word].text).join(' … ')}${threat ? ', announced under a condition' : reading ? ', read by one of its variants' : ''}`],
  };
}

function confidenceOf(frame: Frame, kind: 'verb' | 'noun'): number {
  return (kind === 'verb' ? 0.75 : 0.6) + (frame.only ? 0.1 : 0);
}
