import type { Token } from '../model/index.ts';

const NOMINAL = new Set(['NOUN', 'PROPN']);

/**
 * What stands after a preposition is no subject: in "the strike by prisoners entered its tenth week" the prisoners belong to the strike,
 * though the parser hung them on the verb.
 */
export function withLowSubjects(tokens: readonly Token[]): readonly Token[] {
  const under = new Map<number, number>();
  tokens.forEach(({ deprel, head }, i) => {
    if (deprel !== 'case' || head <= i || head < 0 || !tokens[head].deprel.startsWith('nsubj') || tokens[head].head <= head) return;
    if (i > 0 && NOMINAL.has(tokens[i - 1].upos)) under.set(head, i - 1);
  });
  return under.size === 0 ? tokens : tokens.map((token, i): Token => (under.has(i) ? { ...token, head: under.get(i) ?? token.head, deprel: 'nmod' } : token));
}
