import { type Control, type ControlAsk, type ControlClaim, type ControlLedger, type ControlSpell, type Incident, parseDate, type PlaceControl, type PlaceRef, type Said, type Told } from '../model/index.ts';
import { claimOf, claimsBy } from './control/claims.ts';
import { spellsOf } from './control/spells.ts';
import { daysBetween } from './days.ts';
import { placeRef } from './place-ref.ts';
import { incidentsByWords } from './told-incidents.ts';

/** What the ledger is made of. */
export interface ControlRecord {
  readonly control: readonly Said<Control>[];
  readonly told: readonly Told[];
  readonly incidents: readonly Incident[];
}

const grownStale = (spell: ControlSpell, asOf: string, staleAfter: number): ControlSpell =>
  daysBetween(spell.lastSaid, asOf) > staleAfter ? { ...spell, state: 'stale' } : spell;

function placeControl(place: PlaceRef, claims: readonly ControlClaim[], asOf: string, staleAfter: number): PlaceControl | null {
  const spells = spellsOf(claimsBy(claims, asOf));
  const last = spells.at(-1);
  if (!last) return null;
  const now = grownStale(last, asOf, staleAfter);
  return { place, now, history: [...spells.slice(0, -1), now] };
}

/**
 * Who is said to hold which place on a day, since when, taken from whom and by whose word, with each place's history. Copies of a
 * report add no word of their own and are left out; so is what is told of a whole country, where a coder knew the place no closer. Throws where `asOf` is no day.
 * @example controlLedger({ control, told, incidents }, { asOf: '2020-06-30' }).places[0].now?.holder?.name
 */
export function controlLedger({ control, told, incidents }: ControlRecord, { asOf, staleAfter = 30 }: ControlAsk): ControlLedger {
  if (asOf.length !== 10 || !parseDate(asOf)) throw new Error(`asOf was given ${asOf}; wanted a civil day such as 2020-06-30.`);
  const incidentsAt = incidentsByWords(incidents, told);
  const byPlace = new Map<string, { readonly place: PlaceRef; readonly claims: ControlClaim[] }>();
  for (const one of control) {
    if (one.report.copyOf !== null || one.said.place.precision === 'country') continue;
    const place = placeRef(one.said.place);
    const known = byPlace.get(place.id) ?? { place, claims: [] };
    known.claims.push(claimOf(one, incidentsAt));
    byPlace.set(place.id, known);
  }
  const places = [...byPlace.values()].flatMap(({ place, claims }) => placeControl(place, claims, asOf, staleAfter) ?? []);
  return { kind: 'control', asOf, staleAfter, places: places.sort((a, b) => (`${a.place.name} ${a.place.id}` < `${b.place.name} ${b.place.id}` ? -1 : 1)) };
}
