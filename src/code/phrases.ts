/** Words and phrases by their first word, for a left-to-right look-up over tokens. */
export type PhraseIndex<T> = ReadonlyMap<string, ReadonlyArray<{ readonly rest: readonly string[]; readonly value: T }>>;

/** @example phraseIndex([['suicide bomber', 'suicide-attack']]) */
export function phraseIndex<T>(pairs: ReadonlyArray<readonly [phrase: string, value: T]>): PhraseIndex<T> {
  const out = new Map<string, Array<{ rest: string[]; value: T }>>();
  for (const [phrase, value] of pairs) {
    const [first, ...rest] = phrase.split(' ');
    const list = out.get(first);
    if (list) list.push({ rest, value });
    else out.set(first, [{ rest, value }]);
  }
  for (const list of out.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  return out;
}

/** The value of the longest phrase that starts at a token, read as its form or its lemma; null where none does. */
export function phraseAt<T>(index: PhraseIndex<T>, forms: readonly string[], lemmas: readonly string[], at: number): T | null {
  const hit = (index.get(forms[at]) ?? index.get(lemmas[at]))?.find(({ rest }) => rest.every((word, k) => forms[at + 1 + k] === word || lemmas[at + 1 + k] === word));
  return hit ? hit.value : null;
}
