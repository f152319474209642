/**
 * `npm run bench:measure`: the escalation index over a million incidents made up for it: any dyad, place or country, any range, by day or
 * week. The yardstick is one pass over the same incidents as plain objects, in the same run.
 */
import { escalation, openColumns } from '../src/measure/index.ts';
import { type EscalationAsk, formatDate, fromDays, type Heading, type Incident, type Party, toDays } from '../src/model/index.ts';
import { seeded } from '../src/measure/random.ts';

const INCIDENTS = Number(process.argv[2] ?? 1_000_000);
const YEARS = 10;
const FIRST = toDays({ year: 2015, month: 1, day: 1 });
const random = seeded(7);
const pick = (count: number): number => Math.floor(random() * count);

/** A few parties and places are in most of the news, many in little of it. */
const skewed = (count: number): number => Math.floor(count * random() ** 3);

const countries = ['LBY', 'SYR', 'UKR', 'RUS', 'TUR', 'IDN', 'PSE', 'ISR', 'YEM', 'SDN'];
const parties = Array.from({ length: 5000 }, (_, i): Party => {
  const country = countries[i % countries.length];
  const sector = ['GOV', 'MIL', 'REB', 'CVL', ''][i % 5];
  return { name: `party ${i}`, country, sector, code: country + sector, wikidata: null };
});
const places = Array.from({ length: 20_000 }, (_, i) => ({ name: `place ${i}`, country: countries[i % countries.length], lat: null, lon: null, geonames: i, precision: 'city' as const }));
const SCALES = [-9.5, -9, -7, -6.5, -3.5, -3, -2, -1, 0, 2.5, 4, 5, 8, 10];

function incidentAt(i: number): Incident {
  const start = FIRST + pick(YEARS * 365);
  const scale = SCALES[pick(SCALES.length)];
  const when = { start: formatDate(fromDays(start)), end: formatDate(fromDays(start + (i % 11 === 0 ? 2 : 0))) };
  return {
    id: `i${String(i).padStart(8, '0')}`, type: scale < 0 ? 'ASSAULT' : 'CONSULT', mode: null, cameo: '190', quad: scale < 0 ? 4 : 1, goldstein: scale, scale, status: 'actual', when,
    place: places[skewed(places.length)], actors: [parties[skewed(parties.length)]], recipients: [parties[skewed(parties.length)]], events: [], reports: [], sources: [], versions: [],
    dead: [], injured: [], captured: [], displaced: [], bothAdmit: false, reasons: [], confidence: 1,
  };
}

const incidents = Array.from({ length: INCIDENTS }, (_, i) => incidentAt(i));
const reports = Array.from({ length: INCIDENTS / 3 }, (): Pick<Heading, 'published' | 'copyOf'> => ({ published: formatDate(fromDays(FIRST + pick(YEARS * 365))), copyOf: null }));

/** Best of some rounds, by the clock. */
function timed<T>(rounds: number, work: () => T): readonly [number, T] {
  let [best, result] = [Number.POSITIVE_INFINITY, work()];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    result = work();
    best = Math.min(best, performance.now() - start);
  }
  return [best, result];
}

const row = (name: string, ...cells: readonly string[]): void => console.log([name.padEnd(52), ...cells.map((cell) => cell.padStart(14))].join(' '));
const [yardstick] = timed(3, () => incidents.reduce((sum, { scale, actors }) => sum + (actors[0].code === 'LBYMIL' ? scale : 0), 0));
const columns = openColumns(incidents, reports);
row(`${INCIDENTS} incidents, ${reports.length} reports, ${YEARS} years`, 'best of 5', 'of one pass', 'incidents');
row('one pass over the objects', `${yardstick.toFixed(0)} ms`, '1.0');
const asks: ReadonlyArray<readonly [string, EscalationAsk]> = [
  ['everything, by week', { by: 'week' }],
  ['everything, by day', { by: 'day' }],
  ['the busiest dyad, by day', { dyad: ['party 0', 'party 1'], by: 'day' }],
  ['two countries, ten years, by day', { dyad: ['LBY', 'SYR'], by: 'day' }],
  ['two codes, one year, by day', { dyad: ['LBYMIL', 'LBYGOV'], by: 'day', from: '2020-01-01', to: '2020-12-31' }],
  ['a country, by day', { country: 'LBY', by: 'day' }],
  ['a country, by week', { country: 'LBY', by: 'week' }],
  ['a place, by week', { place: 'geonames:3', by: 'week' }],
  ['a dyad that nobody tells of', { dyad: ['NZL', 'ISL'], by: 'day' }],
];
for (const [name, ask] of asks) {
  const [time, { incidents: count }] = timed(5, () => escalation(columns, ask));
  row(name, `${time.toFixed(0)} ms`, (time / yardstick).toFixed(1), String(count));
}
const [built] = timed(1, () => openColumns(incidents, reports));
row('laying the record out, once', `${built.toFixed(0)} ms`, (built / yardstick).toFixed(1));
row('resident', `${Math.round(process.memoryUsage().rss / 1e6)} MB`);
