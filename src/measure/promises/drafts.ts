import type { Proviso } from '../../languages/proviso.ts';
import { contains, type Event, type Heading, type Incident, overlaps, parseDate, type Party, type PromiseCondition, type PromiseEntry, type PromiseKind, type Said, type Statement, type Told } from '../../model/index.ts';
import { partyOf } from '../party.ts';
import { incidentOfEvent } from '../told-incidents.ts';

/** A promise as one report tells it, before anything is said of what came of it. */
export interface Draft {
  readonly kind: PromiseKind;
  readonly report: Heading;
  readonly statement: Statement | null;
  /** The event that is the promising, threatening or demanding itself. */
  readonly event: Event | null;
  /** What is spoken of: acts told within the words. */
  readonly acts: readonly Event[];
  readonly speaker: Party | null;
  readonly of: Party | null;
  /** What it hangs on, in the words. */
  readonly condition: Omit<PromiseCondition, 'met'> | null;
  /** Acts told within that. */
  readonly hangsOn: readonly Event[];
  readonly content: { readonly start: number; readonly end: number; readonly text: string };
  readonly spoken: string | null;
  readonly horizon: PromiseEntry['horizon'];
  /** The incident that the promising is; null where it stands in a statement alone. */
  readonly incident: string | null;
}

/** Which acts of speech make an entry of their own. */
const KIND_OF_TYPE: Readonly<Partial<Record<Event['type'], PromiseKind>>> = { AGREE: 'promise', THREATEN: 'threat', REQUEST: 'demand' };
const KIND_OF_STATEMENT: Readonly<Partial<Record<Statement['kind'], PromiseKind>>> = { prediction: 'prediction', promise: 'promise', demand: 'demand' };

const firstParty = (entities: Event['actors']): Party | null => (entities[0] ? partyOf(entities[0]) : null);

/** The day of speaking: a day that the words around it name, else where the horizon is counted from, else publication. */
function spokenOn(report: Heading, event: Event | null, horizon: Draft['horizon']): string | null {
  const published = report.published && parseDate(report.published) ? report.published.slice(0, 10) : null;
  const named = event?.when?.said && event.when.start === event.when.end && parseDate(event.when.start) ? event.when.start : null;
  const days = [named, horizon?.start ?? null].filter((day): day is string => day !== null && (published === null || day <= published));
  return days[0] ?? published;
}

/** A demand with a day to it is a deadline. */
const withDay = (kind: PromiseKind, horizon: Draft['horizon']): PromiseKind => (kind === 'demand' && horizon ? 'deadline' : kind);

const horizonOf = (statement: Statement | null): Draft['horizon'] =>
  statement?.horizon ? { start: statement.horizon.start, end: statement.horizon.end, text: statement.horizon.text } : null;

/** Characters that may stand between a word of saying and what is said. */
const BESIDE = 60;

/** The word that the act is told by is the one that the words are said with: "Turkey [demanded] that …". */
function isCue({ trigger }: Event, { cue, start, end }: Statement): boolean {
  const gap = Math.max(start - trigger.end, trigger.start - end);
  return cue !== '' && gap <= BESIDE && trigger.text.toLowerCase().includes(cue.toLowerCase());
}

/** The report's own event of promising, threatening or demanding that these words are the content of. */
function eventAround(statement: Statement, events: readonly Event[]): Event | null {
  const own = events.filter(({ type, status, trigger }) => KIND_OF_TYPE[type] !== undefined && status === 'actual' && !contains(statement, trigger));
  return own.find((event) => isCue(event, statement)) ?? own.find(({ citation }) => overlaps(citation, statement)) ?? null;
}

type IncidentId = (event: Event) => string | null;

/** Finds what words hang on, in a language. */
export type ProvisoOf = (lang: string, text: string) => Proviso | null;

/** The condition in the words that carry a promise. */
function conditionIn({ lang }: Heading, { start, text }: Draft['content'], provisoOf: ProvisoOf): Draft['condition'] {
  const found = provisoOf(lang, text);
  return found && { start: start + found.start, end: start + found.end, text: text.slice(found.start, found.end), unless: found.unless };
}

function ofStatement({ said, report }: Said<Statement>, events: readonly Event[], incidentId: IncidentId, provisoOf: ProvisoOf): readonly Draft[] {
  const event = eventAround(said, events);
  const kind = (event?.type === 'THREATEN' ? 'threat' : undefined) ?? KIND_OF_STATEMENT[said.kind];
  if (!kind) return [];
  const horizon = horizonOf(said);
  const speaker = said.speaker ? partyOf(said.speaker) : event ? firstParty(event.actors) : null;
  const condition = conditionIn(report, said, provisoOf);
  const within = events.filter((other) => other !== event && contains(said, other.trigger));
  const isCondition = ({ trigger }: Event): boolean => condition !== null && contains(condition, trigger);
  return [{
    kind: withDay(kind, horizon), report, statement: said, event, acts: within.filter((act) => !isCondition(act)), condition, hangsOn: within.filter(isCondition),
    speaker, of: event ? firstParty(event.recipients) : null, content: { start: said.start, end: said.end, text: said.text },
    spoken: spokenOn(report, event, horizon), horizon, incident: event && incidentId(event),
  }];
}

/** A promise, threat or demand that no statement carries: told as an act. */
function ofEvent(event: Event, events: readonly Event[], report: Heading, incidentId: IncidentId, provisoOf: ProvisoOf): readonly Draft[] {
  const kind = KIND_OF_TYPE[event.type];
  if (!kind || event.status !== 'actual') return [];
  const { start, end, text } = event.citation;
  const condition = conditionIn(report, event.citation, provisoOf);
  // What is done under a condition is no promise made: "if they attack, he promised" hangs on nothing of his.
  if (condition && contains(condition, event.trigger)) return [];
  return [{
    condition, hangsOn: condition ? events.filter(({ trigger }) => contains(condition, trigger)) : [], kind, report, statement: null, event, acts: [], speaker: firstParty(event.actors), of: firstParty(event.recipients), content: { start, end, text },
    spoken: spokenOn(report, event, null), horizon: null, incident: incidentId(event),
  }];
}

/** Every prediction, promise, threat, demand and deadline that reports tell of, each telling for itself; copies left out. */
export function draftsOf(statements: readonly Said<Statement>[], told: readonly Told[], incidents: readonly Incident[], provisoOf: ProvisoOf): readonly Draft[] {
  const ofEvents = incidentOfEvent(incidents);
  const incidentId: IncidentId = (event) => ofEvents.get(event.id)?.id ?? null;
  const eventsOf = new Map<string, Event[]>();
  for (const { event, report } of told) {
    const events = eventsOf.get(report.id);
    if (events) events.push(event);
    else eventsOf.set(report.id, [event]);
  }
  const spoken = statements.filter(({ report }) => report.copyOf === null).flatMap((one) => ofStatement(one, eventsOf.get(one.report.id) ?? [], incidentId, provisoOf));
  const taken = new Set(spoken.flatMap(({ event, acts, hangsOn, report }) => [event, ...acts, ...hangsOn].map((one) => one && `${report.id} ${one.id}`)));
  const acted = told.filter(({ event, report }) => report.copyOf === null && !taken.has(`${report.id} ${event.id}`)).flatMap(({ event, report }) => ofEvent(event, eventsOf.get(report.id) ?? [], report, incidentId, provisoOf));
  return [...spoken, ...acted];
}
