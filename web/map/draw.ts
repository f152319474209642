import type { Cluster, Spot } from './clusters.ts';
import type { Border } from './provinces.ts';
import type { MapView, Size } from './view.ts';
import type { World } from './world.ts';

/** A place on the map, with how closely it is known. */
export interface PlaceSpot extends Spot {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly precision: string;
  /** The kind of act that happened most often. */
  readonly quad: number;
}

export interface Colours {
  readonly sea: string;
  readonly land: string;
  readonly border: string;
  readonly ink: string;
  readonly paper: string;
  readonly quads: Readonly<Record<number, string>>;
  readonly shade: string;
}

export interface Scene {
  readonly world: World;
  /** Borders of provinces; none where the view is too wide for them. */
  readonly provinces: readonly Border[];
  readonly clusters: readonly Cluster<PlaceSpot>[];
  /** Provinces and districts: areas about a middle. */
  readonly areas: readonly Cluster<PlaceSpot>[];
  /** Alpha-3 → how many events are known to no more than the country. */
  readonly countries: ReadonlyMap<string, number>;
  readonly chosen: ReadonlySet<string>;
}

/** Radius of a mark in pixels, by area. @example radiusOf(1) // 5 */
export const radiusOf = (count: number): number => Math.min(22, 4 + Math.sqrt(count) * 1.1);

/** How dark a country is shaded: from 0.12 for one event to 0.55, by orders of magnitude. */
const shadeOf = (count: number, most: number): number => 0.12 + 0.43 * (Math.log1p(count) / Math.log1p(Math.max(most, 1)));

/** Reads the page's colours, so that light and dark hold on the map too. */
export function coloursOf(element: Element): Colours {
  const style = getComputedStyle(element);
  const colour = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return { sea: colour('sea'), land: colour('land'), border: colour('border'), ink: colour('ink'), paper: colour('paper'), shade: colour('accent'), quads: { 1: colour('q1'), 2: colour('q2'), 3: colour('q3'), 4: colour('q4') } };
}

/** The borders that are seen. */
export function seenBorders({ provinces }: Pick<Scene, 'provinces'>, { x, y, k }: MapView, { width, height }: Size): readonly Border[] {
  const [dx, dy] = [width / 2 / k, height / 2 / k];
  return provinces.filter(({ left, top, right, bottom }) => right >= x - dx && left <= x + dx && bottom >= y - dy && top <= y + dy);
}

function drawProvinces(context: CanvasRenderingContext2D, scene: Scene, view: MapView, size: Size, colours: Colours): void {
  context.strokeStyle = colours.border;
  context.lineWidth = 0.7 / view.k;
  context.setLineDash([4 / view.k, 3 / view.k]);
  for (const { path } of seenBorders(scene, view, size)) context.stroke(path);
  context.setLineDash([]);
}

function drawGround(context: CanvasRenderingContext2D, scene: Scene, view: MapView, size: Size, colours: Colours): void {
  const [{ world, countries }, { k }] = [scene, view];
  context.fillStyle = colours.land;
  context.fill(world.land);
  const most = Math.max(0, ...countries.values());
  context.fillStyle = colours.shade;
  for (const [code, count] of countries) {
    const area = world.countries.get(code);
    if (!area) continue;
    context.globalAlpha = shadeOf(count, most);
    context.fill(area);
  }
  context.globalAlpha = 1;
  drawProvinces(context, scene, view, size, colours);
  context.lineWidth = 1 / k;
  context.strokeStyle = colours.border;
  context.stroke(world.borders);
}

/** The kind of act that most places of a cluster tell of, by how much happened there; conflict where two are even. */
export function quadOf({ spots }: Cluster<PlaceSpot>): number {
  const counts = [0, 0, 0, 0, 0];
  for (const { quad, count } of spots) counts[quad] += count;
  return [4, 3, 2, 1].reduce((best, quad) => (counts[quad] > counts[best] ? quad : best), 4);
}

