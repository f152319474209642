/** Width of the world in map units: longitude 360° across. */
export const WORLD = 1000;
export const SCALE = WORLD / (2 * Math.PI);
const RADIANS = Math.PI / 180;

/** Miller's cylindrical projection: shapes stay near true where people live, and Greenland stays small. */
export const miller = (lambda: number, phi: number): [number, number] => [lambda, 1.25 * Math.log(Math.tan(Math.PI / 4 + 0.4 * phi))];

/** Degrees → map units, north up: x to the right, y downward from the equator. @example project(0, 0) // [0, 0] */
export function project(lon: number, lat: number): readonly [number, number] {
  const [x, y] = miller(lon * RADIANS, Math.max(-85, Math.min(85, lat)) * RADIANS);
  return [x * SCALE, -y * SCALE];
}

/** The inverse of `project`. */
export function unproject(x: number, y: number): readonly [lon: number, lat: number] {
  return [x / SCALE / RADIANS, (2.5 * (Math.atan(Math.exp((-0.8 * y) / SCALE)) - Math.PI / 4)) / RADIANS];
}
