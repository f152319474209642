import { MARK_FEATURES, markCandidates, markFeatures, markTask } from '../../src/parse/marks.ts';
import type { Example } from './example.ts';
import { addLearnerRows, createLearner, type Learner, random, shuffled } from './perceptron.ts';

/** Trains where punctuation hangs, on gold trees. Prints the share of marks placed right in each pass. */
export function trainMarks(examples: readonly Example[], { epochs, bits, seed, coarse, markTag }: { epochs: number; bits: number; seed: number; coarse: Int32Array; markTag: number }): Learner {
  const learner = createLearner(bits, 1);
  const next = random(seed);
  const options = new Int32Array(1024);
  const features = new Int32Array(MARK_FEATURES);
  const score = new Int32Array(1);
  const scoreOf = (count: number): number => {
    score[0] = 0;
    addLearnerRows(learner.table, features, count, score);
    return score[0];
  };
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    let all = 0;
    let good = 0;
    let reachable = 0;
    for (const at of shuffled(examples.length, next)) {
      const { words, tags, heads, labels, treebank } = examples[at];
      const isMark = Uint8Array.from(tags, (t) => (coarse[t] === markTag ? 1 : 0));
      if (isMark.every((x) => x === 1)) continue;
      const head = heads.map((h, i) => {
        let up = h;
        for (let steps = 0; up >= 0 && isMark[up] && steps < heads.length; steps += 1) up = heads[up];
        return isMark[i] ? -1 : up;
      });
      const tree = { size: words.length, forms: words.map((w) => w.form), isMark, tags: Int32Array.from(tags, (t) => coarse[t]), head, label: labels };
      const task = markTask(tree, treebank);
      for (let i = 0; i < words.length; i += 1) {
        if (!isMark[i]) continue;
        const count = markCandidates(task, i, options);
        const gold = heads[i];
        let chosen = -1;
        let high = 0;
        for (let k = 0; k < count; k += 1) {
          const value = scoreOf(markFeatures(task, i, options[k], features));
          if (chosen < 0 || value > high) {
            chosen = options[k];
            high = value;
          }
        }
        all += 1;
        if (chosen === gold) good += 1;
        const canReach = options.subarray(0, count).includes(gold);
        if (canReach) reachable += 1;
        if (chosen !== gold && canReach) {
          nudge(learner, features, markFeatures(task, i, gold, features), 1);
          nudge(learner, features, markFeatures(task, i, chosen, features), -1);
        }
        learner.step += 1;
        head[i] = epoch === 0 && canReach ? gold : chosen;
      }
    }
    console.log(`  marks ${epoch}: ${((100 * good) / all).toFixed(2)}% right, ${((100 * reachable) / all).toFixed(2)}% reachable`);
  }
  return learner;
}

function nudge({ table: { weights, mask }, late, step }: Learner, features: Int32Array, count: number, by: number): void {
  for (let i = 0; i < count; i += 1) {
    const at = features[i] & mask;
    weights[at] += by;
    late[at] += by * step;
  }
}
