import type { StatementKind } from './event.ts';
import type { Party } from './incident.ts';
import type { Cited } from './measure-basis.ts';

export type PromiseKind = 'prediction' | 'promise' | 'threat' | 'demand' | 'deadline';

/** `unseen` is no judgement: nothing that the reports tell bears on it, or not enough. */
export type Outcome = 'kept' | 'broken' | 'contradicted' | 'unseen';

/** Something that was told later and bears on a promise. */
export interface Evidence {
  readonly outcome: Exclude<Outcome, 'unseen'>;
  /** The incident, or null where another speaker's words contradict it. */
  readonly incident: string | null;
  readonly day: string | null;
  /** Why it bears on it, in words: `same act by the same party, 2 days later`. */
  readonly words: string;
  readonly reports: readonly string[];
}

/** Acts of force told of a country in the time foreseen, and in as long a time before it. */
export interface Weighed {
  readonly country: string;
  readonly days: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Reports published in each, copies left out. */
  readonly reportsBefore: number;
  readonly reportsAfter: number;
}

/** What a promise hangs on. */
export interface PromiseCondition {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** It holds the promise back ("unless", "kecuali"): whether it was met is then never known, since nobody tells of what did not happen. */
  readonly unless: boolean;
  /** The incident that shows it met; null where none does. */
  readonly met: { readonly incident: string; readonly day: string; readonly reports: readonly string[] } | null;
}

export interface PromiseEntry {
  readonly kind: PromiseKind;
  readonly speaker: Party | null;
  /** Who is to do it, where that is another than the speaker: the addressee of a demand. */
  readonly of: Party | null;
  /** The words of the first report, and the same in others. */
  readonly content: Cited;
  readonly alsoIn: readonly Cited[];
  readonly statementKind: StatementKind | null;
  /** The day on which it was said, or the day of publication. */
  readonly spoken: string | null;
  /** The time that the words reach to, and as the words have it. */
  readonly horizon: { readonly start: string; readonly end: string; readonly text: string } | null;
  /** Last day of the horizon; null where none is said. */
  readonly due: string | null;
  /** Null where the words set none. While it is not seen met, the promise is never called broken. */
  readonly condition: PromiseCondition | null;
  readonly outcome: Outcome;
  /** `ahead` where the day is still to come on the day asked for; `none` where no day is named. */
  readonly clock: 'ahead' | 'past' | 'none';
  readonly evidence: readonly Evidence[];
  /** For a prediction of more or less fighting with a day to it, what it was weighed by, also where that is too little for a verdict; else null. */
  readonly weighed: Weighed | null;
  /** What else happened between the parties in the time spoken of: for the reader to judge. */
  readonly followed: readonly string[];
}

export interface PromiseLedger {
  readonly kind: 'promises';
  readonly asOf: string;
  /** By day of speaking. */
  readonly entries: readonly PromiseEntry[];
}
