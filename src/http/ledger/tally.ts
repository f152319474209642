/** Counts by key. */
export interface Tally<K> {
  add(key: K): void;
  /** Most frequent first, then by name; `most` at most. */
  list(most?: number): readonly (readonly [K, number])[];
}

export function openTally<K>(nameOf: (key: K) => string): Tally<K> {
  const counts = new Map<K, number>();
  return {
    add: (key) => void counts.set(key, (counts.get(key) ?? 0) + 1),
    list: (most = Number.POSITIVE_INFINITY) => [...counts].sort((a, b) => b[1] - a[1] || (nameOf(a[0]) < nameOf(b[0]) ? -1 : 1)).slice(0, most),
  };
}
