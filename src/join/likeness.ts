import type { Side } from './side.ts';

/** How far two parties are the same: 3 by name, 2 by office (the same state's army), 1 by country, 0 not at all; null where it cannot be told. */
export type Likeness = 0 | 1 | 2 | 3 | null;

/** True where every word of the shorter name stands in the longer. */
function within(a: readonly number[], b: readonly number[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  return few.length > 0 && few.every((word) => many.includes(word));
}

/** @example likeness(sideOf(Putin), sideOf(Kremlin)) // 2: both RUSGOV */
export function likeness(a: Side, b: Side): Likeness {
  if (a.wikidata !== 0 && a.wikidata === b.wikidata) return 3;
  const apart = a.country !== 0 && b.country !== 0 && a.country !== b.country;
  if (apart) return 0;
  // "Israel" says no more than the country, though the word stands in "militer Israel" too.
  if (a.country !== 0 && a.country === b.country && (a.code === 0 || b.code === 0)) return 1;
  if (within(a.name, b.name)) return 3;
  if (a.country === 0 || b.country === 0) return a.camp === b.camp || a.camp === '' || b.camp === '' ? null : 0;
  if (a.code !== 0 && a.code === b.code) return 2;
  return (a.camp === 'arms') === (b.camp === 'arms') || a.camp === '' || b.camp === '' ? 1 : 0;
}

/** Two lists of parties: the mean of the best likeness of each of the shorter, rounded down; null where one is empty or nothing can be told. */
export function likenessOf(a: readonly Side[], b: readonly Side[]): Likeness {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  if (few.length === 0) return null;
  let [sum, known] = [0, 0];
  for (const side of few) {
    let best = -1;
    for (const other of many) best = Math.max(best, likeness(side, other) ?? -1);
    if (best < 0) continue;
    sum += best;
    known += 1;
  }
  return known === 0 ? null : (Math.floor(sum / known) as Likeness); // a mean of likenesses lies among them
}
