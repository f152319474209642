/** Longest sentence in tokens; longer ones are cut by the splitter. */
export const LONGEST = 256;

/**
 * A sentence on its way to a tree, without its punctuation. Index `size` is the root, `size + 1` stands for "no word":
 * both have their own word and tag numbers, so that features need no special cases.
 */
export interface State {
  size: number;
  treebank: number;
  /** Per word: form, fine tag, coarse tag, affix class, ending; the punctuation before it; commas up to it. */
  readonly word: Int32Array;
  readonly fine: Int32Array;
  readonly coarse: Int32Array;
  readonly affix: Int32Array;
  readonly ending: Int32Array;
  readonly mark: Int32Array;
  readonly commas: Int32Array;
  /** The stack and the next word of the buffer. */
  readonly stack: Int32Array;
  depth: number;
  next: number;
  /** The tree so far: head (-1 none yet), label, nearest and farthest children, counts and label sets on each side. */
  readonly head: Int32Array;
  readonly label: Int32Array;
  readonly left1: Int32Array;
  readonly left2: Int32Array;
  readonly right1: Int32Array;
  readonly right2: Int32Array;
  readonly leftCount: Int32Array;
  readonly rightCount: Int32Array;
  readonly leftSet: Int32Array;
  readonly rightSet: Int32Array;
}

export function createState(): State {
  const ints = () => new Int32Array(LONGEST + 2);
  return {
    size: 0, treebank: 0, depth: 0, next: 0,
    word: ints(), fine: ints(), coarse: ints(), affix: ints(), ending: ints(), mark: ints(), commas: ints(), stack: ints(),
    head: ints(), label: ints(), left1: ints(), left2: ints(), right1: ints(), right2: ints(),
    leftCount: ints(), rightCount: ints(), leftSet: ints(), rightSet: ints(),
  };
}

/** Makes the state ready for a sentence of `size` words whose columns have been filled in. */
export function begin(s: State, size: number): void {
  const end = size + 2;
  s.size = size;
  for (let at = size; at < end; at += 1) {
    const value = 2 + at - size;
    s.word[at] = value;
    s.fine[at] = -value;
    s.coarse[at] = -value;
    s.affix[at] = value;
    s.ending[at] = value;
    s.mark[at] = 0;
    s.commas[at] = size > 0 ? s.commas[size - 1] : 0;
  }
  for (let at = 0; at < end; at += 1) {
    s.head[at] = s.label[at] = -1;
    s.left1[at] = s.left2[at] = s.right1[at] = s.right2[at] = size + 1;
    s.leftCount[at] = s.rightCount[at] = s.leftSet[at] = s.rightSet[at] = 0;
  }
  s.depth = 0;
  s.next = 0;
}

/** One bit a label: the commonest have their own, the rare ones share the upper bits. */
function bit(label: number): number {
  return 1 << (label < 22 ? label : 22 + (label % 9));
}

/** Hangs `child` under `head`. Children come nearest first on the left, and nearest first on the right. */
export function attach(s: State, head: number, child: number, label: number): void {
  s.head[child] = head;
  s.label[child] = label;
  if (child < head) {
    s.left2[head] = s.left1[head];
    s.left1[head] = child;
    s.leftCount[head] += 1;
    s.leftSet[head] |= bit(label);
  } else {
    s.right2[head] = s.right1[head];
    s.right1[head] = child;
    s.rightCount[head] += 1;
    s.rightSet[head] |= bit(label);
  }
}
