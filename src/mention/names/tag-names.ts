import { hashesOf, nameFeatures, type NameView } from './name-features.ts';
import { LABELS, type NameModel, WIDTH } from './name-model.ts';

export interface TaggedName {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly kind: 'PER' | 'LOC' | 'ORG';
}

/** Worse than any path. */
const NEVER = -1_000_000_000;

/** Inside a name only after the same kind of name. */
const ALLOWED: readonly boolean[] = Array.from({ length: (WIDTH + 1) * WIDTH }, (_, i) => {
  const [from, to] = [Math.floor(i / WIDTH), i % WIDTH];
  return to === 0 || to % 2 === 1 || from === to || from === to - 1;
});

/** Scores of a word that is surely outside. */
const OUTSIDE = Int32Array.from({ length: WIDTH }, (_, c) => (c === 0 ? 0 : NEVER / 1000));

/**
 * The names of a sentence, by the best path through the chain. Words far from any capital are outside without asking.
 * @example tagNames(model, { words: ['kata', 'Retno', 'Marsudi'], classes: ['', '', ''] }) // [{ from: 1, to: 3, kind: 'PER' }]
 */
export function tagNames({ mask, steps, table, sums: { features, scores, add } }: NameModel, view: NameView): TaggedName[] {
  const hashes = hashesOf(view);
  const near = besideCapitals(hashes.words.map(({ capital }) => capital));
  const labels = bestPath(steps, view.words.length, (i) => {
    if (!near[i]) return OUTSIDE;
    const count = nameFeatures(hashes, i, features);
    for (let k = 0; k < count; k++) features[k] = (features[k] & mask) * WIDTH;
    scores.fill(0, 0, WIDTH);
    add(table, count);
    return scores;
  });
  return namesOf(labels);
}

/** True where the word or a neighbour has a capital. */
export function nearCapital(words: readonly string[]): boolean[] {
  return besideCapitals(words.map((word) => word !== word.toLowerCase()));
}

const besideCapitals = (capital: readonly boolean[]): boolean[] => capital.map((yes, i) => yes || (i > 0 && capital[i - 1]) || (i + 1 < capital.length && capital[i + 1]));

/** Viterbi; ties go to the lower label. */
export function bestPath(steps: Int32Array, length: number, scoresAt: (i: number) => Int32Array): number[] {
  let [before, now] = [new Int32Array(WIDTH).fill(NEVER), new Int32Array(WIDTH)];
  // One row a word: where the best path to each of its labels comes from.
  const back = new Int8Array(length * WIDTH);
  for (let i = 0; i < length; i++) {
    const scores = scoresAt(i);
    for (let c = 0; c < WIDTH; c++) {
      let best = NEVER * 2;
      for (let p = i === 0 ? WIDTH : 0; p < (i === 0 ? WIDTH + 1 : WIDTH); p++) {
        if (!ALLOWED[p * WIDTH + c]) continue;
        const score = (i === 0 ? 0 : before[p]) + steps[p * WIDTH + c];
        if (score > best) {
          best = score;
          back[i * WIDTH + c] = p;
        }
      }
      now[c] = best + scores[c];
    }
    [before, now] = [now, before];
  }
  return traceBack(before, back, length);
}

function traceBack(last: Int32Array, back: Int8Array, length: number): number[] {
  let label = 0;
  for (let c = 1; c < WIDTH; c++) if (last[c] > last[label]) label = c;
  const labels: number[] = [];
  for (let i = length - 1; i >= 0; i--) {
    labels.push(label);
    label = back[i * WIDTH + label];
  }
  return labels.reverse();
}

/** Runs of labels as names. */
export function namesOf(labels: readonly number[]): TaggedName[] {
  const names: TaggedName[] = [];
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] % 2 !== 1) continue;
    let to = i + 1;
    while (to < labels.length && labels[to] === labels[i] + 1) to++;
    names.push({ from: i, to, kind: LABELS[labels[i]].slice(2) as TaggedName['kind'] }); // reason: odd labels are 'B-' and a kind
  }
  return names;
}
