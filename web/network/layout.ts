import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { ActorNode, ActorTie } from '../../src/model/index.ts';

/** An actor with its place in the drawing, in units of the drawing's own. */
export interface Placed {
  readonly actor: ActorNode;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface Drawn {
  readonly nodes: readonly Placed[];
  readonly ties: readonly ActorTie[];
}

const weightOf = ({ acted, suffered }: ActorNode): number => acted + suffered;

/** Radius by area: the more often seen, the larger. */
export const radiusOf = (actor: ActorNode, most: number): number => 3 + 15 * Math.sqrt(weightOf(actor) / Math.max(1, most));

/**
 * Places actors so that those who deal with one another stand near. Begins on a spiral in the order given and takes a fixed number of steps,
 * so that the same network is always drawn the same way.
 */
export function layOut(actors: readonly ActorNode[], all: readonly ActorTie[]): Drawn {
  const known = new Set(actors.map(({ id }) => id));
  const ties = all.filter(({ actor, recipient }) => actor !== recipient && known.has(actor) && known.has(recipient));
  const graph = new Graph({ type: 'undirected' });
  const most = Math.max(1, ...actors.map(weightOf));
  for (const [i, actor] of actors.entries()) graph.addNode(actor.id, { x: Math.sqrt(i + 1) * Math.cos(i * 2.399963), y: Math.sqrt(i + 1) * Math.sin(i * 2.399963), size: radiusOf(actor, most) });
  for (const { actor, recipient, count } of ties) {
    if (graph.hasEdge(actor, recipient)) graph.updateEdgeAttribute(graph.edge(actor, recipient), 'weight', (before) => (before ?? 0) + Math.log1p(count));
    else graph.addEdge(actor, recipient, { weight: Math.log1p(count) });
  }
  if (graph.order > 1) forceAtlas2.assign(graph, { iterations: 400, settings: { gravity: 1.4, scalingRatio: 14, adjustSizes: true, strongGravityMode: false, barnesHutOptimize: false, linLogMode: false, slowDown: 4 } });
  return { ties, nodes: actors.map((actor) => ({ actor, x: graph.getNodeAttribute(actor.id, 'x'), y: graph.getNodeAttribute(actor.id, 'y'), radius: radiusOf(actor, most) })) };
}

/** Stretches a drawing into a frame, each axis for itself within reason. */
export function fitInto(nodes: readonly Placed[], width: number, height: number, margin = 46): readonly Placed[] {
  const [xs, ys] = [nodes.map(({ x }) => x), nodes.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [wide, high] = [Math.max(...xs) - left || 1, Math.max(...ys) - top || 1];
  const [kx, ky] = [(width - 2 * margin) / wide, (height - 2 * margin) / high];
  const [sx, sy] = [Math.min(kx, ky * 2.2), Math.min(ky, kx * 2.2)];
  return nodes.map((node) => ({ ...node, x: width / 2 + (node.x - left - wide / 2) * sx, y: height / 2 + (node.y - top - high / 2) * sy }));
}

/** A label that has room. */
export interface Label {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

const short = (name: string): string => (name.length > 28 ? `${name.slice(0, 27)}…` : name);

/** Labels for as many as have room, the weightiest first; those of `first` before all others. */
export function labelsOf(nodes: readonly Placed[], width: number, first: ReadonlySet<string> = new Set()): readonly Label[] {
  const taken: (readonly [number, number, number, number])[] = [];
  const ordered = [...nodes].sort((a, b) => Number(first.has(b.actor.id)) - Number(first.has(a.actor.id)) || weightOf(b.actor) - weightOf(a.actor));
  return ordered.flatMap(({ actor, x, y, radius }) => {
    const text = short(actor.party.name || actor.party.code);
    const half = text.length * 3.3 + 2;
    const middle = Math.max(half, Math.min(width - half, x));
    const box = [middle - half, y + radius + 1, middle + half, y + radius + 15] as const;
    if (taken.some((other) => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3])) return [];
    taken.push(box);
    return [{ id: actor.id, text, x: middle, y: y + radius + 12 }];
  });
}
