import type { Span } from './span.ts';
import type { Entity } from './entity.ts';
import type { Marked } from './mention.ts';
import type { Place } from './place.ts';
import type { When } from './when.ts';

export const EVENT_TYPES = [
  'AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT', 'REQUEST',
  'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT',
] as const;

/** PLOVER 2021 event type. */
export type EventType = (typeof EVENT_TYPES)[number];

export const STATUSES = ['actual', 'future', 'hypothetical', 'negated', 'historical'] as const;

export type Status = (typeof STATUSES)[number];

/** Who the text says asserts something; `[]` on an event means the outlet's own voice. */
export interface Attribution {
  readonly speaker: Entity | null;
  readonly medium: Entity | null;
  readonly cue: string;
  readonly direct: boolean;
}

/** A count of people as the text gives it. `by` is the side that counts, null for the outlet. */
export interface Toll {
  readonly low: number;
  readonly high: number;
  readonly by: Entity | null;
  readonly span: Span;
}

/** One act by one side toward another, told once in one sentence. */
export interface Event {
  /** Stable: made of the report's id, type, trigger span and parties' spans. */
  readonly id: string;
  readonly type: EventType;
  readonly mode: string | null;
  readonly contexts: readonly string[];
  readonly cameo: string;
  readonly quad: number;
  readonly goldstein: number;
  /** The PLOVER score of type and mode. */
  readonly scale: number;
  readonly actors: readonly Entity[];
  readonly recipients: readonly Entity[];
  readonly when: When | null;
  readonly place: Place | null;
  readonly status: Status;
  readonly attribution: readonly Attribution[];
  readonly dead: Toll | null;
  readonly injured: Toll | null;
  readonly captured: Toll | null;
  readonly displaced: Toll | null;
  readonly trigger: Span;
  /** The words that carry the event. */
  readonly citation: Span;
  /** The frame or model that found it: `frame:id/menyerang`, `model:id`. */
  readonly rule: string;
  /** 0 to 1: the share of such events that proved right when measured. */
  readonly confidence: number;
  /** What the finding rests on, for `warta explain`: one line a reason. */
  readonly why: readonly string[];
}

export type StatementKind = 'assertion' | 'prediction' | 'promise' | 'demand' | 'denial' | 'accusation';

/** Who said what. */
export interface Statement extends Span {
  readonly speaker: Entity | null;
  readonly medium: Entity | null;
  readonly cue: string;
  readonly direct: boolean;
  readonly kind: StatementKind;
  readonly horizon: When | null;
  /** The words that what is promised, foretold or demanded hangs on: "jika Haftar mundur"; left out where there are none. */
  readonly condition?: Span;
}

/** Who is said to hold which place. */
export interface Control extends Span {
  readonly place: Place;
  readonly holder: Entity | null;
  readonly from: Entity | null;
  /** `captured`, `recaptured`, `held`, `lost`, `advanced on`. */
  readonly how: string;
  readonly since: When | null;
  readonly claimedBy: Entity | null;
  readonly rule: string;
}

/** A report with everything that it says as data. */
export interface Coded extends Marked {
  readonly statements: readonly Statement[];
  readonly events: readonly Event[];
  readonly control: readonly Control[];
}

