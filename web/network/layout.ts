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
export const radiusOf = (actor: ActorNode, most: number): number => 3 + 11 * Math.sqrt(weightOf(actor) / Math.max(1, most));

/** Steps that the drawing takes to come to rest; more move nothing that can be seen. */
const STEPS = 260;

interface Point {
  x: number;
  y: number;
}

/** Pushes every two apart, the more the nearer and the larger they are. */
function repel(points: readonly Point[], radii: readonly number[], moves: readonly Point[]): void {
  for (let i = 0; i < points.length; i += 1) {
    for (let j = i + 1; j < points.length; j += 1) {
      const [dx, dy] = [points[i].x - points[j].x, points[i].y - points[j].y];
      const near = dx * dx + dy * dy + 0.01;
      const push = (1600 + 90 * (radii[i] + radii[j])) / near;
      moves[i].x += dx * push;
      moves[i].y += dy * push;
      moves[j].x -= dx * push;
      moves[j].y -= dy * push;
    }
  }
}

/**
 * Places actors so that those who deal with one another stand near. Begins on a spiral in the order given and takes a fixed number of steps,
 * so that the same network is always drawn the same way.
 */
export function layOut(actors: readonly ActorNode[], all: readonly ActorTie[]): Drawn {
  const at = new Map(actors.map(({ id }, i) => [id, i]));
  const ties = all.filter(({ actor, recipient }) => actor !== recipient && at.has(actor) && at.has(recipient));
  const most = Math.max(1, ...actors.map(weightOf));
  const radii = actors.map((actor) => radiusOf(actor, most));
  const points = actors.map((_, i): Point => ({ x: 24 * Math.sqrt(i + 0.5) * Math.cos(i * 2.399963), y: 24 * Math.sqrt(i + 0.5) * Math.sin(i * 2.399963) }));
  const pulls = ties.map(({ actor, recipient, count }) => [at.get(actor) ?? 0, at.get(recipient) ?? 0, 0.02 * (1 + Math.log1p(count))] as const);
  for (let step = 0; step < STEPS; step += 1) {
    const moves = points.map(({ x, y }): Point => ({ x: -x * 0.06, y: -y * 0.06 }));
    repel(points, radii, moves);
    for (const [i, j, pull] of pulls) {
      const [dx, dy] = [points[j].x - points[i].x, points[j].y - points[i].y];
      moves[i].x += dx * pull;
      moves[i].y += dy * pull;
      moves[j].x -= dx * pull;
      moves[j].y -= dy * pull;
    }
    const longest = 30 * (1 - step / STEPS) + 0.5;
    for (const [i, { x, y }] of moves.entries()) {
      const length = Math.hypot(x, y) || 1;
      const factor = Math.min(length, longest) / length;
      points[i].x += x * factor;
      points[i].y += y * factor;
    }
  }
  return { ties, nodes: actors.map((actor, i) => ({ actor, x: points[i].x, y: points[i].y, radius: radii[i] })) };
}

/** Room between two actors in the frame, in pixels: enough for a tie to be seen. */
const APART = 9;

/** Moves actors that lie over one another apart, as often as it takes or a fixed number of times. */
function parted(nodes: readonly Placed[], width: number, height: number, margin: number): readonly Placed[] {
  const points = nodes.map(({ x, y }): Point => ({ x, y }));
  for (let round = 0; round < 120; round += 1) {
    let moved = false;
    for (let i = 0; i < points.length; i += 1) {
      for (let j = i + 1; j < points.length; j += 1) {
        const [dx, dy] = [points[j].x - points[i].x || 0.01 * (j - i), points[j].y - points[i].y];
        const [distance, wanted] = [Math.hypot(dx, dy) || 0.01, nodes[i].radius + nodes[j].radius + APART];
        if (distance >= wanted) continue;
        const push = (wanted - distance) / 2 / distance;
        points[i].x -= dx * push;
        points[i].y -= dy * push;
        points[j].x += dx * push;
        points[j].y += dy * push;
        moved = true;
      }
    }
    if (!moved) break;
  }
  const within = (value: number, most: number): number => Math.max(margin / 2, Math.min(most - margin / 2, value));
  return nodes.map((node, i) => ({ ...node, x: within(points[i].x, width), y: within(points[i].y, height) }));
}

/** Stretches a drawing into a frame, each axis for itself within reason, and parts what would lie over another. */
export function fitInto(nodes: readonly Placed[], width: number, height: number, margin = 46): readonly Placed[] {
  const [xs, ys] = [nodes.map(({ x }) => x), nodes.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [wide, high] = [Math.max(...xs) - left || 1, Math.max(...ys) - top || 1];
  const [kx, ky] = [(width - 2 * margin) / wide, (height - 2 * margin) / high];
  const [sx, sy] = [Math.min(kx, ky * 2.2), Math.min(ky, kx * 2.2)];
  return parted(nodes.map((node) => ({ ...node, x: width / 2 + (node.x - left - wide / 2) * sx, y: height / 2 + (node.y - top - high / 2) * sy })), width, height, margin);
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
    const half = text.length * 3.7 + 3;
    const middle = Math.max(half, Math.min(width - half, x));
    const box = [middle - half, y + radius + 1, middle + half, y + radius + 15] as const;
    if (taken.some((other) => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3])) return [];
    taken.push(box);
    return [{ id: actor.id, text, x: middle, y: y + radius + 12 }];
  });
}
