import type { PlaceRules } from '../../languages/place-rules.ts';
import type { Gazetteer } from '../../world/gazetteer.ts';
import type { Candidate } from './candidates.ts';
import { tellFeatures, type NameUse } from './features.ts';
import type { Word } from './words.ts';

/** How far a name and the words around it speak for a place (above 0) or for another name (below), by their weighed features. */
export function placeScore(candidate: Candidate, previous: Candidate | null, next: Candidate | null, words: readonly Word[], rules: PlaceRules, gazetteer: Gazetteer, uses: ReadonlyMap<string, NameUse>): number {
  if (isOtherWord(candidate, words, rules)) return -1;
  let sum = 0;
  const entries = candidate.found === 'gazetteer' ? gazetteer.lookup(candidate.key) : [];
  tellFeatures(candidate, previous, next, words, rules, entries, uses, (template, value) => {
    sum += rules.weights.get(template)?.get(value) ?? 0;
  });
  return sum;
}

/** True of a type word alone, of an everyday word where nothing says that a town is meant, and of an abbreviation that no list knows. */
function isOtherWord({ found, from, to, type }: Candidate, words: readonly Word[], rules: PlaceRules): boolean {
  if (to - from === 1 && rules.types.has(words[from].lower)) return true;
  if (type || to - from > 1) return false;
  if (found === 'unknown') return words[from].upper && words[from].text.length < 6;
  const previous = words[from - 1];
  return found === 'gazetteer' && rules.common.has(words[from].lower) && !(previous && rules.prepositions.has(previous.lower));
}
