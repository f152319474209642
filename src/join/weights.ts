import type { Nearness } from './spot.ts';

/** What a comparison of two events may show, by the feature that shows it. */
export type Sign =
  | 'same-mode' | 'same-type' | 'other-mode' | 'kin-type'
  | 'actors-named' | 'actors-coded' | 'actors-country' | 'actors-unknown' | 'actors-differ'
  | 'recipients-named' | 'recipients-coded' | 'recipients-country' | 'recipients-unknown' | 'recipients-differ'
  | 'sides-swapped'
  | Nearness
  | 'day-same' | 'days-overlap' | 'day-implied' | 'days-near' | 'months-same' | 'day-in-month' | 'years-same' | 'days-unknown' | 'days-apart'
  | 'dead-same' | 'dead-close' | 'dead-differ' | 'hurt-same' | 'hurt-differ'
  | 'words-many' | 'words-some' | 'words-few' | 'words-none' | 'cue-same'
  | 'plan-and-deed' | 'both-historical'
  | 'copy' | 'other-report' | 'same-report' | 'same-sentence';

/** Contradictions: two tellings that show one are never one happening. */
const NEVER = Number.NEGATIVE_INFINITY;

/**
 * How much each sign speaks for one happening. The sum and `START` must reach 0. All are quarters, so that sums are exact in any order.
 * Two who differ on who did it may still tell of one act: that is a rival version, and only costs something.
 */
export const WEIGHTS: Readonly<Record<Sign, number>> = {
  'same-mode': 1.25, 'same-type': 1, 'other-mode': 0.25, 'kin-type': -2,
  'actors-named': 2, 'actors-coded': 1, 'actors-country': 1.25, 'actors-unknown': 0.25, 'actors-differ': -1.5,
  'recipients-named': 1.5, 'recipients-coded': 1, 'recipients-country': 0.75, 'recipients-unknown': 0.25, 'recipients-differ': -1.5,
  'sides-swapped': -4,
  'place-same': 2.25, 'place-near': 1.25, 'place-within': -0.5, 'place-country': 0.25, 'place-unknown': 0, 'place-differs': -3.75,
  'day-same': 1.25, 'days-overlap': 0.75, 'day-implied': 0.5, 'days-near': -1, 'months-same': 0.5, 'day-in-month': -0.5, 'years-same': 1, 'days-unknown': -0.5, 'days-apart': NEVER,
  'dead-same': 2, 'dead-close': 1, 'dead-differ': -0.5, 'hurt-same': 1.5, 'hurt-differ': -0.25,
  'words-many': 2, 'words-some': 1.25, 'words-few': 0, 'words-none': -0.5, 'cue-same': 1,
  'plan-and-deed': -1, 'both-historical': 0.5,
  copy: 3, 'other-report': -1, 'same-report': -0.5, 'same-sentence': NEVER,
};

export const START = -3.5;
