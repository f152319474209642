import { type Colours, quadOf, radiusOf, ringOf, seenBorders, type Scene } from './draw.ts';
import type { MapView, Size } from './view.ts';

const round = (value: number): string => value.toFixed(1);

/** The map as it is seen, as a drawing for print. */
export function mapSvg(scene: Scene, view: MapView, { width, height }: Size, colours: Colours): string {
  const { world, clusters, areas } = scene;
  const place = (x: number, y: number): readonly [number, number] => [(x - view.x) * view.k + width / 2, (y - view.y) * view.k + height / 2];
  const rings = areas.map((area) => {
    const [[cx, cy], quad] = [place(area.x, area.y), quadOf(area)];
    return `<circle cx="${round(cx)}" cy="${round(cy)}" r="${round(ringOf(area))}" fill="${colours.quads[quad]}" fill-opacity=".16" stroke="${colours.quads[quad]}" stroke-dasharray="4 4"/>`;
  });
  const marks = [...clusters].reverse().map((cluster) => {
    const quad = quadOf(cluster);
    const [[cx, cy], r] = [place(cluster.x, cluster.y), radiusOf(cluster.count)];
    const paint = `fill="${quad % 2 === 0 ? colours.quads[quad] : colours.paper}" stroke="${quad % 2 === 0 ? colours.paper : colours.quads[quad]}" stroke-width="1.6"`;
    if (quad < 3) return `<circle cx="${round(cx)}" cy="${round(cy)}" r="${round(r)}" ${paint}/>`;
    const points = [-90, 30, 150].map((angle) => `${round(cx + r * 1.25 * Math.cos((angle * Math.PI) / 180))},${round(cy + r * 1.25 * Math.sin((angle * Math.PI) / 180))}`);
    return `<polygon points="${points.join(' ')}" ${paint}/>`;
  });
  const [x0, y0] = place(0, 0);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="100%" height="100%" fill="${colours.sea}"/>`
    + `<path transform="translate(${round(x0)} ${round(y0)}) scale(${view.k})" d="${world.outline}" fill="${colours.land}" stroke="${colours.border}" stroke-width="${1 / view.k}"/>`
    + `<path transform="translate(${round(x0)} ${round(y0)}) scale(${view.k})" d="${seenBorders(scene, view, { width, height }).map(({ outline }) => outline).join('')}" fill="none" stroke="${colours.border}" stroke-width="${0.7 / view.k}" stroke-dasharray="${4 / view.k} ${3 / view.k}"/>${rings.join('')}${marks.join('')}</svg>`;
}
