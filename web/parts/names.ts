import type { Event, Party, Place, When } from '../../src/model/index.ts';
import type { Speech } from '../words/speech.ts';

/** The parties' names in a row; '' where there is none. */
export function namesOf(parties: readonly Pick<Party, 'name'>[]): string {
  return parties.map(({ name }) => name).join(', ');
}

/** `Haftar → Tripoli`, with a word for the one who is not named. */
export function partiesOf({ actors, recipients }: Pick<Event, 'actors' | 'recipients'> | { readonly actors: readonly Party[]; readonly recipients: readonly Party[] }, { words }: Speech): string {
  const whom = namesOf(recipients);
  return `${namesOf(actors) || words.event.someone}${whom ? ` → ${whom}` : ''}`;
}

export function whenOf(when: Pick<When, 'start' | 'end'> | null, { days, words }: Speech): string {
  return when ? days(when.start, when.end) : words.event.noDay;
}

export function placeOf(place: Pick<Place, 'name' | 'country' | 'precision'> | null, { country }: Speech): string {
  if (!place) return '';
  const land = country(place.country);
  return place.precision === 'country' || !land ? land || place.name : `${place.name}, ${land}`;
}
