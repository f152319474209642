import type { Frame, FrameRole } from '../languages/frame.ts';
import type { Entity, EventType, Place } from '../model/index.ts';
import { partiesOf, type Party } from './parties.ts';
import type { Filler, Grammar } from './filler.ts';
import type { Trigger } from './trigger.ts';
import type { View } from './view.ts';

/** Who did it, to whom, and the place that a slot names. */
export interface Roles {
  readonly actors: readonly Entity[];
  readonly recipients: readonly Entity[];
  readonly place: Place | null;
  /** All that it names: "merebut Sabratha dan Sorman". */
  readonly places: readonly Place[];
  /** The ground of those acted on: whoever attacks Iran does so in Iran. */
  readonly ground: Place | null;
  /** One line a slot, for `explain`. */
  readonly why: readonly string[];
}

/** What roles are read off. */
export type Acted = Pick<Trigger, 'fillers' | 'type' | 'frame' | 'cameo'>;

const MUTUAL = new Set<EventType>(['CONSULT', 'COOPERATE']);

/** Gives every filled slot its role by the frame, else by the pack's defaults. Without a frame (a learned trigger) the defaults alone speak. */
export function rolesOf(view: View, grammar: Grammar, { fillers, type, frame, cameo }: Acted): Roles {
  const actors: Party[] = [];
  const recipients: Party[] = [];
  const why: string[] = [];
  const places: Place[] = [];
  let ground: Place | null = null;
  for (const filler of fillers) {
    const role = roleOf(filler, grammar, frame, cameo);
    const parties = role === 'none' || filler.slot === 'comp' ? [] : partiesOf(view, filler.head);
    if (parties.length > 0) why.push(`${filler.slot}: «${parties.map(({ entity }) => entity.text).join(', ')}» ${filler.how} → ${role}`);
    for (const party of parties) {
      if (role === 'recipient') ground ??= party.place;
      if (role === 'place') {
        if (party.place) places.push(party.place);
        else if (filler.slot === 'obj') recipients.push(party);
      } else if (role === 'recipient') recipients.push(party);
      else actors.push(party);
    }
  }
  const [mutual, met] = [frame?.mutual ?? (frame === null && MUTUAL.has(type) && recipients.length === 0), type === 'CONSULT' && actors.some(({ token }) => isSubject(fillers, view, token))];
  if (mutual && !met) actors.push(...recipients.splice(0));
  const doers = distinct(actors, []);
  return { actors: doers, recipients: distinct(recipients, doers), place: places[0] ?? null, places, ground: type === 'ASSAULT' ? ground : null, why };
}

/** The party is, or belongs to, the trigger's own subject. */
function isSubject(fillers: readonly Filler[], view: View, token: number): boolean {
  return fillers.some(({ slot, head }) => slot === 'subj' && (head === token || view.tokens[token].head === head));
}

/** The code of taking ground by force: what it takes is a place. */
const CAPTURE = '192';

function roleOf({ slot }: Filler, grammar: Grammar, frame: Frame | null, cameo: string): FrameRole {
  const own = frame?.roles?.[slot] ?? (cameo === CAPTURE && slot === 'obj' ? 'place' : undefined);
  if (own) return own === 'both' ? 'actor' : own;
  if (slot === 'subj') return 'actor';
  if (slot === 'obj') return 'recipient';
  return grammar.words.prepositions.get(slot)?.role ?? 'none';
}

/** Each party once, in text order of finding; none that is on the other side already by the same words or the same name. */
function distinct(parties: readonly Party[], other: readonly Entity[]): readonly Entity[] {
  const out: Entity[] = [];
  for (const { entity } of parties) {
    const same = (e: Entity): boolean => e.start === entity.start || (e.name === entity.name && e.code === entity.code);
    if (!out.some(same) && !other.some((e) => e.start === entity.start)) out.push(entity);
  }
  return out;
}
