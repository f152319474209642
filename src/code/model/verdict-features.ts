import type { Found } from '../assemble.ts';
import { hashText, mix } from './hash.ts';

/** What a found act is judged by beside itself. */
export interface Company {
  /** Its sentence's acts, itself among them. */
  readonly beside: readonly Found[];
  /** The report's acts. */
  readonly all: readonly Found[];
  /** How likely the report tells of conflict or diplomacy. */
  readonly domain: number;
}

const BODIES = new Set(['', 'IGO', 'NGO', 'NSA']);
/** Probabilities in steps of a twentieth. */
const step = (p: number): number => Math.min(19, Math.floor(p * 20));

/** A probability as its odds, in steps of which each is about twice the last. */
const odds = (p: number): number => { const inside = Math.min(0.999, Math.max(0.001, p)); return Math.max(-8, Math.min(8, Math.round(Math.log(inside / (1 - inside)) * 1.5))); };

/**
 * The features of an act for whether a careful reader would have marked it, as hashes: what frames and model think, whom it is told of, what is told beside it.
 * Hardly any words: with them it learns the reports by heart and no longer knows how often it is right.
 */
export function verdictFeatures({ event, trigger, told, act }: Found, { beside, all, domain }: Company): readonly number[] {
  const out: number[] = [];
  const emit = (template: number, ...parts: ReadonlyArray<string | number | boolean>): void => void out.push(mix(template, hashText(parts.join('|'))));
  const { view, head } = trigger;
  const { type, status, actors, recipients } = event;
  const kind = trigger.frame ? 'frame' : 'model';
  const likely = step(trigger.likely);
  const typed = step(trigger.typed);
  const [from, to] = [actors, recipients].map((side) => side.map(({ country }) => country).filter((country) => !BODIES.has(country)).join(' '));
  const sides = `${actors.length > 0 ? 'a' : ''}${recipients.length > 0 ? 'r' : ''}${told ? 't' : ''}`;
  const apart = from !== '' && to !== '' && from !== to;
  const rank = beside.filter((one) => one.trigger.likely > trigger.likely).length;
  emit(0); emit(1, likely, kind); emit(2, typed, kind); emit(3, type, kind, Math.floor(likely / 3)); emit(4, type, status); emit(5, sides, kind); emit(6, sides, type);
  emit(7, apart, type); emit(8, apart, sides, kind, likely >> 2); emit(9, beside.length, rank); emit(10, rank, kind, likely >> 2);
  emit(11, Math.min(4, all.filter((one) => one.event.type === type).length), type); emit(12, step(domain) >> 1, kind); emit(13, view.said[head], type); emit(14, view.said[head], kind, status);
  emit(15, event.when?.said ?? false, type); emit(16, status, kind, likely >> 2); emit(17, act.own.actors.length > 0, act.own.recipients.length > 0, kind, type); emit(18, trigger.rule.endsWith('+model'), likely >> 1, typed >> 1);
  emit(19, odds(trigger.beside), kind); emit(40, odds(trigger.beside) >> 1, odds(trigger.typed) >> 1, kind);
  return out;
}
