import { formatDate, fromDays, type Incident, type Place, type Status, type Told } from '../model/index.ts';
import { type Window, windowOf } from './window.ts';

const GRAINS = ['day', 'implied', 'vague', 'year'] as const;

/** The days that all tellings of the finest grain allow; where they cannot all hold, the days that any of them allows. */
export function commonDays(tellings: readonly Told[]): Incident['when'] {
  const windows = tellings.map(windowOf).filter((window): window is Window => window !== null);
  const finest = GRAINS.map((grain) => windows.filter((window) => window.grain === grain)).find((list) => list.length > 0);
  if (!finest) return null;
  let [from, to] = [Math.max(...finest.map((window) => window.from)), Math.min(...finest.map((window) => window.to))];
  if (from > to) [from, to] = [Math.min(...finest.map((window) => window.from)), Math.max(...finest.map((window) => window.to))];
  return { start: formatDate(fromDays(from)), end: formatDate(fromDays(to)) };
}

const PRECISIONS = ['site', 'city', 'district', 'province', 'country'] as const;

/** The most precise place told; of several the one told most often, with a point before one without. */
export function bestPlace(tellings: readonly Told[]): Incident['place'] {
  const places = tellings.flatMap(({ event: { place } }) => place ?? []);
  const times = (place: Place): number => places.filter(({ name }) => name === place.name).length;
  const rank = (place: Place): number => PRECISIONS.indexOf(place.precision) - (place.lat === null ? 0 : 0.5);
  const [best] = [...places].sort((a, b) => rank(a) - rank(b) || times(b) - times(a) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  if (!best) return null;
  const { name, country, lat, lon, geonames, precision } = best;
  return { name, country, lat, lon, geonames, precision };
}

const STATUSES: readonly Status[] = ['actual', 'historical', 'future', 'hypothetical', 'negated'];

/** Done, where anyone tells of it as done; denied only where all deny it. */
export function commonStatus(tellings: readonly Told[]): Status {
  return STATUSES.find((status) => tellings.some(({ event }) => event.status === status)) ?? 'actual';
}

/** Outlets, each once for words of its own: of reports that copy one another, only the first counts. */
export function sourcesOf(tellings: readonly Told[]): string[] {
  const first = new Map<string, Told['report']>();
  for (const { report } of tellings) {
    const root = report.copyOf ?? report.id;
    const kept = first.get(root);
    if (!kept || (kept.copyOf !== null && (report.copyOf === null || report.id < kept.id))) first.set(root, report);
  }
  return [...new Set([...first.values()].flatMap(({ source }) => source ?? []))].sort();
}
