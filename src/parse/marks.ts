import type { Sums, Table } from '../sums/index.ts';
import { feature1, feature2, feature3 } from './hash.ts';

/** A tree over all tokens of a sentence, punctuation among them. */
export interface Tree {
  readonly size: number;
  readonly forms: readonly string[];
  /** 1 where the token is punctuation. */
  readonly isMark: Uint8Array;
  /** Coarse tag number. */
  readonly tags: Int32Array;
  /** -1 at the root; for punctuation, -1 until attached. */
  readonly head: Int32Array;
  readonly label: Int32Array;
}

const OPEN = '([{“‘«"\'';
const CLOSE = ')]}”’»"\'';

/** Index of the other one of each pair of brackets or quotation marks, -1 where there is none. */
export function pairMarks(forms: readonly string[], isMark: Uint8Array): Int32Array {
  const partner = new Int32Array(forms.length).fill(-1);
  const open: number[] = [];
  for (let i = 0; i < forms.length; i += 1) {
    if (!isMark[i]) continue;
    const closes = CLOSE.indexOf(forms[i]);
    const from = closes < 0 ? -1 : open.findLastIndex((at) => forms[at] === OPEN[closes]);
    if (from >= 0) {
      partner[i] = open[from];
      partner[open[from]] = i;
      open.length = from;
    } else if (OPEN.includes(forms[i]) && forms[i].length === 1) open.push(i);
  }
  return partner;
}

/** First and last word of what hangs under each word, punctuation left out. */
function edges({ size, isMark, head }: Tree): { readonly first: Int32Array; readonly last: Int32Array } {
  const first = new Int32Array(size);
  const last = new Int32Array(size);
  for (let i = 0; i < size; i += 1) first[i] = last[i] = i;
  for (let i = 0; i < size; i += 1) {
    if (isMark[i]) continue;
    for (let at = head[i], steps = 0; at >= 0 && steps < size; at = head[at], steps += 1) {
      if (i < first[at]) first[at] = i;
      if (i > last[at]) last[at] = i;
    }
  }
  return { first, last };
}

/** Words that a mark may hang under without crossing an arc, nearest first: those that end before it, those that begin after it, and the one that spans it. */
function candidates(tree: Tree, first: Int32Array, last: Int32Array, at: number, out: Int32Array): number {
  const { head, isMark, size } = tree;
  let n = 0;
  let spanning = -1;
  let left = at - 1;
  while (left >= 0 && isMark[left]) left -= 1;
  for (; left >= 0; left = head[left]) {
    if (last[left] > at || left > at) {
      spanning = left;
      break;
    }
    out[n++] = left;
  }
  let right = at + 1;
  while (right < size && isMark[right]) right += 1;
  for (; right >= 0 && right < size; right = head[right]) {
    if (first[right] < at || right < at) {
      if (spanning < 0 || (first[right] >= first[spanning] && last[right] <= last[spanning])) spanning = right;
      break;
    }
    out[n++] = right;
  }
  if (spanning >= 0) out[n++] = spanning;
  return n;
}

/** Most features that a candidate can have. */
export const MARK_FEATURES = 24;

/** One sentence's marks with what choosing their heads needs. */
export interface MarkTask {
  readonly tree: Tree;
  readonly partner: Int32Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly treebank: number;
}

export function markTask(tree: Tree, treebank: number): MarkTask {
  return { tree, partner: pairMarks(tree.forms, tree.isMark), ...edges(tree), treebank };
}

/** Candidates for the head of the mark at `at`. */
export function markCandidates({ tree, first, last }: MarkTask, at: number, out: Int32Array): number {
  return candidates(tree, first, last, at, out);
}

/** Features of hanging the mark at `at` under `head`. */
export function markFeatures({ tree, partner, first, last, treebank }: MarkTask, at: number, head: number, out: Int32Array): number {
  const { forms, tags, label, size } = tree;
  const form = forms[at].length === 1 ? forms[at].charCodeAt(0) : 1 + (forms[at].charCodeAt(0) & 0xff);
  const parent = tree.head[head];
  const side = head < at ? (last[head] > at ? 1 : 2) : first[head] < at ? 3 : 4;
  const top = parent < 0 ? 1 : head < at && last[parent] <= at && parent < at ? 2 : head > at && first[parent] >= at && parent > at ? 3 : 4;
  const where = at === size - 1 ? 1 : at === 0 ? 2 : at >= size - 2 ? 3 : 4;
  const mate = partner[at];
  const low = Math.min(at, mate), high = Math.max(at, mate);
  const inside = mate < 0 ? 0 : head > low && head < high ? (parent > low && parent < high ? 1 : 2) : 3;
  const settled = mate >= 0 && tree.head[mate] >= 0 ? (tree.head[mate] === head ? 1 : 2) : 0;
  const parentSide = parent < 0 ? 0 : parent < at ? 1 : 2;
  const touching = Math.min(Math.abs(head - at), 3);
  const kind = feature3(0, side, top, parentSide);
  let n = 0;
  out[n++] = feature2(1, kind, form);
  out[n++] = feature3(2, kind, form, label[head]);
  out[n++] = feature3(3, kind, form, where);
  out[n++] = feature3(4, inside, settled, form);
  out[n++] = feature3(5, feature2(0, inside, settled), kind, form);
  out[n++] = feature3(6, label[head], side, tags[head]);
  out[n++] = feature3(7, kind, feature2(0, form, tags[head]), label[head]);
  out[n++] = feature3(8, feature2(0, form, where), label[head], kind);
  out[n++] = feature3(9, feature2(0, form, treebank), kind, label[head]);
  out[n++] = feature3(10, feature2(0, form, treebank), inside, settled);
  out[n++] = feature3(11, form, touching, kind);
  out[n++] = feature3(12, feature2(0, form, parent < 0 ? -1 : label[parent]), label[head], kind);
  out[n++] = feature1(13, kind);
  out[n++] = feature3(14, feature2(0, form, touching), label[head], side);
  return n;
}

const options = new Int32Array(1024);

/** The best head for the mark at `at`; -1 where nothing but marks is there. */
export function bestHead(task: MarkTask, table: Table, { features, scores, add }: Sums, at: number): number {
  const count = markCandidates(task, at, options);
  let chosen = -1;
  let highest = 0;
  for (let k = 0; k < count; k += 1) {
    scores[0] = 0;
    add(table, markFeatures(task, at, options[k], features));
    if (chosen < 0 || scores[0] > highest) {
      chosen = options[k];
      highest = scores[0];
    }
  }
  return chosen;
}

/** Hangs all marks into the tree, in text order. */
export function attachMarks(task: MarkTask, table: Table, sums: Sums, label: number): void {
  const { isMark, size, head } = task.tree;
  for (let at = 0; at < size; at += 1) {
    if (!isMark[at]) continue;
    head[at] = bestHead(task, table, sums, at);
    task.tree.label[at] = label;
  }
}
