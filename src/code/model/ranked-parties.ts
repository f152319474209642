import type { Entity } from '../../model/index.ts';
import type { Roles } from '../roles.ts';
import { type ChoiceModel, choose } from './choice-model.ts';
import { featureList } from './hash.ts';
import type { Candidate } from './party-candidates.ts';
import { type Act, partyFeatures, tellingOf } from './party-features.ts';

/** Classes of the model of sides. */
export const SIDES = ['none', 'actor', 'recipient'] as const;

/** From here a candidate has the side. */
const TAKE = 0.6;
/** The likeliest of a side that would stay empty, from here: a doer is left open sooner than whom it is done to. */
const OPEN = [1, 0.2, 0.1];

const features = featureList();

interface Weighed { readonly candidate: Candidate; readonly p: Float64Array }

/** The sides of an act as the model of sides sees them. */
export function rankedParties(act: Act, model: ChoiceModel): Roles {
  const telling = tellingOf(act);
  const weighed = act.candidates.map((candidate): Weighed => {
    const { hashes, count } = partyFeatures(act, candidate, telling, features);
    return { candidate, p: choose(model, hashes, count) };
  });
  const actors = sideBy(weighed, 1);
  const recipients = sideBy(weighed.filter(({ candidate }) => actors.every((other) => other.candidate !== candidate)), 2);
  const told = (side: readonly Weighed[], name: string, c: number): string[] => side.map(({ candidate, p }) => `${name}: «${candidate.entity.text}» model ${Math.round(p[c] * 100) / 100}`);
  return { ...act.filled, actors: distinct(actors), recipients: distinct(recipients), why: [...act.filled.why, ...told(actors, 'actor', 1), ...told(recipients, 'recipient', 2)] };
}

function sideBy(weighed: readonly Weighed[], c: number): readonly Weighed[] {
  const taken = weighed.filter(({ p }) => p[c] >= TAKE);
  if (taken.length > 0) return taken;
  const best = weighed.reduce<Weighed | null>((top, next) => (next.p[c] > (top?.p[c] ?? 0) ? next : top), null);
  return best && best.p[c] >= OPEN[c] ? [best] : [];
}

/** Each actor once, by its first mention. */
function distinct(side: readonly Weighed[]): readonly Entity[] {
  const out: Candidate[] = [];
  for (const { candidate } of side) if (!out.some((other) => other.chain === candidate.chain || (other.entity.name === candidate.entity.name && other.entity.code === candidate.entity.code))) out.push(candidate);
  return out.map(({ entity }) => entity);
}
