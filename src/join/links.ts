import type { Told } from '../model/index.ts';
import { compare } from './compare.ts';
import { eachPair } from './each-pair.ts';
import { knownTelling } from './telling.ts';

/** Ids of those events of `near` that are tied to any event of `fresh`: their cells must be joined anew together with it. */
export function linksOf(fresh: readonly Told[], near: readonly Told[]): ReadonlySet<string> {
  const own = new Set(fresh.map(({ event }) => event.id));
  const tellings = [...fresh, ...near.filter(({ event }) => !own.has(event.id))].map(knownTelling);
  const links = new Set<string>();
  eachPair(tellings, (i, j) => {
    const [a, b] = [tellings[Math.min(i, j)], tellings[Math.max(i, j)]];
    if (Math.min(i, j) < fresh.length && Math.max(i, j) >= fresh.length && !links.has(b.id) && compare(a, b) >= 0) links.add(b.id);
  });
  return links;
}
