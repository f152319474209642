import type { EventType } from '../../model/index.ts';
import type { World } from '../../world/world.ts';
import type { Grammar } from '../filler.ts';
import { fillersOf } from '../frame-triggers.ts';
import type { Hit } from '../match.ts';
import { statusOf } from '../status.ts';
import type { Trigger } from '../trigger.ts';
import type { View } from '../view.ts';
import { type Told, whenOf } from '../when.ts';
import { CLASSES, type EventModel, probabilities, typeOfClass } from './event-model.ts';
import { frameWord, wordFeatures } from './features.ts';
import { sentenceView, type SentenceView } from './sentence-view.ts';

/** What weighing needs beside the sentence. */
export interface Weighing {
  readonly grammar: Grammar;
  readonly world: World;
  readonly model: EventModel;
  readonly told: Told;
}

/**
 * The frames' triggers as the model weighs them, and those that it finds where no frame speaks. A frame's trigger stays where the model
 * does not think it unlikely, and takes the model's type where the model is surer of another.
 */
export function weighed(view: View, frames: readonly Trigger[], hits: readonly Hit[], weighing: Weighing): readonly Trigger[] {
  const { grammar, model } = weighing;
  const seen = sentenceView(view, grammar, hits, frames, model.senses);
  const spoken = new Map(frames.map((trigger) => [trigger.head, trigger]));
  const covered = new Set(frames.flatMap(({ words }) => words));
  const out: { readonly trigger: Trigger; readonly p: Float64Array }[] = [];
  const sums = new Float64Array(CLASSES);
  for (let at = 0; at < view.tokens.length; at += 1) {
    const frame = spoken.get(at);
    if (!frame && (!seen.content[at] || covered.has(at) || !isPromising(model, seen, at))) continue;
    const p = probabilities(model, seen, at);
    const likely = 1 - p[0];
    for (let c = 1; c < CLASSES; c += 1) sums[c] += p[c];
    if (frame ? likely < model.keep && knows(model, seen, at) : likely < model.find) continue;
    out.push({ trigger: frame ? confirmed(frame, p, weighing.world) : found(view, at, p, weighing), p });
  }
  return out.map(({ trigger, p }) => ({ ...trigger, beside: besides(sums, p, trigger.type) }));
}

/** How many acts of the type the model expects at the other words looked at. */
function besides(sums: Float64Array, p: Float64Array, type: EventType): number {
  const c = p.findIndex((_, k) => k > 0 && typeOfClass(k) === type);
  return Math.max(0, sums[c] - p[c]);
}

/** A word that tells of some type by itself is looked at; of the others the model is hardly ever sure enough, and they are most of a text. */
function isPromising({ mask, weights, sums: { features } }: EventModel, seen: SentenceView, at: number): boolean {
  const count = wordFeatures(seen, at, features);
  for (let k = 0; k < count; k += 1) {
    const base = (features[k] & mask) * CLASSES;
    for (let c = 1; c < CLASSES; c += 1) if (weights[base + c] > weights[base]) return true;
  }
  return false;
}

/** A frame is doubted only at words that the model has met it at: of others it has no opinion. */
function knows({ mask, weights }: EventModel, seen: SentenceView, at: number): boolean {
  const base = (frameWord(seen, at) & mask) * CLASSES;
  return weights.subarray(base, base + CLASSES).some((weight) => weight !== 0);
}

function bestClass(p: Float64Array): number {
  let best = 1;
  for (let c = 2; c < CLASSES; c += 1) if (p[c] > p[best]) best = c;
  return best;
}

const round = (value: number): number => Math.round(value * 100) / 100;
/** A frame's type gives way only to one this many times likelier. */
const FAR = 4;

function confirmed(frame: Trigger, p: Float64Array, { codebook }: World): Trigger {
  const best = bestClass(p);
  const own = p.findIndex((_, c) => c > 0 && typeOfClass(c) === frame.type);
  const confidence = round(1 - p[0]);
  const why = [...frame.why, `model ${round(1 - p[0])} for an event, ${round(p[own])} for ${frame.type}`];
  if (p[best] <= FAR * p[own]) return { ...frame, confidence, why, likely: 1 - p[0], typed: p[own] };
  const type = typeOfClass(best);
  // What the frame says beyond its type goes with it: a code of another type would contradict the record.
  const cameo = codebook.typeOf(frame.cameo) === type ? frame.cameo : codebook.generalCode(type);
  return { ...frame, confidence, likely: 1 - p[0], typed: p[best], type, cameo, mode: null, rule: `${frame.rule}+model`, why: [...why, `model ${round(p[best])} for ${type}, which it takes`] };
}

function found(view: View, head: number, p: Float64Array, { grammar, world, told }: Weighing): Trigger {
  const kind = view.tokens[head].upos === 'VERB' ? 'verb' : 'noun';
  const type: EventType = typeOfClass(bestClass(p));
  const when = whenOf(view, head, told);
  return {
    view, kind, head, words: [head], type, mode: null, cameo: world.codebook.generalCode(type), contexts: [], frame: null,
    fillers: fillersOf(view, grammar, kind, head, [head]),
    status: statusOf(view, head, view.marked.published, when?.start ?? null),
    when,
    rule: `model:${grammar.language.code}`,
    confidence: round(1 - p[0]), likely: 1 - p[0], typed: p[bestClass(p)], beside: 0,
    why: [`model ${round(1 - p[0])} for an event, ${round(p[bestClass(p)])} for ${type}`],
  };
}
