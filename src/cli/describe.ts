import type { Attribution, Entity, Event, Place, Toll, When } from '../model/index.ts';
import type { Words } from './words.ts';

/** A party in few words: its best name and code. @example describeEntity(lavrov) // 'Sergey Lavrov (RUSGOV)' */
export function describeEntity({ name, text, code }: Entity): string {
  return `${name || text}${code ? ` (${code})` : ''}`;
}

export function describeParties({ actors, recipients }: Pick<Event, 'actors' | 'recipients'>, words: Words): string {
  const side = (parties: readonly Entity[]): string => parties.map(describeEntity).join(', ');
  if (recipients.length === 0) return side(actors) || words.unknown;
  return `${side(actors) || words.unknown} → ${side(recipients)}`;
}

/** A place by its name, with its country where the name is not the country's own. */
export function describePlace(place: Place | null): string {
  if (!place) return '';
  return `${place.name || place.text}${place.country && place.precision !== 'country' ? `, ${place.country}` : ''}`;
}

/** Days, as short as they can be said; `~` where they are implied. */
export function describeWhen(when: When | null): string {
  if (!when) return '';
  return `${when.said ? '' : '~'}${when.start === when.end ? when.start : `${when.start} – ${when.end}`}`;
}

export function describeSource(attribution: readonly Attribution[], words: Words): string {
  return attribution.map(({ speaker, medium }) => {
    const name = speaker ? speaker.name || speaker.text : words.unknown;
    return medium ? `${speaker ? `${name}, ` : ''}${medium.name || medium.text}` : name;
  }).join('; ');
}

const count = ({ low, high }: Toll): string => (low === high ? String(low) : `${low}–${high}`);

/** What it cost. @example '3 dead, 10–12 injured' */
export function describeTolls(event: Event, words: Words): string {
  const tolls = [['dead', event.dead], ['injured', event.injured], ['captured', event.captured], ['displaced', event.displaced]] as const;
  return tolls.flatMap(([name, toll]) => (toll ? [`${count(toll)} ${words[name]}`] : [])).join(', ');
}
