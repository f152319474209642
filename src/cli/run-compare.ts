import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parse } from 'csv-parse';
import { type Comparison, compareRow } from '../formats/compare.ts';
import { acledRow, type ForeignRow, gdeltRow, ploverRow } from '../formats/foreign.ts';
import { daysOf, formatDate, fromDays, type Incident } from '../model/index.ts';
import { allOf, type Store } from '../store/index.ts';
import { openCountries } from '../world/countries.ts';
import { EXIT, misuse } from './exit.ts';
import { openOutput } from './output.ts';
import { withStore } from './with-store.ts';

const countries = openCountries();
/** Months of incidents kept at hand. */
const KEPT = 3;

async function* linesOf(file: string): AsyncGenerator<string> {
  yield* createInterface({ input: file === '-' ? process.stdin : createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
}

/** Records of a CSV file that begins with the given line. */
async function* acledRows(lines: AsyncIterable<string>): AsyncGenerator<ForeignRow | null> {
  const parser = parse({ columns: true, relax_column_count: true, bom: true });
  const fed = (async () => {
    for await (const line of lines) parser.write(`${line}\n`);
    parser.end();
  })();
  for await (const record of parser) yield acledRow(record, countries);
  await fed;
}

async function* led(first: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/** Rows of a file, null for a line that is none; the file's kind is told by its first line. */
async function* rowsOf(file: string): AsyncGenerator<ForeignRow | null> {
  const lines = linesOf(file);
  const first = (await lines.next()).value ?? '';
  const all = led(first, lines);
  if (/event_id_cnty/.test(first)) return yield* acledRows(all);
  const read = gdeltRow(first, countries) ? gdeltRow : ploverRow(first, countries) ? ploverRow : null;
  if (!read) misuse(`${file} was given; wanted a GDELT 2.0 Events file (61 columns), an ACLED file with its head line, or PLOVER's JSON Lines`);
  for await (const line of all) if (line.trim() !== '') yield read(line, countries);
}

const moved = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const monthOf = (day: string, months: number): string => {
  const [year, month] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
};

/** The incidents of a month by each day on which a row may stand that tells of them: the days they cover, and the days beside. Those that begin or end in the months beside it lie there too. */
async function monthByDay(store: Store, month: string): Promise<ReadonlyMap<string, readonly Incident[]>> {
  const days = new Map<string, Incident[]>();
  for (const incident of await allOf((page) => store.incidents({ from: monthOf(month, -1), to: moved(monthOf(month, 2), -1) }, page))) {
    if (!incident.when) continue;
    const [start, end] = daysOf(incident.when);
    for (let day = start - 1; day <= end + 1; day += 1) {
      const text = formatDate(fromDays(day));
      const list = days.get(text);
      if (list) list.push(incident);
      else days.set(text, [incident]);
    }
  }
  return days;
}

/** Incidents on a day or the days beside it. */
function incidentsAround(store: Store): (day: string) => Promise<readonly Incident[]> {
  const months = new Map<string, Promise<ReadonlyMap<string, readonly Incident[]>>>();
  return async (day) => {
    const month = monthOf(day, 0);
    const found = months.get(month) ?? monthByDay(store, month);
    if (!months.has(month) && months.size >= KEPT) for (const old of [...months.keys()].slice(0, 1)) months.delete(old);
    months.set(month, found);
    return (await found).get(day) ?? [];
  };
}

/** Every row of a file set beside our incidents; null for a line that is none. */
export async function* comparisons(store: Store, file: string): AsyncGenerator<{ readonly row: ForeignRow; readonly comparison: Comparison } | null> {
  const around = incidentsAround(store);
  for await (const row of rowsOf(file)) yield row && { row, comparison: compareRow(row, await around(row.day)) };
}

/** Sets every row beside our incidents; gives the exit code. */
export async function runCompare(file: string, { store: where, only }: { readonly store: string; readonly only?: string }): Promise<number> {
  if (file !== '-' && !existsSync(file)) misuse(`${file} is not there; wanted a GDELT, ACLED or PLOVER file`);
  return withStore(where, async (store) => {
    const output = openOutput();
    const tally = { supported: 0, contradicted: 0, unmentioned: 0, unread: 0 };
    for await (const compared of comparisons(store, file)) {
      if (compared === null) {
        tally.unread += 1;
        continue;
      }
      const { row, comparison } = compared;
      tally[comparison.verdict] += 1;
      if (only === undefined || only === comparison.verdict) await output.line(JSON.stringify({ ...comparison, day: row.day, words: row.words }));
    }
    await output.flush();
    process.stderr.write(`${Object.entries(tally).filter(([kind, count]) => kind !== 'unread' || count > 0).map(([kind, count]) => `${count} ${kind}`).join(', ')}\n`);
    return EXIT.done;
  });
}
