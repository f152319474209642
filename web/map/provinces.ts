import address from './provinces.json?url';
import { project } from './projection.ts';

/** One border between first-level parts of a country, with the box that it lies in, in map units. */
export interface Border {
  readonly path: Path2D;
  /** The same as text, for pictures. */
  readonly outline: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Lines as steps on a grid of so many degrees, the first from 0°, 0°: made by `scripts/provinces.ts`. */
interface Lines {
  readonly grid: number;
  readonly lines: ReadonlyArray<readonly number[]>;
}

/** The points of a line, in degrees. @example pointsOf([20, 10, -2, 1], 0.5) // [[10, 5], [9, 5.5]] */
export function pointsOf(steps: readonly number[], grid: number): ReadonlyArray<readonly [lon: number, lat: number]> {
  let [x, y] = [0, 0];
  return Array.from({ length: steps.length / 2 }, (_, i) => {
    [x, y] = [x + steps[2 * i], y + steps[2 * i + 1]];
    return [x * grid, y * grid];
  });
}

function borderOf(steps: readonly number[], grid: number): Border {
  const points = pointsOf(steps, grid).map(([lon, lat]) => project(lon, lat));
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const outline = points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(3)} ${y.toFixed(3)}`).join('');
  return { path: new Path2D(outline), outline, left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

let loaded: Promise<readonly Border[]> | null = null;

/** Loads the borders of provinces from the page's own server, once. */
export function loadProvinces(): Promise<readonly Border[]> {
  loaded ??= fetch(address).then(async (response) => {
    const { grid, lines } = (await response.json()) as Lines; // a file of our own
    return lines.map((steps) => borderOf(steps, grid));
  });
  return loaded;
}
