import { distanceKm } from './distance.ts';
import type { Reading } from './reading.ts';

/** All mentions of one name in a report: it has one sense. */
export interface NameGroup {
  readonly key: string;
  readonly readings: readonly Reading[];
  /** Places said to hold it, right after it: the Texas of "Paris, Texas". Keys of other groups. */
  readonly within: readonly string[];
  readonly mentions: number;
  /** Where its first mention starts. */
  readonly first: number;
}

/** How much each kind of evidence weighs. Population counts by its decimal logarithm, the others by a share from 0 to 1. */
export const EVIDENCE = { population: 0.8, containment: 3, country: 6, admin: 4, near: 3, national: 3, province: 0.5, district: 0.5, capital: 1.1, home: 3, reach: 300, fade: 1900 };

const ROUNDS = 3;
const MOST = 30;

const sameDivision = (a: Reading, b: Reading): boolean => a.country === b.country && a.admin1 !== '' && a.admin1 === b.admin1;

/** True where `outer` holds `inner`: a country its places, a province those of its name, a town what lies in it. */
function holds(outer: Reading, inner: Reading): boolean {
  if (outer.country !== inner.country || outer === inner) return false;
  if (outer.precision === 'country') return inner.precision !== 'country';
  if (outer.precision === 'province') return inner.admin1 === outer.admin1 && inner.precision !== 'province';
  return inner.precision !== 'province' && inner.precision !== 'country' && distanceKm(outer, inner) < 60;
}

function containment(reading: Reading, group: NameGroup, chosen: ReadonlyMap<string, Reading>, groups: ReadonlyMap<string, NameGroup>): number {
  if (group.within.length === 0) return 0;
  const held = group.within.filter((key) => {
    const outer = chosen.get(key);
    return outer ? holds(outer, reading) || (groups.get(key)?.readings.some((other) => other.precision !== 'city' && holds(other, reading)) ?? false) : false;
  });
  return held.length > 0 ? 1 : 0;
}

function contextScore(reading: Reading, group: NameGroup, others: ReadonlyArray<{ readonly group: NameGroup; readonly reading: Reading }>): number {
  let total = 0;
  let country = 0;
  let admin = 0;
  let near = 0;
  for (const other of others) {
    if (other.group === group) continue;
    // A name counts more where it stands closer and is said more often.
    const weight = (Math.min(other.group.mentions, 4) * (other.group.readings.length === 1 ? 1.5 : 1)) / (1 + Math.abs(other.group.first - group.first) / EVIDENCE.fade);
    total += weight;
    if (other.reading.country === reading.country && reading.country !== '') country += weight;
    if (sameDivision(other.reading, reading)) admin += weight;
    if (other.reading.precision !== 'country') near += weight * Math.exp(-distanceKm(other.reading, reading) / EVIDENCE.reach);
  }
  if (total === 0) return 0;
  const scale = total / (total + 1);
  return (scale * (EVIDENCE.country * country + EVIDENCE.admin * admin + EVIDENCE.near * near)) / total;
}

function prior(reading: Reading, home: readonly string[]): number {
  const { population, precision, country, capital } = reading;
  const kind = precision === 'country' ? EVIDENCE.national : precision === 'province' ? -EVIDENCE.province : precision === 'district' ? -EVIDENCE.district : capital ? EVIDENCE.capital : 0;
  return EVIDENCE.population * Math.log10(population + 100) + kind + (home.includes(country) ? EVIDENCE.home : 0);
}

/**
 * Chooses one reading for each name of a report, in rounds: first the best known, then what fits the places told beside it.
 * @returns readings by key, best first.
 */
export function resolve(list: readonly NameGroup[], home: readonly string[]): Map<string, readonly Reading[]> {
  const groups = new Map(list.map((group) => [group.key, group]));
  const known = list.filter((group) => group.readings.length > 0);
  const ranked = new Map(known.map((group) => [group.key, group.readings.slice(0, MOST)]));
  const chosen = new Map(known.map((group) => [group.key, group.readings[0]]));
  for (let round = 0; round < ROUNDS; round++) {
    const others = known.map((group) => ({ group, reading: chosen.get(group.key) ?? group.readings[0] }));
    for (const group of known) {
      if (group.readings.length === 1) continue;
      const scored = group.readings.slice(0, MOST).map((reading) => ({
        reading,
        score: prior(reading, home) + EVIDENCE.containment * containment(reading, group, chosen, groups) + contextScore(reading, group, others),
      }));
      scored.sort((a, b) => b.score - a.score);
      ranked.set(group.key, scored.map((one) => one.reading));
    }
    for (const [key, readings] of ranked) chosen.set(key, readings[0]);
  }
  return ranked;
}
