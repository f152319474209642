import type { Filter } from '../../model/index.ts';
import type { Row } from './row.ts';

/** Rows by what they name, so that a filter on a party or a place looks at few. */
interface Postings {
  readonly parties: ReadonlyMap<string, readonly Row[]>;
  readonly places: ReadonlyMap<string, readonly Row[]>;
  readonly countries: ReadonlyMap<string, readonly Row[]>;
}

const folds = new Map<string, string>();

/** Names are compared without case, width or doubled blanks. @example folded('Kota  GAZA') // 'kota gaza' */
export function folded(text: string): string {
  const known = folds.get(text);
  if (known !== undefined) return known;
  const made = text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  if (folds.size > 200_000) folds.clear();
  folds.set(text, made);
  return made;
}

function put(map: Map<string, Row[]>, key: string, row: Row): void {
  const rows = map.get(key);
  if (!rows) map.set(key, [row]);
  // One row that names a party twice stands there once.
  else if (rows[rows.length - 1] !== row) rows.push(row);
}

function postingsOf(rows: readonly Row[]): Postings {
  const [parties, places, countries] = [new Map<string, Row[]>(), new Map<string, Row[]>(), new Map<string, Row[]>()];
  for (const row of rows) {
    for (const side of [row.actors, row.recipients]) {
      for (const { name, code, country } of side) for (const one of [name, code, country]) if (one !== '') put(parties, folded(one), row);
    }
    if (!row.place) continue;
    put(places, folded(row.place.name), row);
    if (row.placeText !== '') put(places, folded(row.placeText), row);
    if (row.place.geonames !== null) put(places, row.place.id, row);
    put(countries, row.place.country, row);
  }
  return { parties, places, countries };
}

const made = new WeakMap<readonly Row[], Postings>();
const NONE: readonly Row[] = [];

/** The rows among which all are that a filter on parties, places or countries lets through: the fewest that one of them leaves. */
export function candidates(rows: readonly Row[], { party, place, country }: Filter): readonly Row[] {
  if (party === undefined && place === undefined && country === undefined) return rows;
  const postings = made.get(rows) ?? postingsOf(rows);
  made.set(rows, postings);
  const lists = [
    ...(party === undefined ? [] : [postings.parties.get(folded(party)) ?? NONE]), ...(place === undefined ? [] : [postings.places.get(/^geonames:\d+$/.test(place) ? place : folded(place)) ?? NONE]),
    ...(country === undefined ? [] : [postings.countries.get(country) ?? NONE]),
  ];
  return lists.reduce((fewest, list) => (list.length < fewest.length ? list : fewest));
}
