import { contextFeatures, lexicalFeatures, TAG_FEATURES } from '../../src/parse/tag-features.ts';
import { best } from '../../src/sums/index.ts';
import type { Example } from './example.ts';
import { addLearnerRows, createLearner, type Learner, random, shuffled, update } from './perceptron.ts';

/** Trains a left-to-right tagger. */
export function trainTagger(examples: readonly Example[], classes: number, { epochs, bits, seed }: { epochs: number; bits: number; seed: number }): Learner {
  const learner = createLearner(bits, classes);
  const next = random(seed);
  const features = new Int32Array(TAG_FEATURES);
  const scores = new Int32Array(classes);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const at of shuffled(examples.length, next)) {
      const { words, tags, treebank } = examples[at];
      let before = -1;
      let before2 = -1;
      for (let i = 0; i < words.length; i += 1) {
        const own = lexicalFeatures(words[i], treebank, features);
        const count = own + contextFeatures(words, i, before, before2, treebank, features.subarray(own));
        scores.fill(0);
        addLearnerRows(learner.table, features, count, scores);
        const guess = best(scores, classes);
        if (guess !== tags[i]) update(learner, features, count, tags[i], guess);
        learner.step += 1;
        before2 = before;
        before = guess;
      }
    }
  }
  return learner;
}
