import { project, unproject, WORLD } from './projection.ts';

/** What of the world is seen: its middle in map units, and pixels a unit. */
export interface MapView {
  readonly x: number;
  readonly y: number;
  readonly k: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const CLOSEST = 200;

const within = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** Keeps a view on the map and within its scales. */
export function clamped({ x, y, k }: MapView, { width }: Size): MapView {
  return { x: within(x, -WORLD / 2, WORLD / 2), y: within(y, -WORLD * 0.36, WORLD * 0.36), k: within(k, (width / WORLD) * 0.8, CLOSEST) };
}

/** Zooms while the point under the pointer stays where it is; `at` in pixels from the top left. */
export function zoomed(view: MapView, size: Size, factor: number, at: readonly [number, number] = [size.width / 2, size.height / 2]): MapView {
  const k = within(view.k * factor, (size.width / WORLD) * 0.8, CLOSEST);
  const [dx, dy] = [at[0] - size.width / 2, at[1] - size.height / 2];
  return clamped({ x: view.x + dx / view.k - dx / k, y: view.y + dy / view.k - dy / k, k }, size);
}

/** Moves by pixels. */
export function panned(view: MapView, size: Size, dx: number, dy: number): MapView {
  return clamped({ x: view.x - dx / view.k, y: view.y - dy / view.k, k: view.k }, size);
}

/** A view that holds all the points, or the whole world where there is none. */
export function fitted(points: readonly (readonly [number, number])[], size: Size): MapView {
  if (points.length === 0) return { x: 0, y: -WORLD * 0.04, k: size.width / WORLD };
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const k = Math.min((size.width * 0.8) / Math.max(right - left, 8), (size.height * 0.7) / Math.max(bottom - top, 8), 40);
  return clamped({ x: (left + right) / 2, y: (top + bottom) / 2, k }, size);
}

/** A view as it stands in the address: longitude, latitude, scale. @example '17.52,28.31,12.5' */
export function viewText({ x, y, k }: MapView): string {
  const [lon, lat] = unproject(x, y);
  return `${lon.toFixed(3)},${lat.toFixed(3)},${k.toFixed(2)}`;
}

/** The inverse of `viewText`; null where it is none. */
export function viewOf(text: string | undefined): MapView | null {
  const numbers = (text ?? '').split(',').map(Number);
  if (numbers.length !== 3 || numbers.some((one) => !Number.isFinite(one))) return null;
  const [lon, lat, k] = numbers;
  const [x, y] = project(lon, lat);
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && k > 0 ? { x, y, k } : null;
}