/** Radius of an area's ring in pixels; a province's is wider than a district's. */
export const ringOf = (area: Cluster<PlaceSpot>): number => radiusOf(area.count) + (area.spots.some(({ precision }) => precision === 'province') ? 12 : 6);

/** An area without a known point: a dashed ring about its middle, never a dot. */
function drawArea(context: CanvasRenderingContext2D, x: number, y: number, area: Cluster<PlaceSpot>, colours: Colours): void {
  const [quad, radius] = [quadOf(area), ringOf(area)];
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.globalAlpha = 0.16;
  context.fillStyle = colours.quads[quad];
  context.fill();
  context.globalAlpha = 0.9;
  context.setLineDash([4, 4]);
  context.lineWidth = 1.4;
  context.strokeStyle = colours.quads[quad];
  context.stroke();
  context.setLineDash([]);
  context.globalAlpha = 1;
}

/** Round for cooperation, pointed for conflict; a number in it where it stands for several places. */
function drawMark(context: CanvasRenderingContext2D, x: number, y: number, cluster: Cluster<PlaceSpot>, colours: Colours, chosen: boolean): void {
  const { count, spots } = cluster;
  const quad = quadOf(cluster);
  const radius = radiusOf(count);
  context.beginPath();
  if (quad >= 3) {
    for (const [i, angle] of [-90, 30, 150].entries()) context[i === 0 ? 'moveTo' : 'lineTo'](x + radius * 1.25 * Math.cos((angle * Math.PI) / 180), y + radius * 1.25 * Math.sin((angle * Math.PI) / 180));
    context.closePath();
  } else context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = quad % 2 === 0 ? colours.quads[quad] : colours.paper;
  context.globalAlpha = 0.88;
  context.fill();
  context.globalAlpha = 1;
  context.lineWidth = chosen ? 3.5 : 1.6;
  context.strokeStyle = chosen ? colours.ink : quad % 2 === 0 ? colours.paper : colours.quads[quad];
  context.stroke();
  if (spots.length < 2 || radius < 8) return;
  context.fillStyle = quad % 2 === 0 ? colours.paper : colours.ink;
  context.font = '600 11px system-ui, sans-serif';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(count > 9999 ? `${Math.round(count / 1000)}k` : String(count), x, y + (quad >= 3 ? 2 : 0));
}

/** Draws one frame. */
export function drawMap(context: CanvasRenderingContext2D, scene: Scene, view: MapView, size: Size, ratio: number, colours: Colours): void {
  const { width, height } = size;
  const place = ({ x, y }: Spot): readonly [number, number] => [(x - view.x) * view.k + width / 2, (y - view.y) * view.k + height / 2];
  const seen = ([x, y]: readonly [number, number]): boolean => x > -60 && y > -60 && x < width + 60 && y < height + 60;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.fillStyle = colours.sea;
  context.fillRect(0, 0, width, height);
  context.setTransform(ratio * view.k, 0, 0, ratio * view.k, ratio * (width / 2 - view.x * view.k), ratio * (height / 2 - view.y * view.k));
  drawGround(context, scene, view, size, colours);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  for (const area of scene.areas) {
    const at = place(area);
    if (seen(at)) drawArea(context, at[0], at[1], area, colours);
  }
  for (let i = scene.clusters.length - 1; i >= 0; i -= 1) {
    const at = place(scene.clusters[i]);
    if (seen(at)) drawMark(context, at[0], at[1], scene.clusters[i], colours, scene.clusters[i].spots.some(({ id }) => scene.chosen.has(id)));
  }
}

/** The cluster under a point in pixels, the uppermost first; null where there is none. */
export function clusterAt(clusters: readonly Cluster<PlaceSpot>[], view: MapView, { width, height }: Size, x: number, y: number): Cluster<PlaceSpot> | null {
  return clusters.find((one) => Math.hypot((one.x - view.x) * view.k + width / 2 - x, (one.y - view.y) * view.k + height / 2 - y) <= Math.max(12, radiusOf(one.count) + 2)) ?? null;
}
