import type { Nearness } from './spot.ts';

/** What a comparison of two events may show, by the feature that shows it. */
export type Sign =
  | 'same-mode' | 'same-type' | 'other-mode' | 'kin-type'
  | 'actors-named' | 'actors-coded' | 'actors-country' | 'actors-unknown' | 'actors-differ'
  | 'recipients-named' | 'recipients-coded' | 'recipients-country' | 'recipients-unknown' | 'recipients-differ'
  | 'sides-swapped'
  | Nearness
  | 'day-same' | 'days-overlap' | 'day-implied' | 'days-vague' | 'days-unknown' | 'days-apart'
  | 'dead-same' | 'dead-close' | 'dead-differ' | 'hurt-same' | 'hurt-differ'
  | 'words-many' | 'words-some' | 'words-few' | 'cue-same'
  | 'status-differs'
  | 'copy' | 'same-report' | 'same-sentence';

/** Contradictions: two tellings that show one are never one happening. */
const NEVER = Number.NEGATIVE_INFINITY;

/**
 * How much each sign speaks for one happening. The sum and `START` must reach 0. All are quarters, so that sums are exact in any order.
 * Two who differ on who did it may still tell of one act: that is a rival version, and only costs something.
 */
export const WEIGHTS: Readonly<Record<Sign, number>> = {
  'same-mode': 1, 'same-type': 0.5, 'other-mode': -1, 'kin-type': -2,
  'actors-named': 2, 'actors-coded': 1.5, 'actors-country': 1, 'actors-unknown': 0, 'actors-differ': -1.5,
  'recipients-named': 1.5, 'recipients-coded': 1, 'recipients-country': 0.75, 'recipients-unknown': 0, 'recipients-differ': -1.5,
  'sides-swapped': -4,
  'place-same': 2, 'place-near': 1.25, 'place-within': 0.5, 'place-country': 0.5, 'place-unknown': 0, 'place-differs': -3,
  'day-same': 1.25, 'days-overlap': 0.75, 'day-implied': 0.25, 'days-vague': -0.5, 'days-unknown': -0.5, 'days-apart': NEVER,
  'dead-same': 2, 'dead-close': 1, 'dead-differ': -0.5, 'hurt-same': 1.5, 'hurt-differ': -0.25,
  'words-many': 2, 'words-some': 1, 'words-few': -0.5, 'cue-same': 1,
  'status-differs': -1.5,
  copy: 3, 'same-report': -0.5, 'same-sentence': NEVER,
};

export const START = -4;
