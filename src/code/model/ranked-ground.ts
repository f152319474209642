import type { Place } from '../../model/index.ts';
import { type ChoiceModel, choose } from './choice-model.ts';
import { featureList } from './hash.ts';
import { groundFeatures, type Grounding } from './ground-features.ts';

/** Below this a place is left untold. */
const LIKELY = 0.3;

const features = featureList();

/** The likeliest place of an act, null where none is likely. */
export function rankedGround(act: Grounding, model: ChoiceModel): Place | null {
  let best: { readonly place: Place; readonly p: number } | null = null;
  for (const ground of act.grounds) {
    const { hashes, count } = groundFeatures(act, ground, features);
    const p = choose(model, hashes, count)[1];
    if (!best || p > best.p) best = { place: ground.place, p };
  }
  return best && best.p >= LIKELY ? best.place : null;
}
