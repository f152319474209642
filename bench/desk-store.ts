import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, type Event, formatDate, type Joined, parseDate, type Place, type Told } from '../src/model/index.ts';
import { join as joinEvents } from '../src/join/index.ts';
import { type Kept, openStore } from '../src/store/index.ts';
import { examples } from '../test/http/corpus.ts';

const CITIES = [
  ['Tripoli', 'LBY', 32.887, 13.187, 2210247], ['Sirte', 'LBY', 31.205, 16.589, 2210554], ['Kharkiv', 'UKR', 49.981, 36.253, 706483], ['Gaza', 'PSE', 31.5, 34.466, 281133], ['Khartoum', 'SDN', 15.551, 32.532, 379252],
  ['Goma', 'COD', -1.674, 29.223, 216281], ['Jayapura', 'IDN', -2.533, 140.717, 2082600], ['Aden', 'YEM', 12.779, 45.037, 415189], ['Mandalay', 'MMR', 21.975, 96.084, 1311874], ['Aleppo', 'SYR', 36.202, 37.161, 170063],
] as const;
const SIDES = ['RUS', 'UKR', 'ISR', 'PSE', 'SDN', 'LBY', 'EGY', 'TUR', 'YEM', 'SAU', 'IDN', 'USA', 'CHN', 'MMR', 'SYR', 'COD', 'RWA', 'IRN'];
const OUTLETS = Array.from({ length: 25 }, (_, i) => `Outlet ${i + 1}`);

/** The same numbers in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function moved(event: Event, id: string, day: string, pick: (below: number) => number): Event {
  const [name, country, lat, lon, geonames] = CITIES[pick(CITIES.length)];
  const place: Place | null = event.place && { ...event.place, name, country, lat: lat + pick(50) / 100, lon: lon + pick(50) / 100, geonames: geonames + pick(30) };
  const side = (entities: Event['actors']): Event['actors'] => entities.map((entity) => {
    const code = SIDES[pick(SIDES.length)];
    return { ...entity, name: `${entity.name} ${pick(40)}`, country: code, code: `${code}${entity.sector}` };
  });
  return { ...event, id, place, actors: side(event.actors), recipients: side(event.recipients), when: event.when && { ...event.when, start: day, end: day }, confidence: (50 + pick(50)) / 100 };
}

/** So many reports like the examples, over three years, with other parties, places and days. */
async function* reports(events: number): AsyncGenerator<Kept> {
  const models = examples;
  const pick = numbers(7);
  for (let made = 0, no = 0; made < events; no += 1) {
    const model = models[no % models.length];
    const date = addDays({ year: 2020, month: 1, day: 1 }, pick(1096));
    const published = formatDate(date);
    const own = model.events.map((event, i) => moved(event, `e${no}-${i}`, formatDate(addDays(parseDate(published) ?? date, -pick(3))), pick));
    made += own.length;
    yield { ...model, id: `r${no}`, title: `${model.title} ${no}`, source: OUTLETS[pick(OUTLETS.length)], published, events: own };
  }
}

/** Incidents of one batch of reports. */
const incidentsOf = (batch: readonly Kept[]): readonly Joined[] => joinEvents(batch.flatMap(({ events, ...report }) => events.map((event): Told => ({ event, report: { ...report, copyOf: null } }))));

/** Path of a store with so many events, made where it is not there. */
export async function deskStore(events: number): Promise<string> {
  const folder = join(tmpdir(), `warta-bench-desk-${events}`);
  if (existsSync(folder)) return join(folder, 'desk.db');
  rmSync(`${folder}.part`, { recursive: true, force: true });
  mkdirSync(`${folder}.part`);
  const store = await openStore(join(`${folder}.part`, 'desk.db'), { create: true, coder: 'bench' });
  let batch: Kept[] = [];
  const flush = async (): Promise<void> => {
    await store.add(batch);
    const put = incidentsOf(batch);
    await store.joining((work) => work.replaceIncidents({ remove: [], put, joined: [] }));
    batch = [];
  };
  for await (const report of reports(events)) {
    batch.push(report);
    if (batch.length === 300) await flush();
  }
  await flush();
  await store.close();
  renameSync(`${folder}.part`, folder);
  return join(folder, 'desk.db');
}
