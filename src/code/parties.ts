import { contains, type ActorMention, type Entity, type Place, type PlaceMention } from '../model/index.ts';
import type { View } from './view.ts';
import { actorAt } from './view.ts';

/** A party or place in a slot. */
export interface Party {
  readonly entity: Entity;
  /** The place, where the words name one. */
  readonly place: Place | null;
  /** Token of the sentence that it was found at. */
  readonly token: number;
  /** The party is the owner of what the slot names ("fasilitas nuklir Iran"), not the thing itself. */
  readonly owner: boolean;
}

const REACH = 8;

function placeAt(view: View, token: number): PlaceMention | null {
  const mention = view.place[token] >= 0 ? view.marked.mentions[view.place[token]] : null;
  return mention?.kind === 'place' ? mention : null;
}

/** A place as a party: its country, whoever governs it. @example Gaza → { country: 'PSE', sector: '' } */
export function entityOfPlace({ place, start, end, text }: PlaceMention): Entity {
  return { start, end, text, name: place.name, country: place.country, sector: '', code: place.country, role: null, wikidata: null };
}

/** Who or what a token names: the actor mention that covers it, else the place. */
function named(view: View, token: number): Party | null {
  const actor = actorAt(view, token);
  const place = placeAt(view, token);
  if (actor) return { entity: actor.entity, place: placeNamedBy(view, actor) ?? place?.place ?? null, token, owner: false };
  return place ? { entity: entityOfPlace(place), place: place.place, token, owner: false } : null;
}

/** The ground that a party's words name: `Tripoli` for "ibu kota Tripoli", the base for "pangkalan udara Al-Watiya"; a site of its own for "Gedung Parlemen Tripoli", whose point is not known. */
function placeNamedBy(view: View, actor: ActorMention): Place | null {
  const inner = view.marked.mentions.find((mention): mention is PlaceMention => mention.kind === 'place' && !mention.metonymic && mention.place.country !== '' && contains(actor, mention));
  if (!inner) return null;
  if (!actor.rule.startsWith('actor:thing') || inner.place.precision === 'site') return inner.place;
  const { start, end, text } = actor;
  return { text, name: text, country: inner.place.country, lat: null, lon: null, geonames: null, precision: 'site', candidates: [], span: { start, end, text } };
}

const WITHIN = /^(nmod|compound|flat|amod|appos|det|dep)/;

/** The parties that a slot's head word stands for: itself or, where it is a thing, the first party within its phrase; then its conjuncts. */
export function partiesOf(view: View, head: number): readonly Party[] {
  const own = named(view, head) ?? within(view, head);
  const more = view.children[head].filter((child) => view.tokens[child].deprel === 'conj' && view.tokens[child].upos !== 'VERB').flatMap((child) => partiesOf(view, child));
  return own ? [own, ...more] : more;
}

/** Breadth first through the phrase, nearest level first, left to right; never into a clause. */
function within(view: View, head: number): Party | null {
  let level: readonly number[] = [head];
  for (let depth = 0; depth < 3; depth += 1) {
    level = level.flatMap((token) => view.children[token].filter((child) => WITHIN.test(view.tokens[child].deprel) && Math.abs(child - head) <= REACH));
    for (const token of level) {
      const party = named(view, token);
      if (party) return { ...party, owner: true };
    }
  }
  return null;
}
