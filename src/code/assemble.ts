import { spanOf, type Attribution, type Entity, type Event, type EventType, type Place, type Span, type Status } from '../model/index.ts';
import type { World } from '../world/world.ts';
import { completed } from './complete.ts';
import { identityOf } from './identity.ts';
import { contextsOf, weaponMode } from './means.ts';
import type { ChoiceModel } from './model/choice-model.ts';
import { groundsOf } from './model/ground-candidates.ts';
import type { Grounding } from './model/ground-features.ts';
import { candidatesFor, type Candidate } from './model/party-candidates.ts';
import type { Act } from './model/party-features.ts';
import { rankedGround } from './model/ranked-ground.ts';
import { rankedParties } from './model/ranked-parties.ts';
import { rolesOf, type Roles } from './roles.ts';
import type { Grammar } from './filler.ts';
import { NO_TOLLS, tollsOf } from './tolls.ts';
import type { Trigger } from './trigger.ts';
import type { View } from './view.ts';
import { victimsOf } from './victims.ts';
import { whereOf } from './where.ts';

/** An event with the trigger and the places of the slot that it came from: control facts read them. */
export interface Found {
  readonly event: Event;
  readonly trigger: Trigger;
  readonly objects: readonly Place[];
  /** Its own grammar names a party, before anything is filled in from around it. */
  readonly told: boolean;
  /** How many of its two sides that is so of. */
  readonly sides: number;
  /** What its sides were weighed by. */
  readonly act: Act;
  /** What its place was weighed by; null where a slot of its frame names the place. */
  readonly grounding: Grounding | null;
}

/** What one event is told within. */
export interface Setting {
  readonly grammar: Grammar;
  readonly world: World;
  /** The last place told before this sentence. */
  readonly before: Place | null;
  readonly attribution: readonly Attribution[];
  /** Who is named in the sentence and shortly before. */
  readonly around: readonly Candidate[];
  /** The last act of each type told up to a few sentences before. */
  readonly lastOf: (type: EventType) => Found | null;
  /** Weighs who has which side; null where none has been trained. */
  readonly sides: ChoiceModel | null;
  /** Weighs where it happened; null where none has been trained. */
  readonly grounds: ChoiceModel | null;
}

const TOLL_TYPES = new Set<EventType>(['ASSAULT', 'COERCE', 'PROTEST']);
const PLANNED_IS_AGREED = new Set<EventType>(['CONSULT', 'AID', 'COOPERATE']);

/** Fills an event in from its trigger. */
export function eventOf(trigger: Trigger, { grammar, world, before, attribution, around, lastOf, sides, grounds }: Setting): Found {
  const { view, head } = trigger;
  const planned = !trigger.own && trigger.status === 'future' && PLANNED_IS_AGREED.has(trigger.type);
  const type = planned ? 'AGREE' : trigger.type;
  const status: Status = planned && trigger.type !== 'CONSULT' ? 'actual' : trigger.status;
  const own = rolesOf(view, grammar, trigger);
  const filled = trigger.own ? own : completed(trigger, own, type, attribution);
  const last = lastOf(type)?.event;
  const act: Act = { trigger, type, own, filled, attribution, candidates: candidatesFor(around, attribution), lastActors: namesOf(last?.actors ?? []), lastRecipients: namesOf(last?.recipients ?? []) };
  const ranked = sides ? rankedParties(act, sides) : filled;
  const ruled = whereOf(view, grammar, head, own, before);
  const grounding = own.place ? null : { trigger, type, grammar, actors: ranked.actors, recipients: ranked.recipients, ruled, last: last?.place ?? null, grounds: groundsOf(view, ranked.actors, ranked.recipients) };
  const place = grounding && grounds ? rankedGround(grounding, grounds) : ruled;
  const roles = { ...ranked, recipients: victimsOf(ranked.recipients, { type, actors: ranked.actors, place, last: last ?? null, mentions: view.marked.mentions }) };
  const mode = modeOf(trigger, type, grammar, world);
  const cameo = planned ? (trigger.type === 'CONSULT' ? '036' : '030') : trigger.cameo;
  const span = triggerSpan(trigger);
  const speaker = attribution[0]?.speaker ?? null;
  return {
    trigger, act, grounding,
    objects: roles.places,
    told: own.actors.length > 0 || own.recipients.length > 0,
    sides: Number(own.actors.length > 0) + Number(own.recipients.length > 0),
    event: {
      id: identityOf([view.marked.id, type, span.start, span.end, ...[...roles.actors, ...roles.recipients].map((e) => `${e.start}-${e.end}`)].join('|')),
      type, mode, cameo, status, attribution,
      contexts: contextsOf(view, grammar, trigger.contexts),
      quad: world.codebook.quad[type], goldstein: world.codebook.goldstein(cameo), scale: world.codebook.score(type, mode),
      actors: roles.actors, recipients: roles.recipients,
      when: trigger.when, place,
      ...(TOLL_TYPES.has(type) ? tollsOf(view, grammar, speaker) : NO_TOLLS),
      trigger: span, citation: citationOf(view, head, span),
      rule: trigger.rule,
      confidence: confidence(trigger, roles.actors, roles.recipients),
      why: whyOf(trigger, roles, status),
    },
  };
}

const namesOf = (entities: readonly Entity[]): ReadonlySet<string> => new Set(entities.map(({ name }) => name));

function modeOf(trigger: Trigger, type: EventType, grammar: Grammar, world: World): string | null {
  const told = type === 'ASSAULT' ? weaponMode(trigger.view, grammar, trigger.head) : null;
  const mode = trigger.type === type ? trigger.mode ?? told : null;
  return mode && world.codebook.modes[type]?.includes(mode) ? mode : null;
}

/** The trigger's own words as one span, from the first to the last. */
function triggerSpan({ view, words, head }: Trigger): Span {
  const close = words.filter((word) => Math.abs(word - head) <= 5);
  return spanOf(view.marked.text, view.tokens[Math.min(...close)].start, view.tokens[Math.max(...close)].end);
}

/** The trigger's clause: from its first to its last word, without the punctuation around it. */
function citationOf(view: View, head: number, trigger: Span): Span {
  const clause = view.clause[head];
  let { start, end } = trigger;
  for (let at = 0; at < view.tokens.length; at += 1) {
    const token = view.tokens[at];
    if (view.clause[at] !== clause || token.upos === 'PUNCT') continue;
    start = Math.min(start, token.start);
    end = Math.max(end, token.end);
  }
  return spanOf(view.marked.text, start, end);
}

function confidence({ confidence: base }: Trigger, actors: readonly Entity[], recipients: readonly Entity[]): number {
  const sides = (actors.length > 0 ? 1 : 0) + (recipients.length > 0 ? 1 : 0);
  return Math.round(Math.min(1, base + (sides - 1) * 0.1) * 100) / 100;
}

function whyOf(trigger: Trigger, roles: Roles, status: Status): readonly string[] {
  return [...trigger.why, ...roles.why, `status ${status}`, ...(trigger.when ? [`when ${trigger.when.start}${trigger.when.said ? '' : ', implied'}`] : [])];
}
