import { own } from './own.ts';
import type { Entity, Incident, Party, Place, PlaceRef, When } from '../../model/index.ts';

/** A place as events and incidents name it. */
export type Location = Omit<Place, 'span' | 'text' | 'candidates'>;

/** A place as measures name it. @example placeRef(moscow).id // 'geonames:524901' */
export function placeRef({ name, country, lat, lon, geonames, precision }: Location): PlaceRef {
  return { id: geonames === null ? `${name}${country ? ` (${country})` : ''}` : `geonames:${geonames}`, name, country, lat, lon, geonames, precision };
}

/** A party of the whole record, in the shape of a mention: its words stand in the reports, not here. */
const NOWHERE = { start: 0, end: 0, text: '' } as const;
const NONE: readonly never[] = [];

/** Keeps one object of all that are equal: the record names few parties, places and days again and again. */
export interface Interned {
  party(party: Party): Entity;
  partyOrNull(party: Party | null): Entity | null;
  parties(parties: readonly Party[]): readonly Entity[];
  ref(place: Location): PlaceRef;
  place(place: Location & { readonly text?: string }): Place;
  when(when: When | null): When | null;
  days(when: Incident['when']): Incident['when'];
  text(text: string): string;
}

/** Finds by key, or makes. */
function table<T>(): (key: string, make: () => T) => T {
  const known = new Map<string, T>();
  return (key, make) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make();
    known.set(key, made);
    return made;
  };
}

export function openInterned(): Interned {
  const [entities, lists, refs, places, whens, days] = [table<Entity>(), table<readonly Entity[]>(), table<PlaceRef>(), table<Place>(), table<When>(), table<NonNullable<Incident['when']>>()];
  const texts = new Map<string, string>();
  const keyOf = ({ name, country, code, wikidata }: Party): string => `${wikidata ?? ''}\t${code}\t${country}\t${name}`;
  const party = ({ name, country, sector, code, wikidata }: Party): Entity => entities(keyOf({ name, country, sector, code, wikidata }), () => ({ ...NOWHERE, name: own(name), country: own(country), sector: own(sector), code: own(code), role: null, wikidata: wikidata && own(wikidata) }));
  const ref = (place: Location): PlaceRef => refs(`${place.geonames ?? ''}\t${place.name}\t${place.country}\t${place.precision}`, () => placeRef({ ...place, name: own(place.name), country: own(place.country) }));
  return {
    party, ref,
    partyOrNull: (one) => one && party(one),
    parties: (all) => (all.length === 0 ? NONE : lists(all.map(keyOf).join('\n'), () => all.map(party))),
    place: (place) => {
      const { id, ...known } = ref(place);
      const text = place.text ?? '';
      return places(`${id}\t${known.precision}\t${text}`, () => ({ ...known, text: own(text), candidates: NONE, span: NOWHERE }));
    },
    when: (when) => when && whens(`${when.start}\t${when.end}\t${when.said}`, () => ({ start: own(when.start), end: own(when.end), text: '', said: when.said, span: null })),
    days: (when) => when && days(`${when.start}\t${when.end}`, () => ({ start: own(when.start), end: own(when.end) })),
    text: (text) => {
      const found = texts.get(text);
      if (found !== undefined) return found;
      const made = own(text);
      texts.set(made, made);
      return made;
    },
  };
}
