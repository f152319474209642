import { bandsOf, wordingOf } from '../join/index.ts';
import { parts } from './bulk.ts';
import { leftOver, linkAnew } from './copies.ts';
import { take } from './counters.ts';
import { removeEvents } from './derived.ts';
import type { Engine, Tx } from './engine.ts';
import { unpackText } from './packed.ts';
import { packedText, takeOffShelves } from './shelf.ts';

/** The most ids in one statement. */
const MANY = 500;

/** Takes reports out with all that was derived from them; what people decided stays. */
export async function removeReports(tx: Tx, engine: Engine, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const left = await leftOver(tx, ids);
  for (const id of ids) await removeEvents(tx, engine, id);
  for (const some of parts(ids, MANY)) {
    const gone = await tx.selectFrom('report').select(['no', packedText]).where('id', 'in', some).execute();
    if (gone.length === 0) continue;
    await engine.unindex(tx, gone.map(({ no, text }) => ({ no, bands: bandsOf(wordingOf(unpackText(text))) })));
    await takeOffShelves(tx, some);
    await tx.deleteFrom('report').where('no', 'in', gone.map(({ no }) => no)).execute();
  }
  await linkAnew(tx, engine, left);
}

/** Takes one report out for good, with what people decided of it and the file that it was read from; false where it is not there. */
export async function forget(engine: Engine, id: string): Promise<boolean> {
  return engine.db.transaction().execute(async (tx) => {
    await engine.alone(tx);
    if (!await tx.selectFrom('report').select('no').where('id', '=', id).executeTakeFirst()) return false;
    await removeReports(tx, engine, [id]);
    await tx.deleteFrom('decision').where('report', '=', id).execute();
    await tx.deleteFrom('original').where('report', '=', id).execute();
    // A number taken tells whoever watches that the record is another.
    await take(tx, 'report', 1);
    return true;
  });
}
