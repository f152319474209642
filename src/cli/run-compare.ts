import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parse } from 'csv-parse';
import { compareRow } from '../formats/compare.ts';
import { acledRow, type ForeignRow, gdeltRow, ploverRow } from '../formats/foreign.ts';
import type { Incident } from '../model/index.ts';
import { allOf, type Store } from '../store/index.ts';
import { openCountries } from '../world/countries.ts';
import { EXIT, misuse } from './exit.ts';
import { openOutput } from './output.ts';
import { withStore } from './with-store.ts';

const countries = openCountries();
/** Days of incidents kept at hand. */
const KEPT = 60;

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

/** Incidents on a day or the days beside it. */
function incidentsAround(store: Store): (day: string) => Promise<readonly Incident[]> {
  const days = new Map<string, Promise<readonly Incident[]>>();
  return (day) => {
    const found = days.get(day) ?? allOf((page) => store.incidents({ from: moved(day, -1), to: moved(day, 1) }, page));
    if (!days.has(day) && days.size >= KEPT) for (const old of [...days.keys()].slice(0, KEPT / 2)) days.delete(old);
    days.set(day, found);
    return found;
  };
}

/** Sets every row beside our incidents; gives the exit code. */
export async function runCompare(file: string, { store: where, only }: { readonly store: string; readonly only?: string }): Promise<number> {
  if (file !== '-' && !existsSync(file)) misuse(`${file} is not there; wanted a GDELT, ACLED or PLOVER file`);
  return withStore(where, async (store) => {
    const [output, around] = [openOutput(), incidentsAround(store)];
    const tally = { supported: 0, contradicted: 0, unmentioned: 0, unread: 0 };
    for await (const row of rowsOf(file)) {
      if (row === null) {
        tally.unread += 1;
        continue;
      }
      const comparison = compareRow(row, await around(row.day));
      tally[comparison.verdict] += 1;
      if (only === undefined || only === comparison.verdict) await output.line(JSON.stringify({ ...comparison, day: row.day, words: row.words }));
    }
    await output.flush();
    process.stderr.write(`${Object.entries(tally).filter(([kind, count]) => kind !== 'unread' || count > 0).map(([kind, count]) => `${count} ${kind}`).join(', ')}\n`);
    return EXIT.done;
  });
}
