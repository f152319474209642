/** Groups of the numbers 0 to n − 1 that are united pair by pair (a disjoint-set forest). The smallest member stands for its group. */
export class Groups {
  readonly #above: Int32Array;

  constructor(size: number) {
    this.#above = Int32Array.from({ length: size }, (_, i) => i);
  }

  /** The number that stands for the group of `i`. */
  of(i: number): number {
    let top = i;
    while (this.#above[top] !== top) {
      this.#above[top] = this.#above[this.#above[top]];
      top = this.#above[top];
    }
    return top;
  }

  unite(a: number, b: number): void {
    const [x, y] = [this.of(a), this.of(b)];
    this.#above[Math.max(x, y)] = Math.min(x, y);
  }

  /** Every group, in the order of its smallest member. @example [[0, 2], [1]] */
  all(): number[][] {
    const groups = new Map<number, number[]>();
    for (let i = 0; i < this.#above.length; i += 1) {
      const group = groups.get(this.of(i));
      if (group) group.push(i);
      else groups.set(this.of(i), [i]);
    }
    return [...groups.values()];
  }
}
