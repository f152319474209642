interface Point {
  readonly lat: number;
  readonly lon: number;
}

const RADIAN = Math.PI / 180;
const EARTH_KM = 6371;

/** Kilometres between two points, on a flat map stretched by latitude: within a percent up to a few hundred kilometres, and far enough beyond. */
export function distanceKm(a: Point, b: Point): number {
  const dLat = (b.lat - a.lat) * RADIAN;
  let dLon = Math.abs(b.lon - a.lon);
  if (dLon > 180) dLon = 360 - dLon;
  const x = dLon * RADIAN * Math.cos(((a.lat + b.lat) / 2) * RADIAN);
  return EARTH_KM * Math.sqrt(x * x + dLat * dLat);
}
