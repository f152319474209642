import { bucketsOf, firstShared } from './block-keys.ts';
import type { Telling } from './telling.ts';

type Visit = (i: number, j: number) => void;
type Lists<K> = Map<K, number[]>;

function put<K>(lists: Lists<K>, key: K, i: number): void {
  const list = lists.get(key);
  if (list) list.push(i);
  else lists.set(key, [i]);
}

function pairsWithin(list: readonly number[], visit: Visit): void {
  for (let i = 0; i < list.length; i += 1) for (let j = i + 1; j < list.length; j += 1) visit(list[i], list[j]);
}

/** Events by the days, or the years, that they may have been on. */
function byBucket(tellings: readonly Telling[], years: boolean): Lists<number> {
  const buckets: Lists<number> = new Map();
  tellings.forEach(({ window }, i) => {
    if (!window || (window.grain === 'year') !== years) return;
    const [first, last] = bucketsOf(window);
    for (let bucket = first; bucket <= last; bucket += 1) put(buckets, bucket, i);
  });
  return buckets;
}

/** Pairs that share a family, a day and an anchor, each once: on the first day and by the first anchor that they share. One day's blocks are held at a time. */
function sweep(tellings: readonly Telling[], years: boolean, visit: Visit): void {
  const firsts = tellings.map(({ window }) => (window ? bucketsOf(window)[0] : 0));
  for (const [bucket, there] of byBucket(tellings, years)) {
    const blocks = new Map<string, Lists<number>>();
    for (const i of there) {
      const { family, anchors } = tellings[i];
      const block = blocks.get(family) ?? new Map<number, number[]>();
      blocks.set(family, block);
      for (const anchor of anchors) put(block, anchor, i);
    }
    for (const block of blocks.values()) for (const [anchor, list] of block) pairsWithin(list, (i, j) => {
      if (Math.max(firsts[i], firsts[j]) === bucket && firstShared(tellings[i].anchors, tellings[j].anchors) === anchor) visit(i, j);
    });
  }
}

/** Calls `visit` with every two tellings that share a block (see `blockKeys`), and never with two that share none. */
export function eachPair(tellings: readonly Telling[], visit: Visit): void {
  const roots: Lists<string> = new Map();
  for (let i = 0; i < tellings.length; i += 1) put(roots, `${tellings[i].family} ${tellings[i].root}`, i);
  for (const list of roots.values()) pairsWithin(list, visit);
  for (const years of [false, true]) sweep(tellings, years, visit);
}
