import type { ActorTie, Incident, Party } from '../../model/index.ts';
import { firstDayOf } from '../days.ts';

/** Who acts on whom in an incident, as ids: each actor on each recipient; where nobody is named whom it is done to, actors with one another. */
function pairsOf({ actors, recipients }: Incident, idOf: (party: Party) => string): ReadonlyArray<readonly [string, string]> {
  const [doers, others] = [actors.map(idOf), recipients.map(idOf)];
  const pairs = others.length > 0
    ? doers.flatMap((actor) => others.map((recipient) => [actor, recipient] as const))
    : doers.flatMap((actor, i) => doers.slice(i + 1).map((recipient) => [actor, recipient] as const));
  return pairs.filter(([actor, recipient]) => actor !== recipient);
}

function counted(values: readonly (string | number)[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const value of [...values].map(String).sort()) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Object.fromEntries(counts);
}

const mean = (values: readonly number[]): number => Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 100) / 100;

/** First and last day of some incidents. */
export function daysFromTo(incidents: readonly Incident[]): { readonly first: string | null; readonly last: string | null } {
  const days = incidents.map(firstDayOf).filter((day) => day !== null).sort();
  return { first: days[0] ?? null, last: days.at(-1) ?? null };
}

/** What some incidents rest on. */
export function basisOf(incidents: readonly Incident[]): ActorTie['basis'] {
  return { incidents: incidents.map(({ id }) => id).sort(), reports: [...new Set(incidents.flatMap(({ reports }) => reports))].sort() };
}

/** Every pair of these actors that one acts on the other in, most often first. */
export function tiesOf(incidents: readonly Incident[], idOf: (party: Party) => string, wanted: ReadonlySet<string>): readonly ActorTie[] {
  const byPair = new Map<string, { readonly pair: readonly [string, string]; readonly incidents: Incident[] }>();
  for (const incident of incidents) {
    for (const pair of pairsOf(incident, idOf)) {
      if (!wanted.has(pair[0]) || !wanted.has(pair[1])) continue;
      const key = `${pair[0]}\t${pair[1]}`;
      const known = byPair.get(key) ?? { pair, incidents: [] };
      known.incidents.push(incident);
      byPair.set(key, known);
    }
  }
  const ties = [...byPair.values()].map(({ pair: [actor, recipient], incidents: all }): ActorTie => ({
    actor, recipient, count: all.length, types: counted(all.map(({ type }) => type)), quads: counted(all.map(({ quad }) => quad)),
    plover: mean(all.map(({ scale }) => scale)), goldstein: mean(all.map(({ goldstein }) => goldstein)), ...daysFromTo(all), basis: basisOf(all),
  }));
  return ties.sort((a, b) => b.count - a.count || (a.actor + a.recipient < b.actor + b.recipient ? -1 : 1));
}
