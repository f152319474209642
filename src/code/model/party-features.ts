import type { Attribution, Entity } from '../../model/index.ts';
import type { Roles } from '../roles.ts';
import type { Trigger } from '../trigger.ts';
import { caseOf, type View } from '../view.ts';
import { emit, type FeatureList, featureList, hashText, NOTHING, plus } from './hash.ts';
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

const SMALL = new Set(['ADP', 'SCONJ', 'CCONJ', 'PUNCT', 'PRON', 'PART']);
const FAR = [0, 1, 2, 3, 5, 8, 12, 18, 30];

/** What an act's features say of it whatever the candidate; worked out once for all of them. */
export interface Telling {
  /** What the forms of its word share. */
  readonly key: string;
  readonly voice: string;
  readonly frame: string;
  /** Sides that grammar fills: `ar`, `a`, `r` or none. */
  readonly open: string;
  /** `d` in a direct quotation, `i` in reported speech. */
  readonly quoted: string;
}

export function tellingOf({ trigger, own, attribution }: Act): Telling {
  const { view, head, kind, frame } = trigger;
  const key = kind === 'verb' ? view.verbKeys[head] : view.nounKeys[head];
  return {
    key, frame: frame?.id ?? key,
    voice: view.tokens[head].voice || view.tokens[head].upos,
    open: `${own.actors.length > 0 ? 'a' : ''}${own.recipients.length > 0 ? 'r' : ''}`,
    quoted: attribution.length === 0 ? '' : attribution[0].direct ? 'd' : 'i',
  };
}

/** The features of one candidate for the sides of an act, as hashes, in `out`. The order of templates is the order of their numbers. */
export function partyFeatures(act: Act, candidate: Candidate, telling: Telling = tellingOf(act), out: FeatureList = featureList()): FeatureList {
  out.count = 0;
  const { trigger, type } = act;
  const { view, head } = trigger;
  const { voice, frame, open, quoted } = telling;
  const grammar = sideOf(act.own, candidate) + sideOf(act.filled, candidate);
  const { entity, kind } = candidate;
  const sort = sortOf(candidate);
  const [grammarIs, sortIs, saidIs, howIs] = [hashText(grammar), hashText(sort), hashText(saidBy(act, entity)), hashText(howOf(act, candidate))];
  const country = entity.country === '' ? 'no country' : sameCountry(act, candidate);
  emit(out, 0, NOTHING);
  emit(out, 1, hashText(type)); emit(out, 2, grammarIs); emit(out, 3, grammarIs, type); emit(out, 4, grammarIs, frame); emit(out, 5, grammarIs, open); emit(out, 6, grammarIs, voice, trigger.kind);
  emit(out, 7, sortIs); emit(out, 8, sortIs, type); emit(out, 9, sortIs, frame); emit(out, 10, sortIs, grammar); emit(out, 11, hashText(kind), String(candidate.back));
  emit(out, 12, saidIs, type); emit(out, 13, saidIs, quoted, open); emit(out, 14, saidIs, grammar, type); emit(out, 15, hashText(quoted), grammar);
  emit(out, 16, hashText(trigger.frame ? 'frame' : 'model'), grammar, type);
  emit(out, 17, howIs); emit(out, 18, howIs, type);
  emit(out, 19, hashText(country), type, grammar);
  emit(out, 20, hashText(String(act.lastActors.has(entity.name))), String(act.lastRecipients.has(entity.name)), type, open);
  emit(out, 21, hashText(trigger.status), grammar, type); emit(out, 22, hashText(String(entity.country === '')), grammar, sort);
  emit(out, 23, hashText(view.tokens[head].deprel), grammar); emit(out, 24, hashText(String(view.said[head])), grammar, type);
  if (kind === 'actor' || kind === 'place') inSentence(act, candidate, telling, { sort, grammar }, out);
  else outside(act, candidate, telling, sort, out);
  return out;
}

/** What kind of party it is: its sector, a bare state, a place, what pronoun. */
function sortOf({ kind, rule, entity: { sector, country } }: Candidate): string {
  return kind === 'place' ? 'PLACE' : rule.startsWith('pronoun') ? rule.split('+')[0] : sector || (country ? 'STATE' : 'WHO');
}

/** How far out it speaks around the act, directly or not, as a speaker or as the medium: `0d`, `1im`; '' where it does not. */
function saidBy({ attribution }: Act, { name }: Entity): string {
  const speaks = attribution.findIndex(({ speaker, medium }) => speaker?.name === name || medium?.name === name);
  if (speaks < 0) return '';
  const { direct, medium } = attribution[speaks];
  return `${speaks}${direct ? 'd' : 'i'}${medium?.name === name ? 'm' : ''}`;
}

interface Told { readonly sort: string; readonly grammar: string }

