import { FACETS, type FacetName } from './interned.ts';
import type { Row } from './row.ts';

/** A value to filter by, and how many have it. */
export interface Facet {
  readonly value: string;
  readonly count: number;
}

export type Facets = Readonly<Record<FacetName, readonly Facet[]>>;

/** As many as a picker can offer. */
const MOST = 500;

/** What the rows can be filtered by, most frequent first. */
export function facets(rows: readonly Row[], names: ReadonlyArray<readonly [name: FacetName, value: string]>): Facets {
  const counts = new Int32Array(names.length);
  for (const row of rows) for (const number of row.facets) counts[number] += 1;
  const lists: Record<FacetName, Facet[]> = { types: [], statuses: [], countries: [], places: [], parties: [], outlets: [], langs: [] };
  counts.forEach((count, number) => {
    const [name, value] = names[number];
    if (count > 0) lists[name].push({ value, count });
  });
  for (const name of FACETS) lists[name] = lists[name].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, MOST);
  return lists;
}
