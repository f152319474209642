import { type Event, type Filter, fnv1a, type Incident, type Party, type Place } from '../model/index.ts';

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

const partyTerm = (nameOrCode: string): string => `party:${folded(nameOrCode)}`;
/** @example placeTerm('Kota Gaza') // 'place:kota gaza' */
const placeTerm = (name: string): string => (/^geonames:\d+$/.test(name) ? name : `place:${folded(name)}`);

/** 48 bits, so that it is a whole number in both databases. Two terms with one hash are told apart where the event is read. */
export function hashOf(term: string): number {
  return (fnv1a(term) >>> 0) * 0x10000 + (fnv1a(term, 0x1234567) & 0xffff);
}

/** The number of a block, by the key that joining gives it. */
export const blockOf = (key: string): number => hashOf(`block:${key}`);

function partyTerms(parties: readonly Pick<Party, 'name' | 'code' | 'country'>[]): string[] {
  return parties.flatMap(({ name, code, country }) => [name, code, country].filter((part) => part !== '').map(partyTerm));
}

function placeTerms(place: Pick<Place, 'name' | 'geonames'> & { readonly text?: string } | null): string[] {
  if (!place) return [];
  return [place.name, place.text ?? ''].filter((part) => part !== '').map(placeTerm).concat(place.geonames === null ? [] : placeTerm(`geonames:${place.geonames}`));
}

/** What an event can be asked for by: parties of both sides by name, code and country; its place by name and number. */
export function termsOf({ actors, recipients, place }: Pick<Event, 'actors' | 'recipients' | 'place'> | Pick<Incident, 'actors' | 'recipients' | 'place'>): readonly string[] {
  return [...new Set([...partyTerms(actors), ...partyTerms(recipients), ...placeTerms(place)])];
}

/** The terms that an event or incident must have. */
export function termsAsked({ party, place }: Filter): readonly string[] {
  return [...(party === undefined ? [] : [partyTerm(party)]), ...(place === undefined ? [] : [placeTerm(place)])];
}

/** True where it names the party and the place that are asked for. */
export function namesAsked(happening: Parameters<typeof termsOf>[0], filter: Filter): boolean {
  const asked = termsAsked(filter);
  return asked.length === 0 || asked.every((term) => termsOf(happening).includes(term));
}
