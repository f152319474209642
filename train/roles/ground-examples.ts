import type { Found } from '../../src/code/assemble.ts';
import { kept } from '../../src/code/model/hash.ts';
import { groundFeatures } from '../../src/code/model/ground-features.ts';
import type { GoldEvent } from '../events/gold.ts';
import type { Example } from '../events/log-linear.ts';

/** The places that a found act could have happened at, and whether each lies in the marked country; none where the mark names no country. */
export function groundExamples({ grounding }: Found, { place_country: country, sure }: GoldEvent): Example[] {
  if (!grounding || !country) return [];
  return grounding.grounds.map((ground) => ({ features: kept(groundFeatures(grounding, ground)), label: ground.place.country === country ? 1 : 0, weight: sure ? 1 : 0.6 }));
}
