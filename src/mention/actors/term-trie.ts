import type { Term } from './term.ts';

interface Node {
  readonly next: Map<string, Node>;
  readonly terms: Term[];
}

/** Terms by their words. */
export interface TermTrie {
  add(keys: readonly string[], term: Term): void;
  /** Calls back for every listed sequence that begins at `from`, shortest first. */
  match(keys: readonly string[], from: number, found: (end: number, terms: readonly Term[]) => void): void;
}

/** @example const trie = termTrie(); trie.add(['gedung', 'putih'], whiteHouse); */
export function termTrie(): TermTrie {
  const root: Node = { next: new Map(), terms: [] };
  return {
    add(keys, term) {
      let node = root;
      for (const key of keys) {
        const next = node.next.get(key) ?? { next: new Map(), terms: [] };
        node.next.set(key, next);
        node = next;
      }
      node.terms.push(term);
    },
    match(keys, from, found) {
      let node: Node | undefined = root;
      for (let i = from; i < keys.length; ) {
        node = node.next.get(keys[i]);
        if (!node) return;
        i += 1;
        if (node.terms.length) found(i, node.terms);
      }
    },
  };
}
