/** Items by what a function says of them, in order. @example grouped([1, 2, 3], (n) => n % 2) // Map { 1 → [1, 3], 0 → [2] } */
export function grouped<K, T>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
