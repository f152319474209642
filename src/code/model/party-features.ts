import type { Attribution } from '../../model/index.ts';
import type { Roles } from '../roles.ts';
import type { Trigger } from '../trigger.ts';
import { caseOf, type View } from '../view.ts';
import { mixParts } from './hash.ts';
import type { Candidate } from './party-candidates.ts';
import { pathBetween } from './path.ts';

/** What is known of an act before its sides are weighed. */
export interface Act {
  readonly trigger: Trigger;
  readonly type: string;
  /** What grammar by itself says. */
  readonly own: Roles;
  /** The same with open sides filled by rule. */
  readonly filled: Roles;
  readonly attribution: readonly Attribution[];
  readonly candidates: readonly Candidate[];
  /** Chains that acted, and that were acted on, in the last act of this type. */
  readonly lastActors: ReadonlySet<string>;
  readonly lastRecipients: ReadonlySet<string>;
}

const FAR = [0, 1, 2, 3, 5, 8, 12, 18, 30];

/** The features of one candidate for the sides of an act, as hashes. The order of templates is the order of their numbers. */
export function partyFeatures(act: Act, candidate: Candidate): readonly number[] {
  const out: number[] = [];
  const emit = (template: number, ...parts: ReadonlyArray<string | number | boolean>): void => void out.push(mixParts(template, parts));
  const { trigger, type } = act;
  const { view, head } = trigger;
  const key = trigger.kind === 'verb' ? view.verbKeys[head] : view.nounKeys[head];
  const voice = view.tokens[head].voice || view.tokens[head].upos;
  const frame = trigger.frame?.id ?? key;
  const grammar = sideOf(act.own, candidate) + sideOf(act.filled, candidate);
  const open = `${act.own.actors.length > 0 ? 'a' : ''}${act.own.recipients.length > 0 ? 'r' : ''}`;
  const { entity, kind, rule } = candidate;
  const sort = kind === 'place' ? 'PLACE' : rule.startsWith('pronoun') ? rule.split('+')[0] : entity.sector || (entity.country ? 'STATE' : 'WHO');
  const speaks = act.attribution.findIndex(({ speaker, medium }) => speaker?.name === entity.name || medium?.name === entity.name);
  const said = speaks < 0 ? '' : `${speaks}${act.attribution[speaks].direct ? 'd' : 'i'}${act.attribution[speaks].medium?.name === entity.name ? 'm' : ''}`;
  const quoted = act.attribution.length === 0 ? '' : act.attribution[0].direct ? 'd' : 'i';
  emit(0);
  emit(1, type); emit(2, grammar); emit(3, grammar, type); emit(4, grammar, frame); emit(5, grammar, open); emit(6, grammar, voice, trigger.kind);
  emit(7, sort); emit(8, sort, type); emit(9, sort, frame); emit(10, sort, grammar); emit(11, kind, candidate.back);
  emit(12, said, type); emit(13, said, quoted, open); emit(14, said, grammar, type); emit(15, quoted, grammar);
  emit(16, trigger.frame ? 'frame' : 'model', grammar, type);
  emit(17, howOf(act, candidate)); emit(18, howOf(act, candidate), type);
  emit(19, entity.country === '' ? 'no country' : sameCountry(act, candidate), type, grammar);
  emit(20, act.lastActors.has(entity.name), act.lastRecipients.has(entity.name), type, open);
  emit(21, trigger.status, grammar, type); emit(22, entity.country === '', grammar, sort);
  emit(23, view.tokens[head].deprel, grammar); emit(24, view.said[head], grammar, type);
  if (kind === 'actor' || kind === 'place') inSentence(act, candidate, { sort, key, frame, voice, grammar, open }, emit);
  else outside(act, candidate, { sort, open, voice }, emit);
  return out;
}

type Emit = (template: number, ...parts: ReadonlyArray<string | number | boolean>) => void;
interface Told { readonly sort: string; readonly key: string; readonly frame: string; readonly voice: string; readonly grammar: string; readonly open: string }

