import { fillState } from '../../src/parse/analyse.ts';
import { ARC_FEATURES, arcFeatures } from '../../src/parse/arc-features.ts';
import { allowed, apply, bestClass, bestLabel, done, headOf, LEFT, type MoveClasses, SHIFT } from '../../src/parse/arcs.ts';
import { LABEL_FEATURES, labelFeatures } from '../../src/parse/label-features.ts';
import { createState } from '../../src/parse/state.ts';
import type { Example } from './example.ts';
import { bestMoves, goldTree } from './oracle.ts';
import { addLearnerRows, createLearner, type Learner, random, shuffled, update } from './perceptron.ts';

export interface ArcOptions {
  readonly epochs: number;
  readonly arcBits: number;
  readonly labelBits: number;
  readonly seed: number;
  readonly coarse: Int32Array;
  readonly markTag: number;
  readonly classes: MoveClasses;
  readonly labels: number;
  readonly rootLabel: number;
  readonly onEpoch?: (epoch: number, arcs: Learner, names: Learner) => void;
}

/** Share of moves after the first pass that follow the model's own choice, so that it learns to live with its mistakes. */
const EXPLORATION = 0.9;

/** A right choice that leads by less is learnt from too. One update changes a lead by twice the number of features. */
const MOVE_MARGIN = 400;
const LABEL_MARGIN = 150;

function runnerUp(scores: Int32Array, counts: (c: number) => boolean): number {
  let at = -1;
  for (let c = 0; c < scores.length; c += 1) if (counts(c) && (at < 0 || scores[c] > scores[at])) at = c;
  return at;
}

/** Trains moves and labels together on (predicted) tags, with a dynamic oracle. */
export function trainArcs(examples: readonly Example[], options: ArcOptions): { arcs: Learner; names: Learner } {
  const { epochs, arcBits, labelBits, seed, coarse, markTag, classes, labels, rootLabel, onEpoch } = options;
  const arcs = createLearner(arcBits, classes.move.length);
  const names = createLearner(labelBits, labels);
  const next = random(seed);
  const features = new Int32Array(ARC_FEATURES);
  const labelled = new Int32Array(LABEL_FEATURES);
  const moves = new Int32Array(classes.move.length);
  const scores = new Int32Array(labels);
  const s = createState();
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const at of shuffled(examples.length, next)) {
      const { words, tags, treebank, heads, labels: goldLabels } = examples[at];
      const places = fillState(s, words, tags, coarse, markTag, treebank);
      const gold = goldTree(places, heads, goldLabels);
      while (!done(s)) {
        moves.fill(0);
        const count = arcFeatures(s, features);
        addLearnerRows(arcs.table, features, count, moves);
        const guess = bestClass(s, classes.move, moves);
        const right = bestMoves(s, gold);
        const isRight = (c: number): boolean => {
          const move = classes.move[c];
          if (!(right & (1 << move))) return false;
          if (move === SHIFT) return true;
          const head = headOf(s, move);
          const child = s.stack[s.depth - 1];
          if (gold.heads[child] !== head || head >= s.size) return true;
          return c === (move === LEFT ? classes.left : classes.right)[gold.labels[child]];
        };
        let wanted = -1;
        for (let c = 0; c < moves.length; c += 1) if (isRight(c) && (wanted < 0 || moves[c] > moves[wanted])) wanted = c;
        const guessIsRight = isRight(guess);
        const rival = guessIsRight ? runnerUp(moves, (c) => !isRight(c) && allowed(s, classes.move[c])) : guess;
        if (rival >= 0 && (!guessIsRight || moves[guess] - moves[rival] < MOVE_MARGIN)) update(arcs, features, count, guessIsRight ? guess : wanted, rival);
        arcs.step += 1;
        const taken = guessIsRight || (epoch > 0 && next() < EXPLORATION) ? guess : wanted;
        const move = classes.move[taken];
        const group = classes.labels[taken];
        let label = group[0];
        if (move !== SHIFT && headOf(s, move) >= s.size) label = rootLabel;
        else if (group.length > 1) {
          const child = s.stack[s.depth - 1];
          const labelCount = labelFeatures(s, headOf(s, move), child, labelled);
          scores.fill(0);
          addLearnerRows(names.table, labelled, labelCount, scores);
          label = bestLabel(group, scores);
          const goldLabel = gold.labels[child];
          if (gold.heads[child] === headOf(s, move) && group.includes(goldLabel)) {
            const other = label === goldLabel ? runnerUp(scores, (c) => c !== label && group.includes(c)) : label;
            if (label !== goldLabel || scores[label] - scores[other] < LABEL_MARGIN) update(names, labelled, labelCount, goldLabel, other);
            names.step += 1;
            if (epoch === 0 || next() >= EXPLORATION) label = goldLabel;
          }
        }
        apply(s, move, label);
      }
    }
    onEpoch?.(epoch, arcs, names);
  }
  return { arcs, names };
}
