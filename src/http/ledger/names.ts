import type { Heading, Party, PlaceRef } from '../../model/index.ts';
import { type Location, placeRef } from './interned.ts';
import { own } from './own.ts';

/** A party, place or report as far as rows are filtered and counted by it. */
export interface PartyName extends Pick<Party, 'name' | 'code' | 'country'> {
  /** What it can be asked for by, folded. */
  readonly asked: readonly string[];
}
export interface ReportName extends Pick<Heading, 'id' | 'source' | 'lang'> {
  /** The number under which the store last gave it. */
  readonly no: number;
}

/** What rows name: each once, so that a row need only hold numbers. */
export interface Names {
  readonly parties: readonly PartyName[];
  readonly places: readonly PlaceRef[];
  /** Places as texts have them. */
  readonly texts: readonly string[];
  readonly reports: readonly ReportName[];
}

/** Gives numbers to what is named; -1 for nothing. */
export interface Naming {
  readonly names: Names;
  party(party: Pick<Party, 'name' | 'code' | 'country'>): number;
  place(place: Location | null): number;
  text(text: string): number;
  /** Gives a report its number, or the same again with what is now known of it. */
  report(report: ReportName): number;
  /** The number of a report that has one. */
  reportOf(id: string): number;
}

/** Numbers by key, in the order in which they are first asked for. */
function numbered<T>(list: T[], keyOf: (value: T) => string) {
  const numbers = new Map(list.map((value, number) => [keyOf(value), number]));
  return {
    known: (key: string): number => numbers.get(key) ?? -1,
    of: (key: string, make: () => T): number => {
      const known = numbers.get(key);
      if (known !== undefined) return known;
      const value = make();
      numbers.set(keyOf(value), list.length);
      return list.push(value) - 1;
    },
  };
}

/** Names are compared without case, width or doubled blanks. @example folded('Kota  GAZA') // 'kota gaza' */
export const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

const partyKey = ({ name, code, country }: Pick<Party, 'name' | 'code' | 'country'>): string => `${code}\t${country}\t${name}`;
const placeKey = ({ geonames, name, country, precision }: Pick<Location, 'geonames' | 'name' | 'country' | 'precision'>): string => `${geonames ?? ''}\t${name}\t${country}\t${precision}`;

/** Goes on from names that are known. */
export function openNaming({ parties: p, places: l, texts: t, reports: r }: Names = { parties: [], places: [], texts: [], reports: [] }): Naming {
  const [parties, places, texts, reports] = [[...p], [...l], [...t], [...r]];
  const [partyNo, placeNo, textNo, reportNo] = [numbered(parties, partyKey), numbered(places, placeKey), numbered(texts, String), numbered(reports, ({ id }) => id)];
  return {
    names: { parties, places, texts, reports },
    party: (party) => partyNo.of(partyKey(party), () => ({ name: own(party.name), code: own(party.code), country: own(party.country), asked: [party.name, party.code, party.country].map((one) => own(folded(one))) })),
    place: (place) => (place === null ? -1 : placeNo.of(placeKey(place), () => placeRef({ ...place, name: own(place.name), country: own(place.country) }))),
    text: (text) => (text === '' ? -1 : textNo.of(text, () => own(text))),
    report: ({ id, source, lang, no }) => {
      const made = { id: own(id), source: source && own(source), lang: own(lang), no };
      const number = reportNo.of(id, () => made);
      reports[number] = made;
      return number;
    },
    reportOf: (id) => reportNo.known(id),
  };
}
