import type { Entity, Place } from '../../model/index.ts';
import type { Grammar } from '../filler.ts';
import type { Trigger } from '../trigger.ts';
import { actorAt, caseOf } from '../view.ts';
import type { Ground } from './ground-candidates.ts';
import { emit, type FeatureList, featureList, hashText, NOTHING, plus } from './hash.ts';
import { pathBetween } from './path.ts';

/** What is known of an act before its ground is weighed. */
export interface Grounding {
  readonly trigger: Trigger;
  readonly type: string;
  readonly grammar: Grammar;
  readonly actors: readonly Entity[];
  readonly recipients: readonly Entity[];
  /** What the rule says. */
  readonly ruled: Place | null;
  /** Ground of the last act of this type. */
  readonly last: Place | null;
  readonly grounds: readonly Ground[];
}

const FAR = [0, 1, 2, 3, 5, 8, 12, 18, 30];

/** The features of one place for where an act happened, as hashes, in `out`. The order of templates is the order of their numbers. */
export function groundFeatures(act: Grounding, ground: Ground, out: FeatureList = featureList()): FeatureList {
  out.count = 0;
  const { trigger, type, ruled, last, actors, recipients, grounds } = act;
  const { place, token, kind } = ground;
  const { view, head } = trigger;
  const key = trigger.kind === 'verb' ? view.verbKeys[head] : view.nounKeys[head];
  const rule = ruled === null ? 'none' : ruled.span.start === place.span.start ? 'same' : ruled.country === place.country ? 'land' : 'other';
  const of = (side: readonly Entity[]): boolean => side.some(({ country }) => country === place.country);
  const party = `${of(actors) ? 'A' : ''}${of(recipients) ? 'R' : ''}`;
  const one = grounds.every((other) => other.place.country === grounds[0].place.country);
  let heard = 0;
  for (const other of grounds) if (other.place.country === place.country) heard += 1;
  const lastly = last === null ? 'none' : last.country === place.country ? 'same' : 'other';
  const metonymic = String(ground.metonymic);
  const [kindIs, ruleIs, partyIs, metonymicIs, precisionIs, lastlyIs] = [kind, rule, party, metonymic, place.precision, lastly].map((part) => hashText(part));
  const partyType = plus(partyIs, type);
  emit(out, 0, NOTHING); emit(out, 1, hashText(type), kind); emit(out, 2, ruleIs); emit(out, 3, ruleIs, type); emit(out, 4, kindIs, rule); emit(out, 5, partyType); emit(out, 6, partyType, kind); emit(out, 7, partyIs, rule, type);
  emit(out, 8, metonymicIs, kind); emit(out, 9, metonymicIs, rule, party); emit(out, 10, precisionIs, kind); emit(out, 11, precisionIs, type, kind, party); emit(out, 12, lastlyIs, type); emit(out, 13, lastlyIs, rule, kind);
  emit(out, 14, hashText(String(one)), kind); emit(out, 15, hashText(String(Math.min(3, heard))), kind); emit(out, 16, partyIs, key); emit(out, 17, kindIs, key); emit(out, 18, hashText(trigger.kind), kind, rule); emit(out, 19, hashText(String(view.said[head])), kind, type); emit(out, 20, hashText(trigger.status), kind, type);
  emit(out, 21, hashText(view.number === 0 ? 'first' : 'later'), kind, type); emit(out, 22, hashText(String(grounds.some((other) => other.kind === 'here' && !other.metonymic))), kind, type); emit(out, 23, partyIs, lastly, kind, type);
  if (token >= 0) inSentence(act, token, { rule, party, metonymic }, out);
  return out;
}

interface Told { readonly rule: string; readonly party: string; readonly metonymic: string }

/** Features of a place that the act's own sentence names. */
function inSentence({ trigger, type, grammar }: Grounding, token: number, { rule, party, metonymic }: Told, out: FeatureList): void {
  const { view, head } = trigger;
  const key = trigger.kind === 'verb' ? view.verbKeys[head] : view.nounKeys[head];
  const { up, down } = pathBetween(view, token, trigger.words);
  const [left, second] = [view.forms[token - 1], view.forms[token - 2]];
  const preposition = caseOf(view, token) || (view.place[token - 1] !== view.place[token] && grammar.words.prepositions.get(left ?? '')?.place ? left : '');
  const side = token < head ? 'b' : 'a';
  const far = String(FAR.findLastIndex((limit) => Math.abs(token - head) >= limit));
  const within = actorAt(view, token)?.entity.sector ?? '-';
  const [prepositionIs, pathIs, withinIs, leftIs] = [preposition, `${up}>${down}`, within, left ?? '^'].map((part) => hashText(part));
  emit(out, 30, prepositionIs, type); emit(out, 31, prepositionIs, side, far); emit(out, 32, prepositionIs, rule); emit(out, 33, pathIs); emit(out, 34, pathIs, type); emit(out, 35, hashText(up), preposition, type);
  emit(out, 36, hashText(side), far, type); emit(out, 37, hashText(String(view.clause[token] === view.clause[head])), preposition, type); emit(out, 38, withinIs, party, type); emit(out, 39, withinIs, rule); emit(out, 40, prepositionIs, key); emit(out, 41, leftIs, type);
  emit(out, 42, leftIs, second ?? '^'); emit(out, 43, hashText(view.tokens[token].deprel), type); emit(out, 44, hashText(String(token < 4 && view.number === 0)), type); emit(out, 45, hashText(String(view.said[token] === view.said[head])), side, type); emit(out, 46, hashText(metonymic), preposition, party, type);
}
