import type { Event, EventType, Evidence, Incident, Party, PromiseCondition } from '../../model/index.ts';
import { dayAfter, daysBetween } from '../days.ts';
import { areOneSide, partyOf } from '../party.ts';
import { placeRef } from '../place-ref.ts';
import type { Candidates } from './candidates.ts';
import type { Draft } from './drafts.ts';

/** A promise without a day is watched for so long. */
const WATCHED_DAYS = 30;

/** What is to be done, by whom, to whom, where. */
interface Expected {
  readonly types: readonly EventType[];
  /** Set where the act itself is told: then another mode is another act. */
  readonly mode: string | null | undefined;
  readonly doer: Party;
  readonly other: Party | null;
  /** Where the words name a town or site: its id. What is told of a whole country is of no place. */
  readonly place: string | null;
  readonly friendly: boolean;
}

/** Acts that a party does by itself: to withdraw, to stop. */
const ALONE: ReadonlySet<EventType> = new Set(['RETREAT', 'CONCEDE']);

/** Which types of act would show that a promise came true; the codebook knows. */
export type Fulfils = (act: Pick<Event, 'type' | 'mode' | 'cameo'>) => readonly EventType[];

const first = (entities: Event['actors']): Party | null => (entities[0] ? partyOf(entities[0]) : null);

/** Acts of speech are no deeds: a promise is not kept by promising. */
const DEEDS: ReadonlySet<EventType> = new Set(['CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT']);

type SomePlace = Parameters<typeof placeRef>[0] | null;

/** A town's or site's id; null for anything wider, where any act of the kind would do. */
const groundOf = (place: SomePlace): string | null => (place !== null && (place.precision === 'city' || place.precision === 'site') ? placeRef(place).id : null);

/** The act spoken of where one is told, else what such promising stands for. Nobody promises, threatens or asks anything of its own side here. */
export function expectedOf({ kind, event, acts, speaker, of }: Draft, fulfils: Fulfils): Expected | null {
  const [doer, other] = kind === 'demand' || kind === 'deadline' ? [of, speaker] : [speaker, of];
  const act = acts.find(({ type, status }) => DEEDS.has(type) && status !== 'negated' && status !== 'historical');
  if (act) {
    const by = first(act.actors) ?? doer;
    return by && { types: [act.type], mode: act.mode, doer: by, other: first(act.recipients), place: groundOf(act.place), friendly: act.quad <= 2 };
  }
  const types = event ? fulfils(event) : [];
  if (types.length === 0 || !event || !doer || areOneSide(doer, other)) return null;
  return { types, mode: undefined, doer, other, place: groundOf(event.place), friendly: event.type !== 'THREATEN' };
}

/** The days in which a promise may come true. */
export function windowOf({ spoken, horizon }: Draft, asOf: string): readonly [string, string] | null {
  if (!spoken) return null;
  const end = horizon ? horizon.end : dayAfter(spoken, WATCHED_DAYS);
  return [spoken, end < asOf ? end : asOf];
}

const has = (parties: readonly Party[], one: Party | null): boolean => parties.some((party) => areOneSide(party, one));

const isThere = (incident: Incident, place: string): boolean => groundOf(incident.place) === place;

/**
 * True where the act is done to whom it was to be done to. What a party does by itself, to withdraw or to stop, is to be done at the place
 * that the words name, or be the very act that they tell.
 */
function fits(incident: Incident, { mode, other, place }: Expected): boolean {
  if (mode !== undefined && incident.mode !== mode) return false;
  if (ALONE.has(incident.type)) return place === null ? mode !== undefined : isThere(incident, place);
  if (mode !== undefined && place !== null) return isThere(incident, place);
  return other !== null && (has(incident.recipients, other) || (incident.recipients.length === 0 && has(incident.actors, other)));
}

/** Whether an incident of the window shows a promise kept, broken or contradicted. */
function outcomeOf(incident: Incident, expected: Expected, draft: Draft): Evidence['outcome'] | null {
  const { types, doer, other, friendly } = expected;
  if (!has(incident.actors, doer)) return null;
  if (incident.status === 'negated') return types.includes(incident.type) && fits(incident, expected) ? 'contradicted' : null;
  if (incident.status !== 'actual') return null;
  if (types.includes(incident.type) && fits(incident, expected)) return 'kept';
  const asked = draft.kind === 'demand' || draft.kind === 'deadline';
  if (asked && incident.type === 'REJECT' && has(incident.recipients, draft.speaker)) return 'contradicted';
  const apart = other !== null && !areOneSide(doer, other);
  return friendly && apart && incident.quad === 4 && has(incident.recipients, other) ? 'broken' : null;
}

const WORDS: Readonly<Record<Evidence['outcome'], string>> = {
  kept: 'the act spoken of, by the party that was to do it',
  broken: 'force by the party that was to do otherwise, against the other',
  contradicted: 'refused or denied by the party that was to do it',
};

/** The first incident that shows a promise's condition met; null where none does, or where nothing could ("unless"). */
export function metBy({ condition, hangsOn, spoken }: Draft, candidates: Candidates, asOf: string): PromiseCondition['met'] {
  const act = hangsOn.find(({ type, status }) => DEEDS.has(type) && status !== 'negated' && status !== 'historical');
  const doer = act ? first(act.actors) : null;
  if (!condition || condition.unless || !act || !doer || !spoken) return null;
  const expected: Expected = { types: [act.type], mode: act.mode ?? undefined, doer, other: first(act.recipients), place: groundOf(act.place), friendly: act.quad <= 2 };
  const shows = ({ type, status, actors }: Incident): boolean => type === act.type && status === 'actual' && has(actors, doer);
  const found = candidates.by(doer, spoken, asOf).find(({ incident }) => shows(incident) && (expected.other === null && expected.place === null ? true : fits(incident, expected)));
  return found ? { incident: found.incident.id, day: found.day, reports: found.incident.reports } : null;
}

/** What was told later and bears on a promise, oldest first. */
export function bearingOn(draft: Draft, candidates: Candidates, asOf: string, fulfils: Fulfils): readonly Evidence[] {
  const [expected, window] = [expectedOf(draft, fulfils), windowOf(draft, asOf)];
  if (!expected || !window) return [];
  const own = new Set([draft.event, ...draft.acts].map((event) => event?.id));
  return candidates.by(expected.doer, ...window).flatMap(({ day, incident }): readonly Evidence[] => {
    if (incident.events.some((event) => own.has(event))) return [];
    const outcome = outcomeOf(incident, expected, draft);
    if (!outcome) return [];
    const later = daysBetween(window[0], day);
    return [{ outcome, incident: incident.id, day, words: `${incident.type}, ${WORDS[outcome]}, ${later === 1 ? '1 day' : `${later} days`} later`, reports: incident.reports }];
  });
}
