import type { Event, EventType, Evidence, Incident, Party } from '../../model/index.ts';
import { dayAfter, daysBetween, firstDayOf } from '../days.ts';
import { areOneSide, partyOf } from '../party.ts';
import { placeRef } from '../place-ref.ts';
import type { Draft } from './drafts.ts';

/** A promise without a day is watched for so long. */
const WATCHED_DAYS = 30;

/** What is to be done, by whom, to whom, where. */
interface Expected {
  readonly types: readonly EventType[];
  readonly doer: Party | null;
  readonly other: Party | null;
  /** Set where the words name a place of their own. */
  readonly place: string | null;
  readonly friendly: boolean;
}

/** Which types of act would show that a promise came true; the codebook knows. */
export type Fulfils = (act: Pick<Event, 'type' | 'mode' | 'cameo'>) => readonly EventType[];

const first = (entities: Event['actors']): Party | null => (entities[0] ? partyOf(entities[0]) : null);

/** Acts of speech are no deeds: a promise is not kept by promising. */
const DEEDS: ReadonlySet<EventType> = new Set(['CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT']);

/** The act spoken of where one is told, else what such promising stands for. */
export function expectedOf({ kind, event, acts, speaker, of }: Draft, fulfils: Fulfils): Expected | null {
  const [doer, other] = kind === 'demand' || kind === 'deadline' ? [of, speaker] : [speaker, of];
  const act = acts.find(({ type, status }) => DEEDS.has(type) && status !== 'negated' && status !== 'historical');
  if (act) {
    const place = act.place && (act.place.precision === 'city' || act.place.precision === 'site') ? placeRef(act.place).id : null;
    return { types: [act.type], doer: first(act.actors) ?? doer, other: first(act.recipients), place, friendly: act.quad <= 2 };
  }
  const types = event ? fulfils(event) : [];
  return types.length > 0 && event ? { types, doer, other, place: null, friendly: event.type !== 'THREATEN' } : null;
}

/** The days in which a promise may come true. */
export function windowOf({ spoken, horizon }: Draft, asOf: string): readonly [string, string] | null {
  if (!spoken) return null;
  const end = horizon ? horizon.end : dayAfter(spoken, WATCHED_DAYS);
  return [spoken, end < asOf ? end : asOf];
}

const acts = ({ actors }: Incident, doer: Party): boolean => actors.some((actor) => areOneSide(actor, doer));
const suffers = ({ recipients }: Incident, other: Party | null): boolean => other === null || recipients.length === 0 || recipients.some((one) => areOneSide(one, other));

/** Whether an incident of the window shows a promise kept, broken or contradicted. */
function outcomeOf(incident: Incident, { types, doer, other, place, friendly }: Expected, draft: Draft): Evidence['outcome'] | null {
  if (!doer || !acts(incident, doer)) return null;
  const there = place === null || (incident.place !== null && placeRef(incident.place).id === place);
  if (incident.status === 'negated') return types.includes(incident.type) && there ? 'contradicted' : null;
  if (incident.status !== 'actual') return null;
  if (types.includes(incident.type) && there && suffers(incident, other)) return 'kept';
  const answer = draft.kind === 'demand' || draft.kind === 'deadline' ? incident.type === 'REJECT' : false;
  if (answer && draft.speaker && incident.recipients.some((one) => areOneSide(one, draft.speaker))) return 'contradicted';
  return friendly && incident.quad === 4 && other !== null && incident.recipients.some((one) => areOneSide(one, other)) ? 'broken' : null;
}

const WORDS: Readonly<Record<Evidence['outcome'], string>> = {
  kept: 'the act spoken of, by the party that was to do it',
  broken: 'force by the party that was to do otherwise, against the other',
  contradicted: 'refused or denied by the party that was to do it',
};

/** What was told later and bears on a promise, oldest first. */
export function bearingOn(draft: Draft, incidents: readonly Incident[], asOf: string, fulfils: Fulfils): readonly Evidence[] {
  const [expected, window] = [expectedOf(draft, fulfils), windowOf(draft, asOf)];
  if (!expected || !window) return [];
  const own = new Set([draft.event, ...draft.acts].map((event) => event?.id));
  return incidents.flatMap((incident): readonly Evidence[] => {
    const day = firstDayOf(incident);
    if (!day || day < window[0] || day > window[1] || incident.events.some((event) => own.has(event))) return [];
    const outcome = outcomeOf(incident, expected, draft);
    if (!outcome) return [];
    const later = daysBetween(window[0], day);
    return [{ outcome, incident: incident.id, day, words: `${incident.type}, ${WORDS[outcome]}, ${later === 1 ? '1 day' : `${later} days`} later`, reports: incident.reports }];
  });
}
