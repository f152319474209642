import { compare } from './compare.ts';
import { eachPair } from './each-pair.ts';
import { Groups } from './groups.ts';
import type { Settled } from './settled.ts';
import type { Telling } from './telling.ts';

/**
 * Cells: groups of events (as indexes) tied by chains of linked pairs, or by a person's word. What lies in one cell is clustered without a
 * look at any other, so a new event can change only the cells that it links to: that is what lets a store join anew by neighbourhood.
 */
export function cellsOf(tellings: readonly Telling[], { same }: Settled): number[][] {
  const groups = new Groups(tellings.length);
  for (const [a, b] of same) groups.unite(a, b);
  eachPair(tellings, (i, j) => {
    if (groups.of(i) !== groups.of(j) && compare(tellings[i], tellings[j]) >= 0) groups.unite(i, j);
  });
  return groups.all();
}
