/** Two clusters whose members, on the mean, are alike. */
interface Pair {
  readonly a: number;
  readonly b: number;
  readonly mean: number;
}

/** The more alike first; of equals, the one with the smaller numbers. */
const before = (x: Pair, y: Pair): boolean => x.mean > y.mean || (x.mean === y.mean && (x.a < y.a || (x.a === y.a && x.b < y.b)));

/**
 * Clusters that merge, and how alike every two of them are: the sum over all pairs of their members. Two without a sum contradict each other
 * and never merge; so what each merges with is what both could merge with before. The smallest number stands for a cluster.
 */
export class Bonds {
  readonly #sums: Map<number, number>[];
  readonly #sizes: number[];
  readonly #heap: Pair[] = [];

  constructor(size: number) {
    this.#sums = Array.from({ length: size }, () => new Map());
    this.#sizes = Array.from({ length: size }, () => 1);
  }

  /** Says how alike two single members are; call it before any merge, once a pair. */
  set(a: number, b: number, score: number): void {
    this.#sums[a].set(b, score);
    this.#sums[b].set(a, score);
    this.#offer(a, b);
  }

  /** The two clusters that are most alike; null where none are. */
  closest(): readonly [number, number] | null {
    for (let top = this.#pop(); top; top = this.#pop()) if (this.#mean(top.a, top.b) === top.mean) return [top.a, top.b];
    return null;
  }

  merge(one: number, other: number): void {
    const [a, b] = one < other ? [one, other] : [other, one];
    const [own, theirs] = [this.#sums[a], this.#sums[b]];
    this.#sizes[a] += this.#sizes[b];
    this.#sizes[b] = 0;
    for (const k of theirs.keys()) this.#sums[k].delete(b);
    for (const [k, sum] of own) {
      const added = theirs.get(k);
      if (k === b || added === undefined) {
        own.delete(k);
        this.#sums[k].delete(a);
      } else {
        own.set(k, sum + added);
        this.#sums[k].set(a, sum + added);
        this.#offer(a, k);
      }
    }
    theirs.clear();
  }

  /** Undefined where one has merged into another, or both contradict each other. */
  #mean(a: number, b: number): number | undefined {
    const sum = this.#sums[a].get(b);
    return sum === undefined ? undefined : sum / (this.#sizes[a] * this.#sizes[b]);
  }

  #offer(a: number, b: number): void {
    const mean = this.#mean(a, b) ?? -1;
    if (mean >= 0) this.#push({ a: Math.min(a, b), b: Math.max(a, b), mean });
  }

  #push(pair: Pair): void {
    const heap = this.#heap;
    let at = heap.push(pair) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!before(heap[at], heap[above])) return;
      [heap[at], heap[above]] = [heap[above], heap[at]];
      at = above;
    }
  }

  #pop(): Pair | undefined {
    const heap = this.#heap;
    const [top] = heap;
    const last = heap.pop();
    if (!last || heap.length === 0) return top;
    heap[0] = last;
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let best = at;
      if (left < heap.length && before(heap[left], heap[best])) best = left;
      if (right < heap.length && before(heap[right], heap[best])) best = right;
      if (best === at) return top;
      [heap[at], heap[best]] = [heap[best], heap[at]];
      at = best;
    }
  }
}