function inSentence({ trigger, type, candidates, own }: Act, { token, kind, entity }: Candidate, { sort, key, frame, voice, grammar, open }: Told, emit: Emit): void {
  const { view, head, words } = trigger;
  const { up, down, top } = pathBetween(view, token, words);
  const path = `${up}>${down}`;
  const side = token < head ? 'b' : 'a';
  const near = candidates.filter((other) => other.back === 0 && other.token >= 0 && (token < head ? other.token > token && other.token < head : other.token < token && other.token > head)).length;
  const far = FAR.findLastIndex((limit) => Math.abs(token - head) >= limit);
  const preposition = caseOf(view, token);
  const form = (at: number): string => view.forms[at] ?? '^';
  const first = view.actor[token] >= 0 ? firstToken(view, token) : token;
  const last = view.actor[token] >= 0 ? lastToken(view, token) : token;
  const clause = view.clause[token] === view.clause[head] ? 'same' : path.length > 40 ? 'far' : 'other';
  const verbsBetween = countVerbs(view, token, head);
  emit(30, path); emit(31, path, voice); emit(32, path, type); emit(33, path, key); emit(34, path, preposition); emit(35, up, preposition, type);
  emit(36, side, far); emit(37, side, near, type); emit(38, side, near, open, trigger.kind); emit(39, side, near, voice, type); emit(40, side, far, grammar);
  emit(41, preposition, type); emit(42, preposition, frame); emit(43, preposition, side, trigger.kind);
  emit(44, form(first - 1), type); emit(45, form(last + 1), type); emit(46, form(first - 1), side); emit(47, form(last + 1), side); emit(48, form(first - 1), key);
  emit(49, clause, side, type); emit(50, clause, sort, type); emit(51, verbsBetween, side, type); emit(52, verbsBetween, side, grammar);
  emit(53, view.tokens[token].deprel, side, type); emit(54, view.tokens[token].deprel, side, voice); emit(55, view.tokens[token].deprel, preposition, key);
  emit(56, top >= 0 ? view.verbKeys[top] : '', up, type); emit(57, top >= 0 ? view.lemmas[top] : '', up.slice(0, 12), down.slice(0, 12));
  emit(58, view.said[token], view.said[head], side); emit(59, sort, side, type, open); emit(60, sort, side, near, trigger.kind);
  emit(61, form(token), type); emit(62, view.sentence.tokens.length > 40 ? 'long' : 'short', grammar, side);
  emit(63, first === 0 ? 'first' : '', view.tokens[token].deprel, grammar);
  emit(64, kind, grammar, path.slice(0, 20)); emit(65, [...own.actors, ...own.recipients].some(({ start }) => start === entity.start) ? 'own' : '', side, near, type);
  emit(66, between(view, token, head), side); emit(67, between(view, token, head), type, side);
  const conjunct = view.tokens[token].deprel === 'conj' ? view.tokens[token].head : -1;
  if (conjunct >= 0) {
    const mate = candidates.find((other) => other.token === conjunct && other.back === 0);
    emit(68, mate ? sideOf(own, mate) : '-', type);
  }
}

function outside({ type, trigger }: Act, { back, token, kind, entity, rule }: Candidate, { sort, open, voice }: Pick<Told, 'sort' | 'open' | 'voice'>, emit: Emit): void {
  const tokens = kind === 'before' ? trigger.view.marked.sentences[trigger.view.number - back]?.tokens : undefined;
  const relation = tokens?.[token]?.deprel ?? '';
  emit(80, kind, back, relation); emit(81, kind, back, type, open); emit(82, relation, sort, type); emit(83, kind, trigger.kind, voice, open); emit(84, kind, open, type, voice); emit(85, rule, kind, open);
  emit(86, entity.sector, kind, type, open); emit(87, kind, relation, open, trigger.kind);
  emit(88, trigger.view.forms[trigger.words[trigger.words.length - 1] + 1] ?? '', kind, open);
}

/** `a` actor, `r` recipient, `-` neither. */
function sideOf({ actors, recipients }: Roles, { entity }: Candidate): string {
  const is = ({ start, end, name }: { readonly start: number; readonly end: number; readonly name: string }): boolean => (start < entity.end && entity.start < end) || name === entity.name;
  return actors.some(is) ? 'a' : recipients.some(is) ? 'r' : '-';
}

/** How the frame's slot came by it: the relation of the last step, as `why` tells it. */
function howOf({ trigger: { fillers, view } }: Act, { token, back, kind }: Candidate): string {
  if (back > 0 || token < 0) return kind;
  const filler = fillers.find(({ head }) => head === token || (view.actor[head] >= 0 && view.actor[head] === view.actor[token]));
  return filler ? `${filler.slot}: ${filler.how}` : '';
}

function sameCountry({ own }: Act, { entity }: Candidate): string {
  const of = (side: Roles['actors']): boolean => side.some(({ country, start }) => country === entity.country && start !== entity.start);
  return `${of(own.actors) ? 'A' : ''}${of(own.recipients) ? 'R' : ''}`;
}

function firstToken(view: View, token: number): number {
  let at = token;
  while (at > 0 && view.actor[at - 1] === view.actor[token]) at -= 1;
  return at;
}

function lastToken(view: View, token: number): number {
  let at = token;
  while (at + 1 < view.tokens.length && view.actor[at + 1] === view.actor[token]) at += 1;
  return at;
}

function countVerbs(view: View, a: number, b: number): number {
  let n = 0;
  for (let at = Math.min(a, b) + 1; at < Math.max(a, b); at += 1) if (view.tokens[at].upos === 'VERB') n += 1;
  return Math.min(3, n);
}

/** Small words between a party and the act: `oleh`, `yang`, `terhadap`, a comma. */
function between(view: View, a: number, b: number): string {
  const out: string[] = [];
  for (let at = Math.min(a, b) + 1; at < Math.max(a, b) && out.length < 3; at += 1) if (/^(ADP|SCONJ|CCONJ|PUNCT|PRON|PART)$/.test(view.tokens[at].upos)) out.push(view.forms[at]);
  return out.join(' ');
}
