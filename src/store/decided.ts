import type { Decision, Event, EventMark, JoinDecision } from '../model/index.ts';
import { StoreFault } from './fault.ts';

/** Fields of an event that a person may mend; its words and its id stay as they are. */
const MENDABLE = new Set(['type', 'mode', 'contexts', 'cameo', 'quad', 'goldstein', 'scale', 'actors', 'recipients', 'when', 'place', 'status', 'attribution', 'dead', 'injured', 'captured', 'displaced', 'confidence']);

/** An event as people left it. */
export interface Decided {
  readonly event: Event;
  readonly rejected: boolean;
}

/** Decisions that have not been taken back. */
export function standing(decisions: readonly Decision[]): readonly Decision[] {
  const undone = new Set<unknown>();
  // From the last to the first, so that an undo that was itself undone does not count.
  for (const { id, kind, change } of decisions.toReversed()) if (kind === 'undo' && !undone.has(id)) undone.add(change.decision);
  return decisions.filter(({ id, kind }) => kind !== 'undo' && !undone.has(id));
}

/** Applies what people have said to a report's events; of several decisions on one event the later wins. */
export function decided(events: readonly Event[], decisions: readonly Decision[]): readonly Decided[] {
  const standingOnes = standing(decisions);
  return events.map((event) => {
    const own = standingOnes.filter((decision) => decision.event === event.id);
    const verdict = own.findLast(({ kind }) => kind === 'accept' || kind === 'reject');
    const mends = own.filter(({ kind }) => kind === 'mend').map(({ change }) => change);
    return { event: mends.length === 0 ? event : Object.assign({}, event, ...mends), rejected: verdict?.kind === 'reject' };
  });
}

const isMark = (mark: unknown): mark is EventMark => typeof mark === 'object' && mark !== null && 'report' in mark && 'start' in mark && 'end' in mark;

/** Where the two events of a decision stood when it was made. */
function marksIn({ marks }: Decision['change']): Pick<JoinDecision, 'marks'> {
  return Array.isArray(marks) && marks.length === 2 && isMark(marks[0]) && isMark(marks[1]) ? { marks: [marks[0], marks[1]] } : {};
}

/** What people have said about joining. */
export function joinDecisionsOf(decisions: readonly Decision[]): readonly JoinDecision[] {
  return standing(decisions).flatMap(({ kind, event, change }): JoinDecision[] =>
    (kind === 'same' || kind === 'different') && event !== null && typeof change.event === 'string' ? [{ kind, events: [event, change.event], ...marksIn(change) }] : []);
}

/** @throws StoreFault where a decision says nothing that can be followed */
export function expectDecision({ kind, event, change }: Omit<Decision, 'id'>): void {
  const bad = (given: string, wanted: string): never => { throw new StoreFault('bad-ask', `${given}; wanted ${wanted}`); };
  if (kind === 'undo') {
    if (!Number.isInteger(change.decision)) bad('undo names no decision', 'its number as change.decision');
  } else if (event === null) bad(`${kind} names no event`, 'the id of an event');
  if (kind === 'mend') for (const key of Object.keys(change)) if (!MENDABLE.has(key)) bad(`mend would change "${key}"`, `fields among ${[...MENDABLE].join(', ')}`);
  if ((kind === 'same' || kind === 'different') && typeof change.event !== 'string') bad(`${kind} names no other event`, 'its id as change.event');
}
