import type { Found } from '../assemble.ts';
import { hashText, mix } from './hash.ts';
import { standingOf } from './standing.ts';
import { type Company, verdictFeatures } from './verdict-features.ts';

/** What an act is judged by beside itself where its text may be a lone sentence. */
export interface AloneCompany extends Company {
  /** The text is no report: nothing around an act tells what it is about. */
  readonly alone: boolean;
  /** Words of conflict and diplomacy less words of other matters, in its sentence. */
  readonly tone: number;
}

const KNOWN = 2;
/** Probabilities in steps of a twentieth. */
const step = (p: number): number => Math.min(19, Math.floor(p * 20));

/** The features of an act for the judge that all languages share: beside those of any verdict what kinds of party have its sides, how it hangs in the tree and what its sentence is about, all of no language. */
export function aloneFeatures(found: Found, company: AloneCompany): readonly number[] {
  const out = [...verdictFeatures(found, company)];
  const emit = (template: number, ...parts: ReadonlyArray<string | number | boolean>): void => void out.push(mix(template, hashText(parts.join('|'))));
  const { event: { type, actors, recipients }, trigger, act } = found;
  const { alone, tone } = company;
  const { view, head } = trigger;
  const kind = trigger.frame ? 'frame' : 'model';
  const [likely, typed] = [step(trigger.likely), step(trigger.typed)];
  const [by, on] = [standingOf(actors, act.candidates), standingOf(recipients, act.candidates)];
  const { deprel, upos } = view.tokens[head];
  const { lang } = view.marked;
  emit(20, by, on); emit(21, by, on, type); emit(22, by, type); emit(23, on, type); emit(24, by, on, likely >> 2); emit(25, alone, by, on); emit(26, alone, by, type);
  emit(27, alone, lang, likely >> 1); emit(28, lang, kind, likely >> 1, typed >> 1); emit(29, Math.max(-KNOWN, Math.min(KNOWN, tone))); emit(30, alone, Math.sign(tone), by[0], on[0]); emit(31, Math.sign(tone), type);
  emit(32, deprel, trigger.kind); emit(33, deprel, trigger.kind, type); emit(34, deprel, by, on); emit(35, trigger.cameo.slice(0, 3)); emit(36, upos, trigger.kind, kind, trigger.frame?.lone ?? false, trigger.frame?.only !== undefined);
  emit(37, alone, Math.sign(tone), likely >> 2); emit(38, alone, type);
  return out;
}
