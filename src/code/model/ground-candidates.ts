import type { Entity, Mention, Place, PlaceMention } from '../../model/index.ts';
import type { View } from '../view.ts';

/** A place where an act could have happened. */
export interface Ground {
  readonly place: Place;
  /** Token of the act's sentence; -1 where named elsewhere. */
  readonly token: number;
  /** `here` in the sentence, `before` told before it, `opening` at the head of the report, `actor` or `recipient` that party's country. */
  readonly kind: 'here' | 'before' | 'opening' | 'actor' | 'recipient';
  readonly metonymic: boolean;
}

const BACK = 3;
const OPENING = 80;

/** The places that an act could have happened at: those of its sentence, the last ones before it, the report's first, and the countries of its parties where the report names them as such. */
export function groundsOf(view: View, actors: readonly Entity[], recipients: readonly Entity[]): readonly Ground[] {
  const { mentions } = view.marked;
  const out: Ground[] = [];
  const add = (mention: PlaceMention, kind: Ground['kind'], token: number): void => {
    if (mention.place.country === '' || out.some(({ place }) => place.span.start === mention.place.span.start)) return;
    out.push({ place: mention.place, token, kind, metonymic: mention.metonymic });
  };
  view.tokens.forEach((_, token) => {
    const mention = view.place[token] >= 0 && view.place[token - 1] !== view.place[token] ? mentions[view.place[token]] : null;
    if (mention?.kind === 'place') add(mention, 'here', token);
  });
  const earlier = placesBefore(view);
  for (const mention of earlier.slice(0, BACK)) add(mention, 'before', -1);
  const opening = earlier.at(-1);
  if (opening && opening.start < OPENING) add(opening, 'opening', -1);
  for (const [kind, side] of [['actor', actors], ['recipient', recipients]] as const) {
    for (const { country } of side) {
      if (country === '' || out.some(({ place, kind: known }) => known === 'here' && place.country === country)) continue;
      const land = countryMention(mentions, country, view.sentence.end);
      if (land) add(land, kind, -1);
    }
  }
  return out;
}

/** Places told before the sentence, the nearest first, each country once but the first of the report. */
function placesBefore({ marked, sentence }: View): readonly PlaceMention[] {
  const places = marked.mentions.filter((mention): mention is PlaceMention => mention.kind === 'place' && !mention.metonymic && mention.place.country !== '' && mention.end <= sentence.start).reverse();
  return places.filter((mention, i) => i === places.length - 1 || places.findIndex(({ place }) => place.country === mention.place.country) === i);
}

/** The last time that the report, up to there, names the country itself. */
function countryMention(mentions: readonly Mention[], country: string, until: number): PlaceMention | null {
  return mentions.findLast((mention): mention is PlaceMention => mention.kind === 'place' && mention.start < until && mention.place.country === country && mention.place.precision === 'country') ?? null;
}
