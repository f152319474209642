import type { PlaceMention } from '../../model/index.ts';
import type { Draft } from './draft.ts';

/** Which country an unnamed government, crowd or army of a report belongs to. */
export interface StoryCountry {
  /** The country for a mention that says none; '' where the report gives no ground for one. */
  of(draft: Draft): string;
  /** The one of these that the report speaks of most; '' none. */
  among(countries: readonly string[]): string;
}

/** Who fights a party is seldom of its country: where none is said, they are of the ground. */
const HOSTILE = ['REB', 'UAF'];
/** Organs of a state, of which a report names those of one state again without saying whose. */
const ORGANS = ['GOV', 'MIL', 'COP', 'LEG', 'JUD', 'SPY', 'OPP'];
const BODIES = ['IGO', 'NGO', 'NSA', ''];

/**
 * Weighs every country that the report names. An unsaid country is that of the sentence's ground, or of all its parties, where there is just one; else the report's main one.
 * @example storyCountry(drafts, places, 'IDN').of(polisi) // 'IDN' in a report from Papua
 */
export function storyCountry(drafts: readonly Draft[], placeCountries: ReadonlyArray<{ readonly sentence: number; readonly country: string }>, home: string): StoryCountry {
  const weights = new Map<string, number>();
  const bySentence = new Map<number, Set<string>>();
  const count = (country: string, sentence: number, weight: number) => {
    if (BODIES.includes(country)) return;
    weights.set(country, (weights.get(country) ?? 0) + weight);
    const here = bySentence.get(sentence);
    if (here) here.add(country);
    else bySentence.set(sentence, new Set([country]));
  };
  for (const { country, sentence } of drafts) count(country, sentence, sentence === 0 ? 2 : 1);
  const ground = new Map<number, Set<string>>();
  for (const { country, sentence } of placeCountries) {
    count(country, sentence, 1);
    if (country) ground.set(sentence, (ground.get(sentence) ?? new Set()).add(country));
  }
  const grounds = new Map<string, number>();
  for (const { country } of placeCountries) if (!BODIES.includes(country)) grounds.set(country, (grounds.get(country) ?? 0) + 1);
  const heaviest = (of: ReadonlyMap<string, number>, none: string) => [...of].reduce<readonly [string, number]>((best, next) => (next[1] > best[1] ? next : best), [none, 0])[0];
  const main = heaviest(weights, home);
  return {
    among: (countries) => countries.reduce((best, next) => ((weights.get(next) ?? 0) > (weights.get(best) ?? 0) ? next : best), ''),
    of(draft) {
      const { sentence, sector } = draft;
      const told = ORGANS.includes(sector) ? ofItsKind(draft, drafts) : '';
      if (told) return told;
      const [on, here] = [ground.get(sentence), bySentence.get(sentence)];
      if (HOSTILE.includes(sector) && on?.size !== 1 && grounds.size > 0) return heaviest(grounds, main);
      return on?.size === 1 ? [...on][0] : here?.size === 1 ? [...here][0] : main;
    },
  };
}

/** Share of the report's organs of a kind that must be of one country for the others to be of it too. */
const MOST = 2 / 3;

/** "militer" after "militer Israel": the country of the same words told before, else the one that most of the report's organs of its kind are of. */
function ofItsKind({ coreWords, sector, start }: Draft, drafts: readonly Draft[]): string {
  const named = drafts.filter(({ country, reading }) => reading !== null && !BODIES.includes(country));
  const same = named.findLast((other) => other.start < start && coreWords !== '' && other.coreWords === coreWords);
  if (same) return same.country;
  const kind = named.filter((other) => other.sector === sector).map(({ country }) => country);
  return kind.find((country) => kind.filter((other) => other === country).length >= MOST * kind.length) ?? '';
}

/** Countries of places with the sentence in which they stand. */
export function countriesOf(places: readonly PlaceMention[], sentenceAt: (offset: number) => number): { readonly sentence: number; readonly country: string }[] {
  return places.map(({ place, start }) => ({ country: place.country, sentence: sentenceAt(start) }));
}
