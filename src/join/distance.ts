const RADIUS = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** Kilometres over the ground between two points, to the nearest. @example kilometres({ lat: 0, lon: 0 }, { lat: 0, lon: 1 }) // 111 */
export function kilometres(a: Point, b: Point): number {
  const [north, east] = [radians(b.lat - a.lat) / 2, radians(b.lon - a.lon) / 2];
  const h = Math.sin(north) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(east) ** 2;
  return Math.round(2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(h))));
}
