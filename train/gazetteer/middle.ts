export interface Point {
  readonly lat: number;
  readonly lon: number;
}

const turn = (o: Point, a: Point, b: Point): number => (a.lon - o.lon) * (b.lat - o.lat) - (a.lat - o.lat) * (b.lon - o.lon);

function half(points: readonly Point[]): Point[] {
  const hull: Point[] = [];
  for (const point of points) {
    while (hull.length > 1 && turn(hull[hull.length - 2], hull[hull.length - 1], point) <= 0) hull.pop();
    hull.push(point);
  }
  return hull.slice(0, -1);
}

/** The middle of the area that towns span: the centroid of their convex hull, or of the towns where they are too few. Null without towns. */
export function middleOf(towns: readonly Point[]): Point | null {
  if (towns.length === 0) return null;
  const sorted = [...towns].sort((a, b) => a.lon - b.lon || a.lat - b.lat);
  const hull = [...half(sorted), ...half(sorted.toReversed())];
  let area = 0;
  let lat = 0;
  let lon = 0;
  hull.forEach((a, i) => {
    const b = hull[(i + 1) % hull.length];
    const cross = a.lon * b.lat - b.lon * a.lat;
    area += cross;
    lon += (a.lon + b.lon) * cross;
    lat += (a.lat + b.lat) * cross;
  });
  if (Math.abs(area) > 1e-6) return { lat: lat / (3 * area), lon: lon / (3 * area) };
  const mean = (pick: (point: Point) => number) => towns.reduce((sum, town) => sum + pick(town), 0) / towns.length;
  return { lat: mean((town) => town.lat), lon: mean((town) => town.lon) };
}
