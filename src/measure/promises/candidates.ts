import type { Incident, Party } from '../../model/index.ts';
import { firstDayOf } from '../days.ts';
import { sideOf } from '../party.ts';
import { countWhile } from './count-while.ts';

/** An incident and its first day. */
export interface Dated {
  readonly day: string;
  readonly incident: Incident;
}

/** The incidents that may bear on a promise: of one side or country, later than `after`, not later than `until`; oldest first. */
export interface Candidates {
  /** Those in which the party's side acts. */
  by(party: Party, after: string, until: string): readonly Dated[];
  /** Those in which the party's side acts or is acted upon. */
  with(party: Party, after: string, until: string): readonly Dated[];
  in(country: string, after: string, until: string): readonly Dated[];
}

type Lists = Map<string, Dated[]>;

function put(lists: Lists, keys: Iterable<string>, dated: Dated): void {
  for (const key of keys) {
    const list = lists.get(key);
    if (list) list.push(dated);
    else lists.set(key, [dated]);
  }
}

const sidesOf = (parties: readonly Party[]): ReadonlySet<string> => new Set(parties.map(sideOf));

function between(list: readonly Dated[] = [], after: string, until: string): readonly Dated[] {
  return list.slice(countWhile(list, ({ day }) => day <= after), countWhile(list, ({ day }) => day <= until));
}

/**
 * Lays incidents out by side and by country, so that a promise need not be held against every one of them. Those of no known day bear on
 * nothing and are left out. They are given oldest first.
 * @example openCandidates(incidents).by(haftar, '2020-06-04', '2020-06-11')
 */
export function openCandidates(incidents: readonly Incident[]): Candidates {
  const [acting, present, there]: readonly Lists[] = [new Map(), new Map(), new Map()];
  for (const incident of incidents) {
    const day = firstDayOf(incident);
    if (day === null) continue;
    const dated = { day, incident };
    put(acting, sidesOf(incident.actors), dated);
    put(present, sidesOf([...incident.actors, ...incident.recipients]), dated);
    if (incident.place?.country) put(there, [incident.place.country], dated);
  }
  return {
    by: (party, after, until) => between(acting.get(sideOf(party)), after, until),
    with: (party, after, until) => between(present.get(sideOf(party)), after, until),
    in: (country, after, until) => between(there.get(country), after, until),
  };
}
