import { type Kysely, sql } from 'kysely';
import { parts } from './bulk.ts';
import { take } from './counters.ts';
import type { Engine, Tx } from './engine.ts';
import type { Packed } from './packed.ts';
import type { ReportRow, Tables } from './schema.ts';

/** A shelf is full at so many bytes: long enough to waste little of the file, short enough to be read for one report of it. */
const FULL = 50_000;

/** Where a report lies. */
export type Place = Pick<ReportRow, 'shelf' | 'place' | 'text_size' | 'record_size'>;

/** Puts packed reports on new shelves, in order, and says where each lies. */
export async function putOnShelves(tx: Tx, engine: Engine, reports: ReadonlyArray<Packed<Uint8Array>>): Promise<readonly Place[]> {
  const places: Place[] = [];
  let [open, size]: [Uint8Array[], number] = [[], 0];
  const shelves: Array<{ readonly no: number; readonly bytes: Uint8Array }> = [];
  let no = await take(tx, 'shelf', 1);
  const close = (): void => { shelves.push({ no, bytes: Buffer.concat(open) }); };
  for (const { text, record } of reports) {
    if (size > FULL) {
      close();
      [open, size] = [[], 0];
      no = await take(tx, 'shelf', 1);
    }
    places.push({ shelf: no, place: size, text_size: text.length, record_size: record.length });
    open.push(text, record);
    size += text.length + record.length;
  }
  close();
  await engine.insert(tx, 'shelf', shelves);
  return places;
}

/** The columns of a report that hold its packed text, and its packed record; null where its shelf is gone. */
export const packedText = sql<Uint8Array | null>`(select substr(bytes, report.place + 1, report.text_size) from shelf where shelf.no = report.shelf)`.as('text');
export const packedRecord = sql<Uint8Array | null>`(select substr(bytes, report.place + report.text_size + 1, report.record_size) from shelf where shelf.no = report.shelf)`.as('record');

/** Wipes reports from their shelves; a shelf with nothing on it goes. The reports' rows must still be there. */
export async function takeOffShelves(tx: Tx, ids: readonly string[]): Promise<void> {
  for (const some of parts(ids, 500)) {
    const gone = await tx.selectFrom('report').select(['no', 'shelf', 'place', 'text_size', 'record_size']).where('id', 'in', some).execute();
    for (const shelf of new Set(gone.map((place) => place.shelf))) await wipe(tx, shelf, gone.filter((place) => place.shelf === shelf));
  }
}

async function wipe(tx: Tx, shelf: number, gone: ReadonlyArray<Place & Pick<ReportRow, 'no'>>): Promise<void> {
  const left = await tx.selectFrom('report').select('no').where('shelf', '=', shelf).where('no', 'not in', gone.map(({ no }) => no)).executeTakeFirst();
  if (!left) {
    await tx.deleteFrom('shelf').where('no', '=', shelf).execute();
    return;
  }
  const row = await tx.selectFrom('shelf').select('bytes').where('no', '=', shelf).executeTakeFirst();
  if (!row) return;
  const bytes = new Uint8Array(row.bytes);
  for (const { place, text_size, record_size } of gone) bytes.fill(0, place, place + text_size + record_size);
  await tx.updateTable('shelf').set({ bytes }).where('no', '=', shelf).execute();
}

/** How many shelves hold nothing that is listed. */
export async function emptyShelves(db: Kysely<Tables>): Promise<number> {
  const { n } = await db.selectFrom('shelf').select(({ fn }) => fn.countAll<number | string>().as('n')).where('no', 'not in', db.selectFrom('report').select('shelf')).executeTakeFirstOrThrow();
  return Number(n);
}
