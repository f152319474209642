import type { Edge, Meaning } from '../../languages/time-rules.ts';

export type Clock = Extract<Meaning, { is: 'clock' }>;

/** A found time whose parts are known, not yet the day from which it is said. */
export interface Draft {
  readonly start: number;
  readonly end: number;
  /** Items that it covers, end exclusive. */
  readonly from: number;
  readonly to: number;
  /** Calendar part; null where only a clock or part of the day is said. */
  readonly meaning: Meaning | null;
  readonly clock: Clock | null;
  readonly part: Extract<Meaning, { is: 'part' }> | null;
  readonly edge: Edge | null;
  /** Weekday printed beside a date: 1 Monday to 7 Sunday. */
  readonly printed: number | null;
  /** The range's other end. */
  readonly until: Draft | null;
  /** A step counted from `meaning`: "two days after 5 June". */
  readonly offset: Extract<Meaning, { is: 'offset' }> | null;
  readonly rule: string;
  /** Stands only joined to a neighbour. */
  readonly needs: boolean;
}

/** Sorts a rule's meaning into the draft's parts. */
export function draftOf(place: Pick<Draft, 'start' | 'end' | 'from' | 'to' | 'rule' | 'needs'>, meaning: Meaning): Draft {
  const empty = { ...place, meaning: null, clock: null, part: null, edge: null, printed: null, until: null, offset: null } as const;
  switch (meaning.is) {
    case 'clock': return { ...empty, clock: meaning };
    case 'part': return { ...empty, part: meaning };
    case 'edge': return { ...empty, edge: meaning.edge, needs: true };
    case 'offset': return { ...empty, offset: meaning };
    default: return { ...empty, meaning, part: meaning.is === 'weekday' && meaning.eve ? { is: 'part', part: 'NI', n: null } : null };
  }
}
