import type { Language } from '../../languages/language.ts';
import type { Place } from '../../model/index.ts';
import type { Candidate } from './candidates.ts';
import type { Word } from './words.ts';

const BEFORE = 2;

/** True where a country or town stands for its government or team: "Moskow menyatakan", "pemerintah Tripoli", "Washington said". What follows a word of place is ground. */
export function isMetonymic(candidate: Candidate, score: number, words: readonly Word[], place: Place, language: Language): boolean {
  if (candidate.found === 'demonym') return true;
  if (place.precision !== 'country' && place.precision !== 'city') return false;
  const { metonymBefore, metonymAfter, prepositions } = language.places;
  const previous = words[candidate.from - 1];
  if (previous && previous.end <= candidate.start && metonymBefore.has(previous.lower)) return true;
  if (previous && prepositions.has(previous.lower)) return false;
  if (score <= 0) return true;
  for (let k = candidate.to; k < Math.min(words.length, candidate.to + BEFORE); k++) {
    if (words[k].before !== '' || (k === candidate.to && words[k - 1].owner)) return false;
    if (metonymAfter.has(words[k].lower)) return true;
  }
  return false;
}
