import type { Item } from './item.ts';

/** How many words away a verb may stand and still tell the time's direction. */
const REACH = 12;

/**
 * Whether the words around a time speak of the past (-1) or of what is to come (1): the nearest cue within the sentence, those before it first; 0 where there is none. `deadlines`: "until" and "by" are cues too.
 * @example "will meet on Tuesday" → 1; "said on Tuesday that it will" → -1
 */
export function tenseAround(items: readonly Item[], from: number, to: number, deadlines: boolean): -1 | 0 | 1 {
  // "by March", "until 5 June" look ahead; "by Friday" may as well be told of the past
  if (deadlines && items[from - 1]?.values['ahead-cue'] !== undefined) return 1;
  let tense: -1 | 0 | 1 = 0;
  for (let k = 1; k <= REACH; k++) {
    const before = cueOf(items[from - k]);
    if (before === 'stop') break;
    if (before === 'form') tense = -1;
    else if (before) return before;
  }
  if (tense) return tense;
  for (let k = 0; k < REACH; k++) {
    const after = cueOf(items[to + k]);
    if (after === 'stop') break;
    if (after) return after === 'form' ? -1 : after;
  }
  return 0;
}

/** `form` is a verb that only its ending tells to be past: "was opened", but also "will be opened". */
function cueOf(item: Item | undefined): -1 | 0 | 1 | 'form' | 'stop' {
  if (!item || item.values.stop !== undefined) return 'stop';
  if (item.values['past-form'] !== undefined) return 'form';
  return item.values['future-cue'] !== undefined ? 1 : item.values['past-cue'] !== undefined ? -1 : 0;
}
