import type { Attribution, Entity } from '../../model/index.ts';
import { entityOfPlace } from '../parties.ts';
import type { View } from '../view.ts';

/** A party that could have a side in an act: named in its sentence, speaking around it, or named shortly before. */
export interface Candidate {
  readonly entity: Entity;
  /** Mentions with one number are one actor; below -1 for places, each its own. */
  readonly chain: number;
  /** Head token in the act's sentence; -1 for one named elsewhere. */
  readonly token: number;
  /** Sentences back; 0 in the act's own. */
  readonly back: number;
  readonly kind: 'actor' | 'place' | 'speaker' | 'before';
  /** Rule of its mention: `actor:office+state`, `pronoun:one`; '' for places. */
  readonly rule: string;
}

const BACK = 2;

/** Who is named in a sentence and shortly before it: the same for all its acts. */
export function partiesAround(view: View): readonly Candidate[] {
  const { mentions } = view.marked;
  const here: Candidate[] = [];
  const seen = new Set<number>();
  view.tokens.forEach((_, token) => {
    const actor = view.actor[token] >= 0 ? mentions[view.actor[token]] : null;
    if (actor?.kind === 'actor' && actor.head === token) {
      here.push({ entity: actor.entity, chain: actor.chain, token, back: 0, kind: 'actor', rule: actor.rule });
      seen.add(actor.chain);
    }
    const place = view.actor[token] < 0 && view.place[token] >= 0 && view.place[token - 1] !== view.place[token] ? mentions[view.place[token]] : null;
    if (place?.kind === 'place' && place.place.country !== '') here.push({ entity: entityOfPlace(place), chain: -2 - token, token, back: 0, kind: 'place', rule: '' });
  });
  return [...here, ...before(view, seen)];
}

/** The last mention of each actor of the sentences before, the nearest first, without those named here. */
function before({ marked, number }: View, seen: Set<number>): readonly Candidate[] {
  const out: Candidate[] = [];
  for (let m = marked.mentions.length - 1; m >= 0; m -= 1) {
    const mention = marked.mentions[m];
    if (mention.kind !== 'actor' || mention.sentence >= number) continue;
    const back = number - mention.sentence;
    if (back > BACK) break;
    if (seen.has(mention.chain)) continue;
    seen.add(mention.chain);
    out.push({ entity: mention.entity, chain: mention.chain, token: mention.head, back, kind: 'before', rule: mention.rule });
  }
  return out;
}

/** Those around, and who speaks where not named there. */
export function candidatesFor(around: readonly Candidate[], attribution: readonly Attribution[]): readonly Candidate[] {
  const speakers = attribution.flatMap(({ speaker }) => (speaker ? [speaker] : []));
  const unseen = speakers.filter(({ start, name }, i) => around.every(({ entity }) => entity.start !== start && entity.name !== name) && speakers.findIndex((other) => other.start === start) === i);
  return [...around, ...unseen.map((entity): Candidate => ({ entity, chain: -1, token: -1, back: 0, kind: 'speaker', rule: '' }))];
}
