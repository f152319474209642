import { allowed, LEFT, RIGHT, SHIFT } from '../../src/parse/arcs.ts';
import type { State } from '../../src/parse/state.ts';

/** A gold tree over the words that are no marks: heads (the root's is `size`) and dependents. */
export interface GoldTree {
  readonly heads: Int32Array;
  readonly labels: Int32Array;
  readonly dependents: ReadonlyArray<readonly number[]>;
}

/** Gold arcs that a move makes unreachable (Goldberg and Nivre 2013, arc-hybrid). */
export function cost(s: State, { heads, dependents }: GoldTree, move: number): number {
  const { stack, depth, next } = s;
  let lost = 0;
  if (move === SHIFT) {
    const goldHead = heads[next];
    for (let k = 0; k < depth; k += 1) {
      if (k < depth - 1 && stack[k] === goldHead) lost += 1;
      if (heads[stack[k]] === next) lost += 1;
    }
    return lost;
  }
  const top = stack[depth - 1];
  const goldHead = heads[top];
  const below = depth > 1 ? stack[depth - 2] : -1;
  for (const child of dependents[top]) if (child >= next) lost += 1;
  if (move === LEFT) return lost + (goldHead > next || goldHead === below ? 1 : 0);
  return lost + (goldHead >= next ? 1 : 0);
}

/** Moves of least cost, one bit each. */
export function bestMoves(s: State, gold: GoldTree): number {
  let least = Number.POSITIVE_INFINITY;
  let set = 0;
  for (let move = SHIFT; move <= RIGHT; move += 1) {
    if (!allowed(s, move)) continue;
    const lost = cost(s, gold, move);
    if (lost < least) {
      least = lost;
      set = 0;
    }
    if (lost === least) set |= 1 << move;
  }
  return set;
}

/** Gold tree without marks: a word under a mark goes to the mark's own head; arcs that cross are lifted until none does. */
export function goldTree(places: readonly number[], allHeads: Int32Array, allLabels: Int32Array): GoldTree {
  const size = places.length;
  const at = new Map(places.map((place, k) => [place, k]));
  const heads = Int32Array.from(places, (place) => {
    let head = allHeads[place];
    for (let steps = 0; head >= 0 && !at.has(head) && steps < allHeads.length; steps += 1) head = allHeads[head];
    return head < 0 ? size : (at.get(head) ?? size);
  });
  lift(heads);
  const dependents: number[][] = Array.from({ length: size + 1 }, () => []);
  for (let child = 0; child < size; child += 1) dependents[heads[child]].push(child);
  return { heads, labels: Int32Array.from(places, (place) => allLabels[place]), dependents };
}

/** Makes a tree projective: the shortest crossing arc moves up to its head's head until no arc crosses. */
function lift(heads: Int32Array): void {
  for (;;) {
    const child = crossing(heads);
    if (child < 0) return;
    heads[child] = heads[heads[child]];
  }
}

function crossing(heads: Int32Array): number {
  let shortest = -1;
  for (let child = 0; child < heads.length; child += 1) {
    const low = Math.min(child, heads[child]);
    const high = Math.max(child, heads[child]);
    if (heads[child] === heads.length || (shortest >= 0 && high - low >= Math.abs(shortest - heads[shortest]))) continue;
    for (let k = low + 1; k < high; k += 1) {
      if (heads[k] < low || heads[k] > high) {
        shortest = child;
        break;
      }
    }
  }
  return shortest;
}
