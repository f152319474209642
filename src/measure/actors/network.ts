import { DirectedGraph, UndirectedGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import betweennessModule from 'graphology-metrics/centrality/betweenness.js';
import type { ActorNode, ActorTie } from '../../model/index.ts';

// The types of these CommonJS packages name a default export that Node gives as the module itself.
const louvain = louvainModule as unknown as typeof louvainModule.default; // see above
const betweenness = betweennessModule as unknown as typeof betweennessModule.default; // see above

type Place = Pick<ActorNode, 'degree' | 'inDegree' | 'outDegree' | 'betweenness' | 'community'>;

/** Who deals with whom, in either direction, as often as they do. Nodes and edges are laid in one order, so that groups come out the same. */
function undirected(ids: readonly string[], ties: readonly ActorTie[]): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (const id of [...ids].sort()) graph.addNode(id);
  const pairs = ties.map(({ actor, recipient, count }) => ({ ends: [actor, recipient].sort(), count })).sort((a, b) => (a.ends.join('\t') < b.ends.join('\t') ? -1 : 1));
  for (const { ends: [from, to], count } of pairs) {
    graph.updateEdge(from, to, ({ weight }) => ({ weight: (weight ?? 0) + count }));
  }
  return graph;
}

/** Groups numbered by size, the largest 0; of two alike the one with the first name. */
function byWeight(groupOf: Readonly<Record<string, number>>): ReadonlyMap<number, number> {
  const members = new Map<number, string[]>();
  for (const id of Object.keys(groupOf).sort()) members.set(groupOf[id], [...(members.get(groupOf[id]) ?? []), id]);
  const order = [...members].sort(([, a], [, b]) => b.length - a.length || (a[0] < b[0] ? -1 : 1));
  return new Map(order.map(([group], i) => [group, i]));
}

/** Where each actor stands among the others. */
export function placesOf(ids: readonly string[], ties: readonly ActorTie[]): ReadonlyMap<string, Place> {
  if (ids.length === 0) return new Map();
  const graph = undirected(ids, ties);
  const directed = new DirectedGraph();
  for (const id of ids) directed.addNode(id);
  for (const { actor, recipient } of ties) directed.mergeEdge(actor, recipient);
  const between = betweenness(graph, { getEdgeWeight: null, normalized: ids.length > 2 });
  const groupOf = graph.size > 0 ? louvain(graph, { randomWalk: false, getEdgeWeight: 'weight' }) : Object.fromEntries(ids.map((id, i) => [id, i]));
  const numbers = byWeight(groupOf);
  return new Map(ids.map((id) => [id, {
    degree: graph.degree(id), inDegree: directed.inDegree(id), outDegree: directed.outDegree(id),
    betweenness: Math.round((between[id] ?? 0) * 10_000) / 10_000, community: numbers.get(groupOf[id]) ?? 0,
  }]));
}
