import type { PlaceRules } from '../../languages/place-rules.ts';
import type { Gazetteer } from '../../world/gazetteer.ts';
import type { Candidate } from './candidates.ts';
import { tellFeatures, type NameUse } from './features.ts';
import type { Word } from './words.ts';

/** How far a name and the words around it speak for a place (above 0) or for another name (below), by their weighed features. */
export function placeScore(candidate: Candidate, previous: Candidate | null, next: Candidate | null, words: readonly Word[], rules: PlaceRules, gazetteer: Gazetteer, uses: ReadonlyMap<string, NameUse>): number {
  let sum = 0;
  const entries = candidate.found === 'gazetteer' ? gazetteer.lookup(candidate.key) : [];
  tellFeatures(candidate, previous, next, words, rules, entries, uses, (template, value) => {
    sum += rules.weights.get(template)?.get(value) ?? 0;
  });
  return sum;
}
