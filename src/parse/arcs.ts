import type { Sums, Table } from '../sums/index.ts';
import { arcFeatures } from './arc-features.ts';
import { labelFeatures } from './label-features.ts';
import { attach, type State } from './state.ts';

/** Moves of the arc-hybrid system: the next word onto the stack; the top under the next word; the top under the one below it. */
export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;

/** True where the move can be made: the root, after the last word, takes exactly one child, when nothing else is left. */
export function allowed(s: State, move: number): boolean {
  if (move === SHIFT) return s.next < s.size;
  if (move === RIGHT) return s.depth > 1;
  return s.depth > 0 && (s.next < s.size || s.depth === 1);
}

/** Head and dependent that an arc move would join. */
export function headOf(s: State, move: number): number {
  return move === LEFT ? s.next : s.stack[s.depth - 2];
}

/** Makes the move. */
export function apply(s: State, move: number, label: number): void {
  if (move === SHIFT) {
    s.stack[s.depth] = s.next;
    s.depth += 1;
    s.next += 1;
    return;
  }
  const head = headOf(s, move);
  s.depth -= 1;
  attach(s, head, s.stack[s.depth], label);
}

export function done(s: State): boolean {
  return s.depth === 0 && s.next >= s.size;
}

/**
 * What the first choice is among: shifting, and per direction one class for each group of labels. Grouped, because one class for
 * all right arcs is too blunt for a linear model, and one for each label is slow.
 */
export interface MoveClasses {
  /** Move of each class. */
  readonly move: Int32Array;
  /** Labels of each class. */
  readonly labels: ReadonlyArray<Int32Array>;
  /** Class of an arc by label: left arcs, right arcs. */
  readonly left: Int32Array;
  readonly right: Int32Array;
}

/** Classes for labels in groups, by label number. */
export function moveClasses(groups: ReadonlyArray<readonly number[]>): MoveClasses {
  const size = groups.flat().length;
  const left = new Int32Array(size);
  const right = new Int32Array(size);
  groups.forEach((group, g) => {
    for (const label of group) {
      left[label] = 1 + g;
      right[label] = 1 + groups.length + g;
    }
  });
  const sets = groups.map((group) => Int32Array.from(group));
  return {
    move: Int32Array.from([SHIFT, ...groups.map(() => LEFT), ...groups.map(() => RIGHT)]),
    labels: [new Int32Array(0), ...sets, ...sets], left, right,
  };
}

/** The class with the highest score whose move is allowed. */
export function bestClass(s: State, move: Int32Array, scores: Int32Array): number {
  const shift = allowed(s, SHIFT);
  const left = allowed(s, LEFT);
  const right = allowed(s, RIGHT);
  let at = -1;
  for (let c = 0; c < move.length; c += 1) {
    if (!(move[c] === SHIFT ? shift : move[c] === LEFT ? left : right)) continue;
    if (at < 0 || scores[c] > scores[at]) at = c;
  }
  return at;
}

/** The label of a group with the highest score. */
export function bestLabel(group: Int32Array, scores: Int32Array): number {
  let at = group[0];
  for (let k = 1; k < group.length; k += 1) if (scores[group[k]] > scores[at]) at = group[k];
  return at;
}

/** Builds the tree of a sentence that `begin` has made ready. */
export function buildTree(s: State, sums: Sums, arcs: Table, classes: MoveClasses, labels: Table, rootLabel: number): void {
  const { features, scores } = sums;
  while (!done(s)) {
    for (let c = 0; c < arcs.width; c += 1) scores[c] = 0;
    sums.add(arcs, arcFeatures(s, features));
    const chosen = bestClass(s, classes.move, scores);
    const move = classes.move[chosen];
    const group = classes.labels[chosen];
    let label = group[0];
    if (move !== SHIFT && headOf(s, move) >= s.size) label = rootLabel;
    else if (group.length > 1) {
      for (let c = 0; c < labels.width; c += 1) scores[c] = 0;
      sums.add(labels, labelFeatures(s, headOf(s, move), s.stack[s.depth - 1], features));
      label = bestLabel(group, scores);
    }
    apply(s, move, label);
  }
}