function inSentence({ trigger, type, candidates, own }: Act, { token, kind, entity }: Candidate, { key, frame, voice, open }: Telling, { sort, grammar }: Told, out: FeatureList): void {
  const { view, head, words } = trigger;
  const { up, down, top } = pathBetween(view, token, words);
  const path = `${up}>${down}`;
  const before = token < head;
  const side = before ? 'b' : 'a';
  const near = String(countBetween(candidates, token, head));
  const far = String(stepOf(Math.abs(token - head)));
  const preposition = caseOf(view, token);
  const isActor = view.actor[token] >= 0;
  const first = isActor ? firstToken(view, token) : token;
  const left = formAt(view, first - 1);
  const right = formAt(view, (isActor ? lastToken(view, token) : token) + 1);
  const clause = view.clause[token] === view.clause[head] ? 'same' : path.length > 40 ? 'far' : 'other';
  const { deprel } = view.tokens[token];
  const [pathIs, sideIs, prepositionIs, leftIs, rightIs, clauseIs, verbsIs, deprelIs, sortIs] = [path, side, preposition, left, right, clause, String(countVerbs(view, token, head)), deprel, sort].map((part) => hashText(part));
  const [sideFar, sideNear] = [plus(sideIs, far), plus(sideIs, near)];
  emit(out, 30, pathIs); emit(out, 31, pathIs, voice); emit(out, 32, pathIs, type); emit(out, 33, pathIs, key); emit(out, 34, pathIs, preposition); emit(out, 35, hashText(up), preposition, type);
  emit(out, 36, sideFar); emit(out, 37, sideNear, type); emit(out, 38, sideNear, open, trigger.kind); emit(out, 39, sideNear, voice, type); emit(out, 40, sideFar, grammar);
  emit(out, 41, prepositionIs, type); emit(out, 42, prepositionIs, frame); emit(out, 43, prepositionIs, side, trigger.kind);
  emit(out, 44, leftIs, type); emit(out, 45, rightIs, type); emit(out, 46, leftIs, side); emit(out, 47, rightIs, side); emit(out, 48, leftIs, key);
  emit(out, 49, clauseIs, side, type); emit(out, 50, clauseIs, sort, type); emit(out, 51, verbsIs, side, type); emit(out, 52, verbsIs, side, grammar);
  emit(out, 53, deprelIs, side, type); emit(out, 54, deprelIs, side, voice); emit(out, 55, deprelIs, preposition, key);
  emit(out, 56, hashText(top >= 0 ? view.verbKeys[top] : ''), up, type); emit(out, 57, hashText(top >= 0 ? view.lemmas[top] : ''), up.slice(0, 12), down.slice(0, 12));
  emit(out, 58, hashText(String(view.said[token])), String(view.said[head]), side); emit(out, 59, sortIs, side, type, open); emit(out, 60, sortIs, side, near, trigger.kind);
  emit(out, 61, hashText(formAt(view, token)), type); emit(out, 62, hashText(view.sentence.tokens.length > 40 ? 'long' : 'short'), grammar, side);
  emit(out, 63, hashText(first === 0 ? 'first' : ''), deprel, grammar);
  emit(out, 64, hashText(kind), grammar, path.slice(0, 20)); emit(out, 65, hashText(isOwn(own, entity) ? 'own' : ''), side, near, type);
  const smallWords = hashText(between(view, token, head));
  emit(out, 66, smallWords, side); emit(out, 67, smallWords, type, side);
  const conjunct = deprel === 'conj' ? view.tokens[token].head : -1;
  if (conjunct >= 0) {
    const mate = candidates.find((other) => other.token === conjunct && other.back === 0);
    emit(out, 68, hashText(mate ? sideOf(own, mate) : '-'), type);
  }
}

function outside({ type, trigger }: Act, { back, token, kind, entity, rule }: Candidate, { open, voice }: Telling, sort: string, out: FeatureList): void {
  const tokens = kind === 'before' ? trigger.view.marked.sentences[trigger.view.number - back]?.tokens : undefined;
  const relation = tokens?.[token]?.deprel ?? '';
  const kindIs = hashText(kind);
  const kindBack = plus(kindIs, String(back));
  emit(out, 80, kindBack, relation); emit(out, 81, kindBack, type, open); emit(out, 82, hashText(relation), sort, type); emit(out, 83, kindIs, trigger.kind, voice, open); emit(out, 84, kindIs, open, type, voice); emit(out, 85, hashText(rule), kind, open);
  emit(out, 86, hashText(entity.sector), kind, type, open); emit(out, 87, kindIs, relation, open, trigger.kind);
  emit(out, 88, hashText(trigger.view.forms[trigger.words[trigger.words.length - 1] + 1] ?? ''), kind, open);
}

const formAt = ({ forms }: View, at: number): string => forms[at] ?? '^';

const isOwn = ({ actors, recipients }: Roles, { start }: Entity): boolean => actors.some((one) => one.start === start) || recipients.some((one) => one.start === start);

/** The widest of `FAR` that a distance reaches. */
function stepOf(distance: number): number {
  let step = 0;
  while (step + 1 < FAR.length && FAR[step + 1] <= distance) step += 1;
  return step;
}

/** Candidates of the sentence that stand between a token and the act. */
function countBetween(candidates: readonly Candidate[], token: number, head: number): number {
  const [low, high] = token < head ? [token, head] : [head, token];
  let n = 0;
  for (const other of candidates) if (other.back === 0 && other.token > low && other.token < high && other.token >= 0) n += 1;
  return n;
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
  let [out, count] = ['', 0];
  for (let at = Math.min(a, b) + 1; at < Math.max(a, b) && count < 3; at += 1) {
    if (!SMALL.has(view.tokens[at].upos)) continue;
    out += count > 0 ? ` ${view.forms[at]}` : view.forms[at];
    count += 1;
  }
  return out;
}
