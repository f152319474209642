import type { JoinDecision, Joined, Told } from '../model/index.ts';
import { cellsOf } from './cells.ts';
import { clusterCell } from './cluster.ts';
import { incidentOf } from './incident-of.ts';
import { settle } from './settled.ts';
import { type Telling, tellingOf } from './telling.ts';

/** Events, as indexes, that are one happening; and the id of the cell they were weighed in. */
export interface Cluster {
  readonly members: readonly number[];
  readonly cell: string;
  /** Pairs of them that a person has called one. */
  readonly byHand: ReadonlyArray<readonly [number, number]>;
}

/** What is one happening, told from the small form of the events alone: for more events than fit in memory whole. `tellings` are in the order of their ids. */
export function clustersOf(tellings: readonly Telling[], decisions: readonly JoinDecision[] = []): Cluster[] {
  const settled = settle(tellings, decisions);
  return cellsOf(tellings, settled).flatMap((cell) => clusterCell(cell, tellings, settled).map((members) => ({ members, cell: tellings[cell[0]].id, byHand: settled.same.filter(([a]) => members.includes(a)) })));
}

/** Incidents of clusters; `toldOf` gives the event at an index, in full. */
export function incidentsOf(clusters: readonly Cluster[], toldOf: (i: number) => Told): Joined[] {
  const idOf = (i: number): string => toldOf(i).event.id;
  return clusters.map(({ members, cell, byHand }) => incidentOf(members.map(toldOf), cell, byHand.map(([a, b]) => [idOf(a), idOf(b)] as const)));
}

const byId = (a: Told, b: Told): number => (a.event.id < b.event.id ? -1 : 1);

/**
 * Joins events of many reports into incidents, sorted by id. The order in which events are given makes no difference, and what people have
 * decided goes before what the comparison says; of decisions that cannot all hold the later ones do.
 * @example join([strikeAsToldByA, strikeAsToldByB, meeting], []) // two incidents
 */
export function join(told: readonly Told[], decisions: readonly JoinDecision[] = []): readonly Joined[] {
  const all = [...new Map(told.map((one) => [one.event.id, one])).values()].sort(byId);
  return incidentsOf(clustersOf(all.map(tellingOf), decisions), (i) => all[i]).sort((a, b) => (a.id < b.id ? -1 : 1));
}
