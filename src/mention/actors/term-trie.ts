import type { Term } from './term.ts';
import { tokenKeys } from './word-keys.ts';

interface Node {
  /** Null until a longer term comes this way. */
  next: Map<string, Node> | null;
  readonly terms: Term[];
}

/** Terms with one first word; `node` is grown when a text first has that word. */
interface Listed {
  readonly terms: Term[];
  node: Node | undefined;
}

/** Terms by their words. */
export interface TermTrie {
  add(term: Term): void;
  /** True where some term begins with the key: most words begin none. */
  begins(key: string | undefined): boolean;
  /** Calls back for every listed sequence that begins at `from`, shortest first. */
  match(keys: readonly string[], from: number, found: (end: number, terms: readonly Term[]) => void): void;
}

const keysOf = (text: string): readonly string[] => text.split(' ').flatMap(tokenKeys);

/** First of a text's keys. */
function firstKey(text: string): string | undefined {
  const space = text.indexOf(' ');
  return tokenKeys(space < 0 ? text : text.slice(0, space))[0] ?? keysOf(text)[0];
}

function grow(terms: readonly Term[]): Node {
  const root: Node = { next: null, terms: [] };
  for (const term of terms) {
    let node = root;
    for (const key of keysOf(term.text).slice(1)) {
      node.next ??= new Map();
      const next = node.next.get(key) ?? { next: null, terms: [] };
      node.next.set(key, next);
      node = next;
    }
    node.terms.push(term);
  }
  return root;
}

/** Terms stand by their first word until a text has that word: of some ten thousand, a report meets a few hundred. @example termTrie().add(whiteHouse) */
export function termTrie(): TermTrie {
  const listed = new Map<string, Listed>();
  const nodeOf = (first: string): Node | undefined => {
    const known = listed.get(first);
    if (known) known.node ??= grow(known.terms);
    return known?.node;
  };
  return {
    add(term) {
      const first = firstKey(term.text);
      if (first === undefined) return;
      const terms = listed.get(first);
      if (terms) terms.terms.push(term);
      else listed.set(first, { terms: [term], node: undefined });
    },
    begins: (key) => key !== undefined && listed.has(key),
    match(keys, from, found) {
      let node = from < keys.length ? nodeOf(keys[from]) : undefined;
      for (let i = from + 1; node; i += 1) {
        if (node.terms.length > 0) found(i, node.terms);
        node = i < keys.length ? node.next?.get(keys[i]) : undefined;
      }
    },
  };
}
