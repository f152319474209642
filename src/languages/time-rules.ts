import type { Row } from './lexicon.ts';

/** A length or a step in time. */
export type TimeUnit =
  | 'second' | 'minute' | 'hour' | 'day' | 'weekend' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'decade' | 'century';

/** Part of a day as TIMEX3 has it: morning, midday, afternoon, evening, night. */
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI';

/** Which way from the day of speaking: back, the one that it lies in, ahead; null where only the tense can tell. */
export type Toward = -1 | 0 | 1 | null;

export type Season = 'SP' | 'SU' | 'FA' | 'WI';

/** What the words say, before it is known from which day they are said. */
export type Meaning =
  | { readonly is: 'day'; readonly year: number | null; readonly month: number | null; readonly day: number; readonly toward?: Toward; readonly swap?: boolean }
  /** Days of one month, both within: "13-15 Juni". */
  | { readonly is: 'days'; readonly year: number | null; readonly month: number; readonly day: number; readonly last: number }
  /** `eve`: the night before it, as "malam Minggu" is Saturday's. */
  | { readonly is: 'weekday'; readonly weekday: number; readonly toward: Toward; readonly week?: number; readonly from?: 'now' | 'then'; readonly eve?: boolean }
  | { readonly is: 'nth-weekday'; readonly weekday: number; readonly nth: number; readonly month: number; readonly year: number | null }
  | { readonly is: 'month'; readonly year: number | null; readonly month: number; readonly toward: Toward }
  | { readonly is: 'quarter' | 'half'; readonly year: number | null; readonly nth: number; readonly toward?: Toward }
  | { readonly is: 'season'; readonly year: number | null; readonly season: Season; readonly toward: Toward }
  | { readonly is: 'year'; readonly year: number; readonly fiscal?: boolean }
  | { readonly is: 'decade'; readonly year: number }
  | { readonly is: 'century'; readonly nth: number }
  /** A calendar unit counted from the day of speaking, or from the day told last; `rolling` ends on the day of speaking: "the past week"; `whole` is a calendar unit even from a told day: "the following year". @example last month → { unit: 'month', n: -1, from: 'now' } */
  | { readonly is: 'shift'; readonly unit: TimeUnit; readonly n: number | null; readonly from: 'now' | 'then'; readonly rolling?: boolean; readonly whole?: boolean }
  /** A length; `toward` says whether it ends or begins on the day of speaking; n null is "some". */
  | { readonly is: 'length'; readonly unit: TimeUnit; readonly n: number | null; readonly toward: Toward }
  /** A step from an event told beside it: "a day after …". */
  | { readonly is: 'offset'; readonly unit: TimeUnit; readonly n: number }
  | { readonly is: 'every'; readonly value: string }
  | { readonly is: 'ref'; readonly value: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF' | 'PXX' }
  | { readonly is: 'clock'; readonly hour: number; readonly minute: number | null; readonly second: number | null; readonly noon: 'am' | 'pm' | null; readonly zone: string }
  | { readonly is: 'part'; readonly part: DayPart; readonly n: number | null }
  | { readonly is: 'edge'; readonly edge: Edge }
  /** Looks like a time and is none: "110 derajat 29 menit". */
  | { readonly is: 'nothing' };

/** Which stretch of a month, a year: its first, middle or last third; up to the day of speaking; from it on. */
export type Edge = 'start' | 'mid' | 'end' | 'so-far' | 'yet-to-come';

/** One match of a rule's pattern: its captured words by kind. */
export interface TimeMatch {
  has(name: string): boolean;
  /** The word's value in the list: `6` for "Saturday"; '' where the pattern's optional word is absent. */
  text(name: string): string;
  /** The same as a number; NaN where absent or no number. */
  number(name: string): number;
  /** The words of the whole match. */
  readonly words: string;
}

/**
 * One way of writing a time. The pattern is over kinds of words (see `times.tsv`), not letters: `weekday 'last' unit?`.
 * A kind captures its word, `name:kind` under another name, `'of'` is the word itself; `( ) | ? *` as in regular expressions; `< >` must stand before, `[ ]` after, `{ }` must not stand after (none is taken).
 * `needs`: the match stands only where it can be joined to a neighbour ("morning" beside "Friday").
 */
export interface TimeRule {
  readonly name: string;
  readonly pattern: string;
  readonly needs?: boolean;
  readonly meaning: (match: TimeMatch) => Meaning | null;
}

/** How dates and times are written. */
export interface TimeRules {
  /** `times.tsv`: columns text, kind, value, case (`cap`: only with a capital; `low`: only without, or where a sentence begins). */
  readonly words: readonly Row[];
  /** Ways of writing of this language, beside those that all share; of equally long matches the earlier wins. */
  readonly rules: readonly TimeRule[];
  /** Short cuts for patterns: `{length}` stands for the text given here. */
  readonly macros: Readonly<Record<string, string>>;
  /** 3/4 is the third of April. */
  readonly dayFirst: boolean;
  /** What follows a number's digits directly to make it an ordinal, and a decade: regular expressions. */
  readonly ordinalSuffix: string;
  readonly decadeSuffix: string;
  /** Spoken years in pairs: "nineteen ninety-six". */
  readonly pairedYears: boolean;
  /** Endings by which a verb of the past is known, '' where there are none. */
  readonly pastEnding: string;
  /** What may stand between two parts of one time, as regular expressions over the text between. */
  readonly between: {
    /** day and clock or part of the day, in either order. */
    readonly dayAndClock: string;
    /** A stretch's edge and its stretch: "end [of the] year". */
    readonly edge: string;
    /** Both ends of a range; of one that "between" opens. */
    readonly range: string;
    readonly both: { readonly before: string; readonly gap: string };
    /** What may follow a day and say no more: "Rabu (6/8) lalu"; '' for nothing. */
    readonly tail: string;
    /** An offset and the date that it counts from: "two days after [the] 5 June". */
    readonly offset: string;
  };
}
