import type { Entity, Place } from '../../model/index.ts';
import type { Grammar } from '../filler.ts';
import type { Trigger } from '../trigger.ts';
import { actorAt, caseOf } from '../view.ts';
import type { Ground } from './ground-candidates.ts';
import { mixParts } from './hash.ts';
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

/** The features of one place for where an act happened, as hashes. The order of templates is the order of their numbers. */
export function groundFeatures(act: Grounding, { place, token, kind, metonymic }: Ground): readonly number[] {
  const out: number[] = [];
  const emit = (template: number, ...parts: ReadonlyArray<string | number | boolean>): void => void out.push(mixParts(template, parts));
  const { trigger, type, grammar, ruled, last, actors, recipients, grounds } = act;
  const { view, head } = trigger;
  const key = trigger.kind === 'verb' ? view.verbKeys[head] : view.nounKeys[head];
  const rule = ruled === null ? 'none' : ruled.span.start === place.span.start ? 'same' : ruled.country === place.country ? 'land' : 'other';
  const of = (side: readonly Entity[]): boolean => side.some(({ country }) => country === place.country);
  const party = `${of(actors) ? 'A' : ''}${of(recipients) ? 'R' : ''}`;
  const one = new Set(grounds.map((ground) => ground.place.country)).size === 1;
  const heard = grounds.filter((ground) => ground.place.country === place.country).length;
  const lastly = last === null ? 'none' : last.country === place.country ? 'same' : 'other';
  emit(0); emit(1, type, kind); emit(2, rule); emit(3, rule, type); emit(4, kind, rule); emit(5, party, type); emit(6, party, type, kind); emit(7, party, rule, type);
  emit(8, metonymic, kind); emit(9, metonymic, rule, party); emit(10, place.precision, kind); emit(11, place.precision, type, kind, party); emit(12, lastly, type); emit(13, lastly, rule, kind);
  emit(14, one, kind); emit(15, Math.min(3, heard), kind); emit(16, party, key); emit(17, kind, key); emit(18, trigger.kind, kind, rule); emit(19, view.said[head], kind, type); emit(20, trigger.status, kind, type);
  emit(21, view.number === 0 ? 'first' : 'later', kind, type); emit(22, grounds.some((ground) => ground.kind === 'here' && !ground.metonymic), kind, type); emit(23, party, lastly, kind, type);
  if (token < 0) return out;
  const { up, down } = pathBetween(view, token, trigger.words);
  const preposition = caseOf(view, token) || (view.place[token - 1] !== view.place[token] && grammar.words.prepositions.get(view.forms[token - 1] ?? '')?.place ? view.forms[token - 1] : '');
  const side = token < head ? 'b' : 'a';
  const far = FAR.findLastIndex((limit) => Math.abs(token - head) >= limit);
  const within = actorAt(view, token)?.entity.sector ?? '-';
  emit(30, preposition, type); emit(31, preposition, side, far); emit(32, preposition, rule); emit(33, `${up}>${down}`); emit(34, `${up}>${down}`, type); emit(35, up, preposition, type);
  emit(36, side, far, type); emit(37, view.clause[token] === view.clause[head], preposition, type); emit(38, within, party, type); emit(39, within, rule); emit(40, preposition, key); emit(41, view.forms[token - 1] ?? '^', type);
  emit(42, view.forms[token - 1] ?? '^', view.forms[token - 2] ?? '^'); emit(43, view.tokens[token].deprel, type); emit(44, token < 4 && view.number === 0, type); emit(45, view.said[token] === view.said[head], side, type); emit(46, metonymic, preposition, party, type);
  return out;
}
