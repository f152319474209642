import { CompiledQuery, type Kysely } from 'kysely';
import { bandsOf, wordingOf } from '../join/index.ts';
import { parts } from './bulk.ts';
import type { Engine, Indexed, Tx } from './engine.ts';
import { BATCHES, nextBatch } from './laid-aside.ts';
import { lastNumber } from './last-number.ts';
import { unpackText } from './packed.ts';
import type { Tables } from './schema.ts';
import { packedText } from './shelf.ts';

/**
 * The bands of wording by which near-copies are looked for, as SQLite keeps them: a table of bands and reports in order, and some batches laid aside
 * that are put into it together. A band is as good as random: written one by one, each would cost a page of the file.
 */
type Banded = Pick<Indexed, 'no' | 'bands'>;

/** Bands asked for in one statement, and reports read at once. */
const [ASKED, READ] = [500, 500];

/** Bands with their reports, one after the other. A band has 30 bits, a report's number 31. */
const packed = (reports: readonly Banded[]): Uint8Array => new Uint8Array(Uint32Array.from(reports.flatMap(({ no, bands }) => bands.flatMap((band) => [band, no]))).buffer);

function unpacked(stored: Uint8Array): Uint32Array {
  if (!(stored instanceof Uint8Array)) throw new Error('malformed list of bands');
  // Copied, so that it begins where numbers of four bytes may.
  return new Uint32Array(new Uint8Array(stored).buffer, 0, stored.length >> 2);
}

/** What is laid aside. */
async function laidAside(db: Kysely<Tables>): Promise<readonly Uint32Array[]> {
  return (await db.selectFrom('band_batch').select('pairs').execute()).map(({ pairs }) => unpacked(pairs));
}

/** Puts what is laid aside into the table, in order. */
async function listBands(tx: Tx, engine: Engine): Promise<void> {
  const batches = await laidAside(tx);
  const rows = batches.flatMap((pairs) => Array.from({ length: pairs.length >> 1 }, (_, i) => ({ band: pairs[i * 2], report: pairs[i * 2 + 1] })));
  if (rows.length === 0) return;
  await engine.insert(tx, 'band', rows.sort((a, b) => a.band - b.band || a.report - b.report), ' on conflict do nothing');
  await tx.deleteFrom('band_batch').execute();
}

/** Writes down into which bands reports fall. */
export async function putBands(tx: Tx, engine: Engine, reports: readonly Banded[]): Promise<void> {
  if (reports.every(({ bands }) => bands.length === 0)) return;
  const no = await nextBatch(tx, 'band_batch');
  await engine.insert(tx, 'band_batch', [{ no, pairs: packed(reports) }]);
  if (no >= BATCHES) await listBands(tx, engine);
}

export async function removeBands(tx: Tx, engine: Engine, reports: readonly Banded[]): Promise<void> {
  await listBands(tx, engine);
  for (const { no, bands } of reports) for (const band of bands) await tx.executeQuery(CompiledQuery.raw('delete from band where band = ? and report = ?', [band, no]));
}

const IN_BANDS = `select band, report from band where band in (${Array.from({ length: ASKED }, () => '?').join(', ')})`;

/** Reports by the bands that are asked for; bands that nobody falls into are left out. */
async function byBand(db: Kysely<Tables>, wanted: readonly number[]): Promise<ReadonlyMap<number, readonly number[]>> {
  const asked = new Set(wanted);
  const found = new Map<number, number[]>();
  const add = (band: number, report: number): void => {
    const reports = found.get(band);
    if (reports) reports.push(report);
    else found.set(band, [report]);
  };
  for (const some of parts([...Float64Array.from(asked).sort()], ASKED)) {
    // Filled up, so that the statement is always the same.
    const { rows } = await db.executeQuery<{ band: number; report: number }>(CompiledQuery.raw(IN_BANDS, Array.from({ length: ASKED }, (_, i) => some[Math.min(i, some.length - 1)])));
    for (const { band, report } of rows) add(band, report);
  }
  for (const pairs of await laidAside(db)) for (let i = 0; i + 1 < pairs.length; i += 2) if (asked.has(pairs[i])) add(pairs[i], pairs[i + 1]);
  return found;
}

/** For each list of bands the numbers of the reports that fall into any of them, in order. */
export async function sharingBands(db: Kysely<Tables>, lists: ReadonlyArray<readonly number[]>): Promise<ReadonlyArray<readonly number[]>> {
  const found = await byBand(db, lists.flat());
  return lists.map((bands) => [...new Set(bands.flatMap((band) => found.get(band) ?? []))].sort((a, b) => a - b));
}

/** The bands of a stored text; none where it cannot be read, which looking through the store tells of. */
function bandsIn(text: Uint8Array | null): readonly number[] {
  try {
    return bandsOf(wordingOf(unpackText(text)));
  } catch {
    return [];
  }
}

/** Works out the bands of every report from its text: for stores of before. */
export async function fillBands(tx: Tx, engine: Engine): Promise<void> {
  for (let last = 0; ; ) {
    const rows = await tx.selectFrom('report').select(['no', packedText]).where('no', '>', last).orderBy('no').limit(READ).execute();
    if (rows.length === 0) return listBands(tx, engine);
    last = lastNumber(rows, last);
    await putBands(tx, engine, rows.map(({ no, text }) => ({ no, bands: bandsIn(text) })));
  }
}
