import type { Language } from '../languages/language.ts';
import type { Token } from '../model/index.ts';

const words = new WeakMap<Language, ReadonlySet<string>>();

function includingWords(language: Language): ReadonlySet<string> {
  const made = words.get(language) ?? new Set((language.lexicon['coding-words'] ?? []).filter(({ kind }) => kind === 'including').map(({ word }) => word));
  words.set(language, made);
  return made;
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON']);
const HELD = new Set(['obj', 'obl', 'nmod', 'nsubj', 'xcomp']);

/**
 * What "including" names belongs to the noun that it is counted under, whatever the parser makes of the word; a noun that hung on it takes its place in the tree:
 * "tempat-tempat strategis, termasuk pangkalan udara" → pangkalan is a conjunct of tempat-tempat; "pertemuan, termasuk dengan Lavrov" → a phrase of pertemuan.
 */
export function withIncluded(tokens: readonly Token[], language: Language): readonly Token[] {
  const listed = includingWords(language);
  const at = tokens.findIndex((token, i) => i > 1 && tokens[i - 1].text === ',' && token.upos !== 'ADP' && listed.has(token.text.toLowerCase()));
  const under = at < 0 ? -1 : nounBefore(tokens, at - 1);
  if (under < 0) return tokens;
  const { head, deprel } = tokens[at];
  const below = isBelow(tokens, under, at);
  return tokens.map((token, i): Token => {
    if (i === under && below) return { ...token, head, deprel };
    if (i <= at || token.head !== at || !HELD.has(token.deprel)) return i === at ? { ...token, head: under, deprel: 'advmod', voice: '' } : token;
    const prepositional = tokens.some((other) => other.head === i && other.deprel === 'case');
    return { ...token, head: under, deprel: prepositional ? 'nmod' : 'conj' };
  });
}

/** The noun before, or the one that its phrase hangs on. */
function nounBefore(tokens: readonly Token[], comma: number): number {
  let at = comma - 1;
  while (at >= 0 && !NOMINAL.has(tokens[at].upos)) at -= 1;
  while (at >= 0 && tokens[at].head >= 0 && tokens[at].head < comma && NOMINAL.has(tokens[tokens[at].head].upos)) at = tokens[at].head;
  return at;
}

/** True where a token hangs on another, be it over others. */
function isBelow(tokens: readonly Token[], one: number, other: number): boolean {
  let at = one;
  for (let steps = 0; at >= 0 && steps < tokens.length; steps += 1) {
    at = tokens[at].head;
    if (at === other) return true;
  }
  return false;
}
